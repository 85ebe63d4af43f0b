import type { Report } from "./wanted.ts";

const listed = (counts: object): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

/** What happened in a run, in two lines. */
export const told = (
  { cases, seconds, counts, disturbed, faults }: Report,
  { seed, store }: { readonly seed: number; readonly store: string },
): string =>
  `${store}, CHAOS_SEED=${seed}: ${cases} cases in ${Math.round(seconds)} s, ${faults.length} faults\n` +
  `  requests: ${listed(counts)}\n  disturbances: ${listed(disturbed)}`;
