import { isWithin, type Adaptation, type Service } from "@blaupause/model";
import { adapted } from "./adapt.ts";
import type { Court } from "./conflict.ts";
import { diff } from "./diff.ts";
import { violations } from "./policy.ts";

/** Step 5: a local change that the next version does not allow any more can only be given up (U7). */
export function withPolicy(next: Service, merged: Service, court: Court): Service {
  const local = diff(next, merged);
  const given = violations(next, local).filter(({ rule, address, property }) => {
    const prop = property === undefined ? {} : { prop: property };
    return (
      court.decide({ kind: "locked", address, ...prop, takes: ["theirs"], params: { rule } }).took ===
      "theirs"
    );
  });
  if (given.length === 0) return merged;
  return adapted(
    next,
    given.reduce((rest, { address, property }) => without(rest, address, property), local),
  );
}

function without(adaptation: Adaptation, address: string, property: string | undefined): Adaptation {
  const { set, add, remove, order, renamed } = adaptation;
  if (property === "order") return { ...adaptation, order: omit(order, (key) => key === address) };
  if (property === "id") return { ...adaptation, renamed: omit(renamed, (key) => key === address) };
  if (property === undefined)
    return {
      ...adaptation,
      add: omit(add, (key) => isWithin(key, address)),
      // What is kept may stand deep inside what was removed: then all of that stays.
      remove: remove.filter((one) => !isWithin(address, one)),
    };
  return { ...adaptation, set: { ...set, [address]: omit(set[address] ?? {}, (key) => key === property) } };
}
const omit = <T>(map: Readonly<Record<string, T>>, test: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !test(key)));
