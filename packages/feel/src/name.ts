// Spelling of names.
/** A name with single spaces; FEEL does not tell `a  b` from `a b`. */
export const plainName = (text: string): string => text.trim().replace(/\s+/g, " ");

/** Names that differ only by spaces around operators are one: `a-b` and `a - b`. */
export const canonicalName = (name: string): string =>
  plainName(name).replace(/\s*(\*\*|[./\-'+*])\s*/g, "$1");

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The name meant by a misspelt one, if one is near enough. */
export const nearest = (name: string, names: readonly string[]): string | undefined => {
  const wanted = name.toLowerCase().slice(0, 60);
  const near = names
    .map((other) => ({ other, apart: distance(wanted, other.toLowerCase().slice(0, 60)) }))
    .filter(({ apart }) => apart <= Math.max(1, Math.floor(wanted.length / 3)));
  return near.toSorted((a, b) => a.apart - b.apart)[0]?.other;
};
