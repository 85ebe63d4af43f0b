import { partsOf } from "../shape.ts";
import type { Court } from "../conflict.ts";
import { addressIn } from "../props.ts";
import { inside, listKey, type Key, type Side, type Sides, type Standing } from "./sides.ts";
import type { Living } from "./living.ts";

/** Where an element stands in the merged service. */
export interface Place {
  parent: Key;
  container: string;
  id: string;
}
export type Places = ReadonlyMap<Key, Place>;

/** Steps 2 and 3 for where an element stands and what it is called: each like any other property. */
export function placesOf(sides: Sides, living: Living, court: Court): Map<Key, Place> {
  const places = new Map<Key, Place>();
  for (const key of living.alive) {
    const place = placeOf(key, sides, living, court);
    if (place !== undefined) places.set(key, place);
  }
  settle(places, sides, living);
  breakCycles(places, sides);
  separate(places, sides, living, court);
  return places;
}

function placeOf(
  key: Key,
  { base, next, ours }: Sides,
  { forced, homes }: Living,
  court: Court,
): Place | undefined {
  const [was, theirs, here] = [base.rows.get(key), next.rows.get(key), ours.rows.get(key)];
  const only =
    forced.get(key) === "ours"
      ? (here ?? theirs)
      : forced.get(key) === "theirs"
        ? (theirs ?? here)
        : undefined;
  const one =
    only ?? (theirs === undefined ? here : here === undefined || was === undefined ? theirs : undefined);
  if (one !== undefined)
    return one.parent === null ? undefined : { ...placed(one), parent: homes.get(key) ?? one.parent };
  if (was === undefined || theirs === undefined || here === undefined || here.parent === null)
    return undefined;
  const merge = <T>(kind: "moved" | "renamed", read: (row: Standing) => T): T => {
    const [base, next, own] = [read(was), read(theirs), read(here)];
    if (own === next || next === base) return own;
    if (own === base) return next;
    const { took } = court.decide({
      kind,
      address: here.address,
      prop: kind,
      takes: ["theirs", "ours"],
      base: was.address,
      theirs: theirs.address,
      ours: here.address,
    });
    return took === "theirs" ? next : own;
  };
  const list = merge("moved", (row) => listKey(row.parent ?? "", row.container));
  const home = [here, theirs].find((row) => listKey(row.parent ?? "", row.container) === list) ?? here;
  return { ...placed(home), id: merge("renamed", (row) => row.id) };
}
const placed = ({ parent, container, id }: Standing): Place => ({ parent: parent ?? "", container, id });

/** The type an element ends up with; what both changed differently is forced to one side already. */
function typeNow(key: Key, { base, next, ours }: Sides, { forced }: Living): unknown {
  const type = (side: Side): unknown => side.rows.get(key)?.props["type"];
  if (forced.get(key) === "ours" || !next.rows.has(key)) return type(ours);
  if (forced.get(key) === "theirs" || !ours.rows.has(key)) return type(next);
  return type(next) === type(base) ? type(ours) : type(next);
}

/** A place whose surroundings are gone is no place: another side's is taken, and without any the element goes. */
function settle(places: Map<Key, Place>, sides: Sides, living: Living): void {
  const holds = ({ parent, container }: Place): boolean => {
    const row = sides.next.rows.get(parent) ?? sides.ours.rows.get(parent);
    if (row === undefined || (parent !== "" && !places.has(parent))) return false;
    return partsOf(row.kind, typeNow(parent, sides, living)).some(
      (part) => part.is === "container" && part.path.join("/") === container,
    );
  };
  for (let before = -1; before !== places.size;) {
    before = places.size;
    for (const [key, place] of places) {
      if (holds(place)) continue;
      const other = [sides.ours, sides.next, sides.base]
        .flatMap((side) => side.rows.get(key) ?? [])
        .map((row) => ({ ...placed(row), id: place.id }))
        .find(holds);
      if (other !== undefined) places.set(key, other);
      else {
        places.delete(key);
        living.alive.delete(key);
      }
    }
  }
}

/** Each side moved one into the other: the next version's places are whole in themselves. */
function breakCycles(places: Map<Key, Place>, { next }: Sides): void {
  const isLost = (key: Key): boolean => {
    let at: Key | undefined = key;
    for (let depth = 0; at !== undefined && at !== ""; depth += 1) {
      if (depth > 64) return true;
      at = places.get(at)?.parent;
    }
    return false;
  };
  for (const key of [...places.keys()].filter(isLost)) {
    const row = next.rows.get(key);
    if (row !== undefined) places.set(key, placed(row));
  }
}

/** Two elements of one id in one place: the next version's keeps it, ours gets a free one. */
function separate(places: Map<Key, Place>, { next, ours }: Sides, living: Living, court: Court): void {
  const taken = new Map<string, Key>();
  const slot = ({ parent, container, id }: Place): string => JSON.stringify([parent, container, id]);
  const ordered = [...places].toSorted(([left], [right]) => rank(left) - rank(right));
  function rank(key: Key): number {
    return next.rows.get(key)?.id === places.get(key)?.id ? 0 : next.rows.has(key) ? 1 : 2;
  }
  for (const [key, place] of ordered) {
    if (!places.has(key)) continue;
    if (!taken.has(slot(place))) taken.set(slot(place), key);
    else yieldId(key, place);
  }
  function yieldId(key: Key, place: Place): void {
    const address = ours.rows.get(key)?.address ?? next.rows.get(key)?.address ?? "";
    const { took } = court.decide({
      kind: "sameId",
      address,
      prop: "id",
      takes: ["theirs", "ours"],
      theirs: place.id,
      ours: freeId(place),
    });
    const theirs = next.rows.get(key);
    if (took === "theirs" && theirs === undefined) {
      for (const one of inside(ours, key).filter((each) => !next.rows.has(each))) {
        places.delete(one);
        living.alive.delete(one);
      }
      return;
    }
    const id = took === "theirs" && theirs !== undefined ? theirs.id : freeId(place);
    const moved = { ...place, id };
    places.set(key, taken.has(slot(moved)) ? { ...place, id: freeId(place) } : moved);
    taken.set(slot(places.get(key) ?? moved), key);
  }
  function freeId(place: Place): string {
    const used = new Set(
      [...places.values()]
        .filter((one) => one.parent === place.parent && one.container === place.container)
        .map(({ id }) => id),
    );
    for (let number = 2; ; number += 1) if (!used.has(`${place.id}${number}`)) return `${place.id}${number}`;
  }
}

/** Where everything stands in the end: identity → address. */
export function addressesOf(places: Places): Map<Key, string> {
  const addresses = new Map<Key, string>([["", ""]]);
  const find = (key: Key): string => {
    const known = addresses.get(key);
    const place = places.get(key);
    if (known !== undefined || place === undefined) return known ?? "";
    const address = addressIn(find(place.parent), place.container, place.id);
    addresses.set(key, address);
    return address;
  };
  for (const key of places.keys()) find(key);
  return addresses;
}
