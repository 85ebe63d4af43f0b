import type { Service } from "@blaupause/model";
import type { Court } from "../conflict.ts";
import { same, valueIn } from "../diff.ts";
import { follow } from "../follow.ts";
import { containerKey, type Props } from "../props.ts";
import { movedWith, recordedAfter, renamesIn, type Moves } from "../renames.ts";
import { isList, serviceOf, tableOf, type Row } from "../table.ts";
import { missingCells } from "./cells.ts";
import { changedOn, livingOf, type Changed, type Living } from "./living.ts";
import { mergeOrder } from "./order.ts";
import { addressesOf, placesOf, type Places } from "./places.ts";
import { mergeProps } from "./properties.ts";
import { listKey, sidesOf, type Key, type Side, type Sides } from "./sides.ts";

/**
 * Three-way merge of services, steps 1 to 4: which elements there are, where they stand and what they are called, then
 * each property and each order. Renames are followed before texts are compared, so that a text which only names
 * something anew counts as untouched. What is in question shows ours; nothing local is lost before somebody decides.
 */
export function merge(base: Service, next: Service, ours: Service, court: Court): Service {
  const sides = sidesOf(base, next, ours);
  const living = livingOf(sides, changes(sides, sides.next), changes(sides, sides.ours), court);
  const places = placesOf(sides, living, court);
  const addresses = addressesOf(places);
  const props = propsOf(sides, living, places, addresses, court);
  missingCells(props, places, sides, addresses, court);
  const table = new Map<string, Row>();
  for (const [key, row] of rowsOf(sides, places, addresses, props)) table.set(addresses.get(key) ?? "", row);
  const root = table.get("");
  if (root !== undefined) table.set("", { ...root, props: withRecord(root.props, sides, table, addresses) });
  return serviceOf(table, ordersOf(sides, places, addresses, court));
}

/** Changes between the base and one side; the base's texts follow that side's renames first. */
function changes({ base }: Sides, side: Side): Changed {
  const moves = movesTo(base, (key) => side.rows.get(key)?.address);
  if (moves.size === 0) return changedOn(base, side);
  const table = tableOf(follow(base.service, moves));
  const rows = new Map(
    [...base.rows].map(([key, row]) => [key, { ...row, props: table.get(row.address)?.props ?? row.props }]),
  );
  return changedOn({ ...base, rows }, side);
}

/** Where the elements of one side stand in the end; empty when all stand where they stood. */
function movesTo(side: Side, addressOf: (key: Key) => string | undefined): Moves {
  const moves = new Map<string, string>();
  for (const [key, { address }] of side.rows) {
    const now = addressOf(key);
    if (now !== undefined) moves.set(address, now);
  }
  return [...moves].some(([old, now]) => old !== now) ? moves : new Map();
}

type Addresses = ReadonlyMap<Key, string>;

function propsOf(
  sides: Sides,
  living: Living,
  places: Places,
  addresses: Addresses,
  court: Court,
): Map<Key, Props> {
  const [base, next, ours] = [sides.base, sides.next, sides.ours].map((side) =>
    followed(side, addresses),
  ) as [Read, Read, Read];
  const added = new Set([...addresses].filter(([key]) => /^[+*]/.test(key)).map(([, address]) => address));
  const isNew = (address: string): boolean => added.has(address);
  const merged = new Map<Key, Props>();
  for (const key of ["", ...places.keys()]) {
    const [was, theirs, here] = [base(key), next(key), ours(key)];
    const only =
      living.forced.get(key) === "ours" ? here : living.forced.get(key) === "theirs" ? theirs : undefined;
    const one =
      only ??
      (here === undefined ? theirs : theirs === undefined ? here : was === undefined ? theirs : undefined);
    const kind = (sides.next.rows.get(key) ?? sides.ours.rows.get(key))?.kind ?? "service";
    const merging = { kind, address: addresses.get(key) ?? "", court, isNew };
    merged.set(key, one ?? mergeProps(untracked(was), untracked(theirs), untracked(here), merging));
  }
  return merged;
}
/** What `renamed` says follows from where things stand; it is written in the end. */
const untracked = (props: Props = {}): Props =>
  Object.fromEntries(Object.entries(props).filter(([key]) => !key.startsWith("renamed/")));

