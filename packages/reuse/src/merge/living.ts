import type { Court } from "../conflict.ts";
import { same } from "../diff.ts";
import { newPlaces } from "../newPlaces.ts";
import { inside, type Key, type Side, type Sides } from "./sides.ts";

export type Whose = "ours" | "theirs";
/** Which elements the merged service has, whose they are where only one side can be right, and given new places. */
export interface Living {
  readonly alive: Set<Key>;
  readonly forced: Map<Key, Whose>;
  readonly homes: Map<Key, Key>;
}
export type Changed = (key: Key) => boolean;

/** Step 2: gone and untouched is gone; gone on one side and changed on the other is a question (U5). */
export function livingOf(sides: Sides, changedThere: Changed, changedHere: Changed, court: Court): Living {
  const { next, ours } = sides;
  const alive = new Set([...next.rows.keys(), ...ours.rows.keys()]);
  const living: Living = { alive, forced: new Map(), homes: new Map() };
  forceTypes(sides, changedThere, changedHere, court, living);
  for (const root of goneRoots(sides, next, ours)) goneThere(root, sides, changedHere, court, living);
  for (const root of goneRoots(sides, ours, next)) goneHere(root, sides, changedThere, court, living);
  for (const [key, whose] of living.forced)
    if ((whose === "ours" ? ours : next).rows.has(key)) alive.add(key);
    else alive.delete(key);
  return living;
}

/** The topmost elements of the base that one side no longer has and the other still has. */
function goneRoots({ base }: Sides, without: Side, withIt: Side): Key[] {
  const gone = (key: Key | null): boolean =>
    key !== null && base.rows.has(key) && !without.rows.has(key) && withIt.rows.has(key);
  return [...withIt.rows].filter(([key, { parent }]) => gone(key) && !gone(parent)).map(([key]) => key);
}

const typeOf = (side: Side, key: Key): unknown => side.rows.get(key)?.props["type"];

/** Another type is another element: together with any change of the other side it is a question. */
function forceTypes(
  { base, next, ours }: Sides,
  changedThere: Changed,
  changedHere: Changed,
  court: Court,
  { forced }: Living,
): void {
  for (const [key, row] of ours.rows) {
    if (forced.has(key) || !base.rows.has(key) || !next.rows.has(key)) continue;
    const [was, theirs, here] = [typeOf(base, key), typeOf(next, key), typeOf(ours, key)];
    if (theirs === here || (theirs === was && here === was)) continue;
    const other = here === was ? inside(ours, key).some(changedHere) : inside(next, key).some(changedThere);
    if (!other) continue;
    const { took } = court.decide({
      kind: "type",
      address: row.address,
      prop: "type",
      takes: ["theirs", "ours"],
      ...named({ base: was, theirs, ours: here }),
    });
    const whose: Whose = took === "theirs" ? "theirs" : "ours";
    for (const one of [...inside(next, key), ...inside(ours, key)]) forced.set(one, whose);
  }
}
const named = (types: Record<"base" | "theirs" | "ours", unknown>) => ({
  base: String(types.base),
  theirs: String(types.theirs),
  ours: String(types.ours),
});

function goneThere(root: Key, sides: Sides, changed: Changed, court: Court, living: Living): void {
  const { base, next, ours } = sides;
  const members = goneWith(root, ours, next);
  for (const key of members) living.alive.delete(key);
  const touched = members.filter(
    (key) => base.rows.has(key) && (changed(key) || isEntered(key, ours, next, base)),
  );
  const address = ours.rows.get(root)?.address ?? "";
  if (touched.length > 0) {
    const params = { changed: touched.map((key) => ours.rows.get(key)?.address ?? "") };
    const { took } = court.decide({ kind: "removedThere", address, takes: ["theirs", "ours"], params });
    for (const key of took === "ours" ? touched : []) keep(key, true, sides, living);
  }
  for (const key of members)
    if (!base.rows.has(key) && base.rows.has(ours.rows.get(key)?.parent ?? ""))
      addedThere(key, address, sides, court, living);
}

/** An addition inside what is gone: kept with what stands around it, given up, or put elsewhere. */
function addedThere(key: Key, removed: string, sides: Sides, court: Court, living: Living): void {
  const { base, next, ours } = sides;
  const address = ours.rows.get(key)?.address ?? "";
  // What was taken away here is no place for anything.
  const isHere = (place: string): boolean => {
    const one = keyAt(next, place);
    return one !== undefined && (!base.rows.has(one) || ours.rows.has(one));
  };
  const places = newPlaces(next.service, ours.service, address).filter(isHere);
  const { took, value } = court.decide({
    kind: "addedInRemoved",
    address,
    takes: places.length === 0 ? ["theirs", "ours"] : ["theirs", "ours", "place"],
    ...(places.length === 0 ? {} : { places }),
    params: { removed },
  });
  for (const one of took === "theirs" ? goneWith(key, ours, next) : []) living.alive.delete(one);
  if (took === "theirs") return;
  keep(key, took === "ours", sides, living);
  if (took === "place") living.homes.set(key, keyAt(next, value) ?? "");
}
const keyAt = (side: Side, address: unknown): Key | undefined =>
  [...side.rows].find(([, row]) => row.address === address)?.[0];

/** Keeps an element of ours with what stands in it, and if asked with what it stands in. */
function keep(key: Key, around: boolean, { next, ours }: Sides, { alive }: Living): void {
  for (const one of goneWith(key, ours, next)) alive.add(one);
  let at = around ? ours.rows.get(key)?.parent : undefined;
  for (; at !== undefined && at !== null && !next.rows.has(at); at = ours.rows.get(at)?.parent) alive.add(at);
}

function goneHere(
  root: Key,
  { base, ours, next }: Sides,
  changed: Changed,
  court: Court,
  { alive }: Living,
): void {
  const members = goneWith(root, next, ours);
  for (const key of members) alive.delete(key);
  const touched = members.filter((key) => changed(key) || isEntered(key, next, ours, base));
  if (touched.length === 0) return;
  const { took } = court.decide({
    kind: "removedHere",
    address: next.rows.get(root)?.address ?? "",
    takes: ["theirs", "ours"],
    params: { changed: touched.map((key) => next.rows.get(key)?.address ?? "") },
  });
  if (took === "theirs") for (const key of members) alive.add(key);
}

/** What goes with an element: all that stands in it, but for what the other side still has. */
function goneWith(top: Key, side: Side, other: Side): Key[] {
  if (other.rows.has(top)) return [];
  return [top, ...(side.children.get(top) ?? []).flatMap((key) => goneWith(key, side, other))];
}

/** Was something that still lives moved into this element? */
const isEntered = (key: Key, side: Side, other: Side, base: Side): boolean =>
  (side.children.get(key) ?? []).some((one) => other.rows.has(one) && base.rows.get(one)?.parent !== key);

/** Whether an element differs between the base and one side: new, moved, renamed or with another property. */
export const changedOn =
  (base: Side, side: Side): Changed =>
  (key) => {
    const [was, now] = [base.rows.get(key), side.rows.get(key)];
    if (was === undefined || now === undefined) return true;
    const stays = was.parent === now.parent && was.container === now.container && was.id === now.id;
    return !stays || !same({ ...was.props }, { ...now.props });
  };
