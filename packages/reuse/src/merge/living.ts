import type { Court } from "../conflict.ts";
import { same } from "../diff.ts";
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

function goneThere(
  root: Key,
  { base, next, ours }: Sides,
  changed: Changed,
  court: Court,
  { alive, homes }: Living,
): void {
  const members = inside(ours, root).filter((key) => !next.rows.has(key));
  for (const key of members) alive.delete(key);
  const keep = (key: Key): void => {
    for (const one of inside(ours, key)) if (!next.rows.has(one)) alive.add(one);
  };
  const keepAround = (key: Key): void => {
    for (let at: Key | null | undefined = key; at && members.includes(at); at = ours.rows.get(at)?.parent)
      alive.add(at);
  };
  const entered = enteredIn(root, ours, next, base, members);
  const touched = members.filter((key) => base.rows.has(key) && (changed(key) || entered.has(key)));
  const address = ours.rows.get(root)?.address ?? "";
  const addresses = touched.map((key) => ours.rows.get(key)?.address ?? "");
  if (touched.length > 0) {
    const { took } = court.decide({
      kind: "removedThere",
      address,
      takes: ["theirs", "ours"],
      params: { changed: addresses },
    });
    for (const key of took === "ours" ? touched : []) {
      keep(key);
      keepAround(key);
    }
  }
  for (const key of members.filter(
    (one) => !base.rows.has(one) && base.rows.has(ours.rows.get(one)?.parent ?? ""),
  )) {
    const own = ours.rows.get(key)?.address ?? "";
    const { took, value } = court.decide({
      kind: "addedInRemoved",
      address: own,
      takes: ["theirs", "ours", "place"],
      params: { removed: address },
    });
    if (took === "theirs") for (const one of inside(ours, key)) if (!next.rows.has(one)) alive.delete(one);
    if (took === "theirs") continue;
    keep(key);
    if (took === "place") homes.set(key, keyAt(next, value) ?? "");
    else keepAround(key);
  }
}
const keyAt = (side: Side, address: unknown): Key | undefined =>
  [...side.rows].find(([, row]) => row.address === address)?.[0];

function goneHere(
  root: Key,
  { base, ours, next }: Sides,
  changed: Changed,
  court: Court,
  { alive }: Living,
): void {
  const members = inside(next, root).filter((key) => !ours.rows.has(key));
  for (const key of members) alive.delete(key);
  const entered = enteredIn(root, next, ours, base, members);
  const touched = members.filter((key) => changed(key) || entered.has(key));
  if (touched.length === 0) return;
  const { took } = court.decide({
    kind: "removedHere",
    address: next.rows.get(root)?.address ?? "",
    takes: ["theirs", "ours"],
    params: { changed: touched.map((key) => next.rows.get(key)?.address ?? "") },
  });
  if (took === "theirs") for (const key of members) alive.add(key);
}

/** Those of the gone elements that something still alive was moved into. */
function enteredIn(root: Key, side: Side, other: Side, base: Side, members: readonly Key[]): Set<Key> {
  const entering = inside(side, root).filter((key) => other.rows.has(key));
  const homes = entering.flatMap((key) => {
    const home = side.rows.get(key)?.parent ?? "";
    return base.rows.get(key)?.parent === home || !members.includes(home) ? [] : [home];
  });
  return new Set(homes);
}

/** Whether an element differs between the base and one side: new, moved, renamed or with another property. */
export const changedOn =
  (base: Side, side: Side): Changed =>
  (key) => {
    const [was, now] = [base.rows.get(key), side.rows.get(key)];
    if (was === undefined || now === undefined) return true;
    const stays = was.parent === now.parent && was.container === now.container && was.id === now.id;
    return !stays || !same({ ...was.props }, { ...now.props });
  };
