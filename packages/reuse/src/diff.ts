import { canonical, hash, type Adaptation, type Json, type Service, type Values } from "@blaupause/model";
import { containerKey, type Props } from "./props.ts";
import { byAddress, match, recordedAfter, renamesIn, type Matches } from "./renames.ts";
import { orderOf, tableOf, type Order, type Table } from "./table.ts";

type Set = Adaptation["set"][string];

/** What a municipality did to a template: canonical, the same two documents give the same bytes (U13). */
export function diff(base: Service, ours: Service, values: Values = {}): Adaptation {
  const from = tableOf(base);
  const to = tableOf(ours);
  const matches = match(base, from, ours, to);
  const renames = renamesIn(matches, to);
  return {
    of: hash(base),
    values: ordered(values),
    set: sorted(changes(from, to, matches, renames)),
    add: sorted(additions(to, matches)),
    remove: removals(from, matches),
    order: sorted(orders(orderOf(base), orderOf(ours), to, matches)),
    renamed: sorted(renames),
  };
}

const sorted = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].toSorted(byAddress));

function* changes(
  from: Table,
  to: Table,
  matches: Matches,
  renames: [string, string][],
): Generator<[string, Set]> {
  for (const [address, old] of matches) {
    const before = from.get(old)?.props ?? {};
    // What the service records of the renames follows from them and is no change of its own.
    const was = old === "" ? recordedAfter(before, renames) : before;
    const set = changedProps(was, to.get(address)?.props ?? {});
    if (Object.keys(set).length > 0) yield [old, set];
  }
}

/** Each property that differs, with both values; an absent property has none. */
export function changedProps(was: Props, now: Props): Set {
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]);
  const changed = [...keys].filter((key) => !same(valueIn(was, key), valueIn(now, key)));
  return sorted(changed.map((key): [string, Set[string]] => [key, entryOf(was, now, key)]));
}
const entryOf = (was: Props, now: Props, key: string): Set[string] => ({
  ...(Object.hasOwn(was, key) ? { was: ordered(was[key]) } : {}),
  ...(Object.hasOwn(now, key) ? { now: ordered(now[key]) } : {}),
});

/** A value with its properties in canonical order: which of them was clicked first is no content (U13). */
const ordered = <T>(value: T): T =>
  typeof value === "object" && value !== null ? (JSON.parse(canonical(value)) as T) : value;

export const valueIn = (props: Props, key: string): Json | undefined =>
  Object.hasOwn(props, key) ? props[key] : undefined;

/** Equal as canonical JSON; absent equals only absent. */
export function same(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  return canonical(left) === canonical(right);
}

function* additions(to: Table, matches: Matches): Generator<[string, Adaptation["add"][string]]> {
  for (const [address, { kind, parent, props }] of to)
    if (!matches.has(address) && parent !== null) yield [address, { kind, parent, props: ordered(props) }];
}

function removals(from: Table, matches: Matches): string[] {
  const kept = new Set(matches.values());
  return [...from]
    .filter(([address, { parent }]) => !kept.has(address) && parent !== null && kept.has(parent))
    .map(([address]) => address)
    .toSorted();
}

/** Lists whose elements, of those that were there before, stand in another order: their keys in the later service. */
export function reordered(base: Service, ours: Service): readonly string[] {
  const [from, to] = [tableOf(base), tableOf(ours)];
  const kept = keptOrder(orderOf(base), to, match(base, from, ours, to));
  return [...orderOf(ours)].flatMap(([key, ids]) => {
    const before = kept.get(key) ?? [];
    return same(
      ids.filter((id) => before.includes(id)),
      before,
    )
      ? []
      : [key];
  });
}

function* orders(base: Order, ours: Order, to: Table, matches: Matches): Generator<[string, string[]]> {
  const kept = keptOrder(base, to, matches);
  for (const [key, ids] of ours) if (!same([...ids], kept.get(key) ?? [])) yield [key, [...ids]];
}

/** The base's order of what is still there, under ours' names. */
export function keptOrder(base: Order, to: Table, matches: Matches): Map<string, string[]> {
  const kept = new Map<string, [number, string][]>();
  for (const [address, old] of matches) {
    const row = to.get(address);
    if (row === undefined || row.parent === null) continue;
    const parent = matches.get(row.parent);
    const place = parent === undefined ? -1 : (placeIn(base, containerKey(parent, row.container), old) ?? -1);
    if (place < 0) continue;
    const key = containerKey(row.parent, row.container);
    kept.set(key, [...(kept.get(key) ?? []), [place, row.id]]);
  }
  return new Map([...kept].map(([key, all]) => [key, all.toSorted(([a], [b]) => a - b).map(([, id]) => id)]));
}

function placeIn(order: Order, key: string, address: string): number | undefined {
  if (!address.startsWith(`${key}/`)) return undefined;
  const id = address
    .slice(key.length + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  return order.get(key)?.indexOf(id);
}
