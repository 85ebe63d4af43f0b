import { isWithin, openService, type Adaptation, type Service } from "@blaupause/model";
import { adapted } from "./adapt.ts";
import { diff } from "./diff.ts";
import { containerKey } from "./props.ts";
import { placeOf } from "./renames.ts";

/** One local change: where it stands now, or stood in the base where it was changed or removed. */
export interface Picked {
  readonly type: "added" | "changed" | "removed" | "moved";
  readonly address: string;
}

/**
 * Some of the local changes, as if nothing else had been changed; null where they do not stand alone. Values are never
 * among them: they are the municipality's own.
 */
export function part(base: Service, ours: Service, picked: readonly Picked[]): Adaptation | null {
  const opened = openService(adapted(base, only(diff(base, ours), picked)));
  if (!opened.ok) return null;
  const made = diff(base, opened.service);
  return picked.every((one) => isIn(made, one)) ? made : null;
}

function only(local: Adaptation, picked: readonly Picked[]): Adaptation {
  const of = (type: Picked["type"]): readonly string[] =>
    picked.filter((one) => one.type === type).map(({ address }) => address);
  const [added, changed, removed, moved] = [of("added"), of("changed"), of("removed"), of("moved")];
  const lists = new Set([...added, ...moved].map(listOf));
  return {
    ...local,
    set: kept(local.set, (address) => changed.includes(address)),
    add: kept(local.add, (address) => added.some((top) => isWithin(address, top))),
    remove: local.remove.filter((address) => removed.includes(address)),
    renamed: kept(local.renamed, (address) => moved.includes(address)),
    order: kept(local.order, (list) => lists.has(list) || added.some((top) => isWithin(list, top))),
  };
}

/** The list an element stands in. */
function listOf(address: string): string {
  const place = placeOf(address);
  return place === undefined ? "" : containerKey(place.parent, place.container);
}

const kept = <T>(map: Readonly<Record<string, T>>, test: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => test(key)));

function isIn(made: Adaptation, { type, address }: Picked): boolean {
  if (type === "removed") return made.remove.includes(address);
  const map = { added: made.add, changed: made.set, moved: made.renamed }[type];
  return Object.hasOwn(map, address);
}
