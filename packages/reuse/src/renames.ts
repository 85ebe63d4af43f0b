import { stepsTo, type Service } from "@blaupause/model";
import { addressIn, type Props } from "./props.ts";
import type { Table } from "./table.ts";

/** Which element of one service continues which of another: new address → old address. */
export type Matches = ReadonlyMap<string, string>;

/**
 * Matches the elements of a later service to those of an earlier one: by what `renamed` says, else by standing at the
 * same place in a matched parent. A recorded rename comes before an element that merely took the old address.
 */
export function match(base: Service, from: Table, other: Service, to: Table): Matches {
  const recorded = recordedRenames(base, from, other, to);
  const origins = originsOf(recorded, from, to);
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (address: string, old: string | undefined): void => {
    const found = old === undefined ? undefined : from.get(old);
    if (old === undefined || found === undefined || taken.has(old)) return;
    if (found.kind !== to.get(address)?.kind) return;
    matches.set(address, old);
    taken.add(old);
  };
  for (const address of to.keys()) claim(address, origins(address));
  for (const address of to.keys()) if (!matches.has(address)) claim(address, impliedBy(matches, to, address));
  return matches;
}

/** Where an element would have stood if only its surroundings were renamed. */
export function impliedBy(matches: Matches, to: Table, address: string): string | undefined {
  const row = to.get(address);
  if (row === undefined) return undefined;
  if (row.parent === null) return "";
  const parent = matches.get(row.parent);
  return parent === undefined ? undefined : addressIn(parent, row.container, row.id);
}

/** Renames made since the base; an origin the base itself has renamed is found under its name there. */
function recordedRenames(
  base: Service,
  from: Table,
  { renamed = {} }: Service,
  to: Table,
): Map<string, string> {
  const before = Object.entries(base.renamed ?? {});
  // Origins are written as the first version had them; the base may have moved what they stand in.
  const sinceOrigin = new Map(before.filter(([key]) => from.has(key)).map(([key, origin]) => [origin, key]));
  const recorded = new Map<string, string>();
  for (const [address, old] of Object.entries(renamed)) {
    if (base.renamed?.[address] === old) continue;
    const moved = movedWith(old, sinceOrigin);
    const inBase = from.has(moved) ? moved : old;
    if (inBase !== address) recorded.set(address, inBase);
  }
  // What stands where it came from has gone back, and nothing records that.
  for (const [address, origin] of before)
    if (from.has(address) && !from.has(origin) && to.has(origin) && !to.has(address) && !recorded.has(origin))
      recorded.set(origin, address);
  return recorded;
}

/** The recorded origin of an element: its own entry, or one written before its surroundings were renamed. */
function originsOf(recorded: ReadonlyMap<string, string>, from: Table, to: Table) {
  const whole = (address: string): string => {
    const row = to.get(address);
    if (row === undefined || row.parent === null) return address;
    return origin(address) ?? addressIn(whole(row.parent), row.container, row.id);
  };
  const origin = (address: string): string | undefined => {
    const row = to.get(address);
    if (row === undefined || row.parent === null || recorded.size === 0) return undefined;
    const own = recorded.get(address);
    if (own !== undefined) return settled(own, 0);
    const before = addressIn(whole(row.parent), row.container, row.id);
    const stale = before === address || to.has(before) ? undefined : recorded.get(before);
    return stale === undefined ? undefined : settled(stale, 0);
  };
  /** An origin may itself be written with a parent's newer name. */
  const settled = (old: string, depth: number): string => {
    if (from.has(old) || depth > 32) return old;
    const further = to.has(old) ? undefined : recorded.get(old);
    if (further !== undefined) return settled(further, depth + 1);
    const place = placeOf(old);
    if (place === undefined || place.parent === "") return old;
    const parent = to.has(place.parent) ? whole(place.parent) : settled(place.parent, depth + 1);
    return addressIn(parent, place.container, place.id);
  };
  return origin;
}

/** The parts of an address, whether or not anything stands there. */
export function placeOf(address: string): { parent: string; container: string; id: string } | undefined {
  const steps = stepsTo(address);
  const last = steps?.at(-1);
  if (steps === undefined || last === undefined) return undefined;
  const parent = steps
    .slice(0, -1)
    .reduce((at, { container, id }) => addressIn(at, container.path.join("/"), id), "");
  return { parent, container: last.container.path.join("/"), id: last.id };
}

/** The renames that the matches amount to: every element that stands where its surroundings do not imply it. */
export function renamesIn(matches: Matches, to: Table): [string, string][] {
  return [...matches].filter(([address, old]) => impliedBy(matches, to, address) !== old).toSorted(byAddress);
}
export const byAddress = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** An address after the moves of what it stands in. */
export function movedWith(address: string, moves: Moves): string {
  for (let end = address.length; end > 0; end = address.lastIndexOf("/", end - 1)) {
    const moved = moves.get(address.slice(0, end));
    if (moved !== undefined) return moved + address.slice(end);
  }
  return address;
}
/** Old address → new address of every element that stands elsewhere now. */
export type Moves = ReadonlyMap<string, string>;

/**
 * The service's own record after further renames: each element keeps its first origin, and what follows from its
 * surroundings is not written down. The same as recording the renames one by one, in whatever order.
 */
export function recordedAfter(props: Props, renames: Iterable<readonly [string, string]>): Props {
  const all = [...renames];
  if (all.length === 0) return props;
  const moves = new Map(all.map(([address, old]) => [old, address]));
  const entries = Object.entries(props).filter(([key]) => key.startsWith(RECORD));
  const before = new Map(entries.map(([key, origin]) => [key.slice(RECORD.length), String(origin)]));
  const after = new Map([...before].map(([key, origin]) => [movedWith(key, moves), origin]));
  for (const [address, old] of all) after.set(address, movedWith(old, before));
  for (const [address] of all) {
    const origin = after.get(address);
    after.delete(address);
    if (origin !== undefined && movedWith(address, after) !== origin) after.set(address, origin);
  }
  const others = Object.entries(props).filter(([key]) => !key.startsWith(RECORD));
  return Object.fromEntries([
    ...others,
    ...[...after].map(([key, origin]) => [RECORD + key, origin] as const),
  ]);
}
const RECORD = "renamed/";
