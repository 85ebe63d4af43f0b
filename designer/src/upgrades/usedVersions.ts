import type { Spread } from "./SpreadPage.tsx";

export type Below = Spread["downstream"][number];
export interface Used {
  readonly version: string;
  readonly base: string | null;
  readonly count: number;
}

/** How many use which version of a template made from one's own, the newest first. */
export function usedVersions(rows: Below["rows"]): readonly Used[] {
  const found = new Map<string, Used>();
  for (const { version, base } of rows)
    found.set(version, { version, base, count: (found.get(version)?.count ?? 0) + 1 });
  return [...found.values()].toSorted((left, right) =>
    right.version.localeCompare(left.version, "de", { numeric: true }),
  );
}
