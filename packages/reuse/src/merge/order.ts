import type { Key } from "./sides.ts";

export interface Lists {
  readonly base: readonly Key[];
  readonly next: readonly Key[];
  readonly ours: readonly Key[];
}

/**
 * Step 4: the next version's order; what was added or moved here goes behind the neighbour it has here, and behind
 * what the next version put there (U8). `conflict` is asked when both sides moved an element to different places and
 * says whether the next version's place is taken.
 */
export function mergeOrder(
  { base, next, ours }: Lists,
  alive: ReadonlySet<Key>,
  conflict: (key: Key) => boolean,
): Key[] {
  const theirs = next.filter((key) => alive.has(key));
  const own = ours.filter((key) => alive.has(key));
  const [inBase, inNext, inOurs] = [new Set(base), new Set(next), new Set(ours)];
  const [restHere, restThere] = [unmoved(base, own), unmoved(base, theirs)];
  const isMoved = (key: Key): boolean => {
    if (!inNext.has(key)) return true;
    if (!inBase.has(key) || restHere.has(key)) return false;
    if (restThere.has(key)) return true;
    return before(key, own, inNext) !== before(key, theirs, inOurs) && !conflict(key);
  };
  const moved = new Set(own.filter(isMoved));
  const isNewThere = (key: Key | undefined): boolean =>
    key !== undefined && inNext.has(key) && !inBase.has(key) && !inOurs.has(key);
  const merged = theirs.filter((key) => !moved.has(key));
  for (const [index, key] of own.entries()) {
    if (!moved.has(key)) continue;
    let place = index === 0 ? 0 : merged.indexOf(own[index - 1] ?? "") + 1;
    while (isNewThere(merged[place])) place += 1;
    merged.splice(place, 0, key);
  }
  return [...merged, ...[...alive].filter((key) => !merged.includes(key)).toSorted()];
}

/** The nearest sibling in front that both sides know. */
function before(key: Key, list: readonly Key[], known: ReadonlySet<Key>): Key | undefined {
  return list.slice(0, list.indexOf(key)).findLast((one) => known.has(one));
}

/** The elements that stand in both lists in the same order: a longest common subsequence. */
function unmoved(base: readonly Key[], now: readonly Key[]): Set<Key> {
  const places = new Map(base.map((key, index) => [key, index]));
  const kept = now.filter((key) => places.has(key));
  const best: { readonly length: number; readonly from: number }[] = [];
  for (const [index, key] of kept.entries()) {
    let from = -1;
    for (let other = 0; other < index; other += 1) {
      const follows = (places.get(kept[other] ?? "") ?? 0) < (places.get(key) ?? 0);
      if (follows && (best[other]?.length ?? 0) > (best[from]?.length ?? 0)) from = other;
    }
    best.push({ length: (best[from]?.length ?? 0) + 1, from });
  }
  const rest = new Set<Key>();
  for (let at = longest(best); at >= 0; at = best[at]?.from ?? -1) rest.add(kept[at] ?? "");
  return rest;
}
const longest = (best: readonly { readonly length: number }[]): number =>
  best.reduce(
    (at, { length }, index) => (length > (best[at]?.length ?? 0) ? index : at),
    best.length > 0 ? 0 : -1,
  );
