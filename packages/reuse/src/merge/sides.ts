import { canonical, type Service } from "@blaupause/model";
import { match, type Matches } from "../renames.ts";
import { isList, tableOf, type Row, type Table } from "../table.ts";

/**
 * An element's identity across the three services: its address in the base, or a new one's address with a sign before
 * it. A rename or a move is then a change like any other, and nothing is compared by where it happens to stand.
 */
export type Key = string;

/** One element on one side, its surroundings named by identity. */
export interface Standing extends Omit<Row, "parent"> {
  readonly address: string;
  readonly parent: Key | null;
}
export interface Side {
  readonly service: Service;
  readonly rows: ReadonlyMap<Key, Standing>;
  readonly children: ReadonlyMap<Key, readonly Key[]>;
  /** The children of each list in order, by `listKey`. */
  readonly order: ReadonlyMap<string, readonly Key[]>;
}
export interface Sides {
  readonly base: Side;
  readonly next: Side;
  readonly ours: Side;
}

export function sidesOf(base: Service, next: Service, ours: Service): Sides {
  const from = tableOf(base);
  const [toNext, toOurs] = [tableOf(next), tableOf(ours)];
  const inNext = match(base, from, next, toNext);
  const inOurs = match(base, from, ours, toOurs);
  const itself = new Map([...from.keys()].map((address) => [address, address]));
  const newInNext = keysOf(toNext, inNext, "+");
  const newInOurs = unified(keysOf(toOurs, inOurs, "*"), toOurs, newInNext, toNext);
  return {
    base: sideOf(base, from, itself),
    next: sideOf(next, toNext, newInNext),
    ours: sideOf(ours, toOurs, newInOurs),
  };
}

const keysOf = (table: Table, matches: Matches, sign: string): Map<string, Key> =>
  new Map([...table.keys()].map((address) => [address, matches.get(address) ?? sign + address]));

/** What both sides added alike is one element. */
function unified(ours: Map<string, Key>, to: Table, next: Map<string, Key>, other: Table): Map<string, Key> {
  const places = new Map([...other].map(([address, row]) => [placeKey(row, next), address]));
  const keys = new Map(ours);
  for (const [address, row] of to) {
    if (!ours.get(address)?.startsWith("*")) continue;
    const twin = places.get(placeKey(row, keys));
    const key = twin === undefined ? undefined : next.get(twin);
    if (twin === undefined || !key?.startsWith("+")) continue;
    const isPart = row.parent !== null && keys.get(row.parent)?.startsWith("+") === true;
    if (isPart || sameInside(to, address, other, twin)) keys.set(address, key);
  }
  return keys;
}
const placeKey = ({ parent, container, id }: Row, keys: ReadonlyMap<string, Key>): string =>
  JSON.stringify([keys.get(parent ?? "") ?? "", container, id]);

function sameInside(left: Table, at: string, right: Table, twin: string): boolean {
  const inside = (table: Table, top: string): string =>
    canonical(
      [...table]
        .filter(([address]) => address === top || address.startsWith(`${top}/`))
        .map(([address, { kind, props }]) => [address.slice(top.length), kind, props]),
    );
  return inside(left, at) === inside(right, twin);
}

function sideOf(service: Service, table: Table, keys: ReadonlyMap<string, Key>): Side {
  const rows = new Map<Key, Standing>();
  const children = new Map<Key, Key[]>();
  for (const [address, row] of table) {
    const key = keys.get(address) ?? address;
    const parent = row.parent === null ? null : (keys.get(row.parent) ?? row.parent);
    rows.set(key, { ...row, address, parent });
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [key]);
    else siblings.push(key);
  }
  return { service, rows, children, order: listsOf(table, keys) };
}

function listsOf(table: Table, keys: ReadonlyMap<string, Key>): Map<string, Key[]> {
  const lists = new Map<string, Key[]>();
  for (const [address, { parent, container, kind }] of table) {
    if (parent === null || !isList(kind, container)) continue;
    const list = listKey(keys.get(parent) ?? parent, container);
    lists.set(list, [...(lists.get(list) ?? []), keys.get(address) ?? address]);
  }
  return lists;
}

/** One container of one element, by identity. */
export const listKey = (parent: Key, container: string): string => JSON.stringify([parent, container]);

/** An element with all that stands in it on one side, itself first. */
export function inside(side: Side, top: Key): Key[] {
  return [top, ...(side.children.get(top) ?? []).flatMap((key) => inside(side, key))];
}