type Read = (key: Key) => Props | undefined;
function followed(side: Side, addresses: Addresses): Read {
  const moves = movesTo(side, (key) => addresses.get(key));
  if (moves.size === 0) return (key) => side.rows.get(key)?.props;
  const table = tableOf(follow(side.service, moves));
  return (key) => table.get(side.rows.get(key)?.address ?? "?")?.props;
}

/** The next version's elements first, then what is only here, so that maps print in a steady order. */
function* rowsOf(
  { next, ours }: Sides,
  places: Places,
  addresses: Addresses,
  props: ReadonlyMap<Key, Props>,
): Generator<[Key, Row]> {
  for (const [key, row] of [...next.rows, ...[...ours.rows].filter(([key]) => !next.rows.has(key))]) {
    const place = places.get(key);
    if (place === undefined && key !== "") continue;
    const at =
      place === undefined
        ? { parent: null, container: "", id: "" }
        : { ...place, parent: addresses.get(place.parent) ?? "" };
    yield [key, { kind: row.kind, ...at, props: props.get(key) ?? {} }];
  }
}

function ordersOf(sides: Sides, places: Places, addresses: Addresses, court: Court): Map<string, string[]> {
  const { next, ours } = sides;
  const lists = new Map<string, Set<Key>>();
  for (const [key, { parent, container }] of places) {
    const kind = (next.rows.get(key) ?? ours.rows.get(key))?.kind;
    if (kind === undefined || !isList(kind, container)) continue;
    const list = listKey(parent, container);
    lists.set(list, (lists.get(list) ?? new Set()).add(key));
  }
  const isTheirs = (key: Key): boolean =>
    court.decide({
      kind: "order",
      address: addresses.get(key) ?? "",
      prop: "order",
      takes: ["theirs", "ours"],
    }).took === "theirs";
  const of = (side: Side, list: string): readonly Key[] => side.order.get(list) ?? [];
  return new Map(
    [...lists].map(([list, alive]) => {
      const keys = mergeOrder(
        { base: of(sides.base, list), next: of(next, list), ours: of(ours, list) },
        alive,
        isTheirs,
      );
      const [parent = "", container = ""] = JSON.parse(list) as string[];
      return [
        containerKey(addresses.get(parent) ?? "", container),
        keys.map((key) => places.get(key)?.id ?? ""),
      ];
    }),
  );
}

const RECORD = "renamed/";

/** The record of renames: the next version's, continued by what was renamed here; odd entries of ours stay. */
function withRecord(
  props: Props,
  { base, next, ours }: Sides,
  table: ReadonlyMap<string, Row>,
  addresses: Addresses,
): Props {
  const record = (side: Side): Props => side.rows.get("")?.props ?? {};
  const matches = (side: Side, address: (key: Key) => string | undefined) =>
    new Map(
      [...side.rows].flatMap(([key, row]) =>
        address(key) === undefined ? [] : [[address(key) ?? "", row.address] as const],
      ),
    );
  const expected = recordedAfter(
    record(base),
    renamesIn(
      matches(base, (key) => ours.rows.get(key)?.address),
      tableOf(ours.service),
    ),
  );
  const merged = recordedAfter(
    record(next),
    renamesIn(
      matches(next, (key) => addresses.get(key)),
      table,
    ),
  );
  const entries = Object.entries(merged).filter(([key]) => key.startsWith("renamed/"));
  const result = new Map(entries);
  const moves = movesTo(ours, (key) => addresses.get(key));
  for (const key of new Set([...Object.keys(expected), ...Object.keys(record(ours))])) {
    if (!key.startsWith("renamed/") || same(valueIn(expected, key), valueIn(record(ours), key))) continue;
    const own = valueIn(record(ours), key);
    const now = RECORD + movedWith(key.slice(RECORD.length), moves);
    if (own === undefined) result.delete(now);
    else result.set(now, own);
  }
  return { ...props, ...Object.fromEntries(result) };
}
