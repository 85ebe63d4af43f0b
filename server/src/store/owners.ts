/** Steps from one organisation to the next along an index: as many rows are read as there are organisations. */
export async function ownersBy(next: (after: string) => Promise<string | null>): Promise<string[]> {
  const found: string[] = [];
  for (let org = await next(""); org !== null; org = await next(org)) found.push(org);
  return found;
}

/** Those of several collections; none is named twice, and what belongs to the platform itself is nobody's: such
 * names, as `@platform` and `(catalogue)`, no organisation can have. */
export const ownersIn = (all: readonly (readonly string[])[]): string[] =>
  [...new Set(all.flat())].filter((org) => !/^[@(]/.test(org)).toSorted();
