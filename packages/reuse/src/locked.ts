import { isWithin, type Adaptation, type Problem, type Service } from "@blaupause/model";
import { adapted } from "./adapt.ts";
import type { Court } from "./conflict.ts";
import { diff } from "./diff.ts";
import { keyOf, violations } from "./policy.ts";

/** Step 5: a local change that the next version does not allow any more can only be given up (U7). */
export function withPolicy(next: Service, merged: Service, court: Court): Service {
  const asked = violations(next, diff(next, merged));
  const given = asked.filter(({ rule, address, property }) => {
    const prop = property === undefined ? {} : { prop: property };
    return (
      court.decide({ kind: "locked", address, ...prop, takes: ["theirs"], params: { rule } }).took ===
      "theirs"
    );
  });
  return givenUp(next, merged, given, new Set(asked.map(keyOf)));
}

/** What comes of giving up goes with it: an order, where something is back in its place. */
function givenUp(
  next: Service,
  merged: Service,
  given: readonly Problem[],
  asked: ReadonlySet<string>,
): Service {
  let [service, rest] = [merged, given];
  for (let round = 0; rest.length > 0 && round < ROUNDS; round += 1) {
    const local = diff(next, service);
    service = adapted(
      next,
      rest.reduce((left, { address, property }) => without(left, address, property), local),
    );
    rest = violations(next, diff(next, service)).filter((one) => !asked.has(keyOf(one)));
  }
  return service;
}
const ROUNDS = 8;

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
