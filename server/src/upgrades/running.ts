import type { Town } from "../offering/loadOffering.ts";

/** Open cases of a service; they end on the version they were started with. None of them is opened. */
export const runningCases = async ({ store }: Town, service: string): Promise<number> =>
  (await store.cases.countOpen(service)).reduce((sum, { count }) => sum + count, 0);

/** Those of them that do not run on this program. */
export const olderRunning = async (
  { store }: Town,
  service: string,
  program: string | null,
): Promise<number> =>
  (await store.cases.countOpen(service))
    .filter((one) => one.program !== program)
    .reduce((sum, { count }) => sum + count, 0);
