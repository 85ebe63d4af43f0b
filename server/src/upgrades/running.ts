import type { Town } from "../offering/loadOffering.ts";

const MOST = 500;
/** Enough to know that there are some. */
const PAGE = 200;

/** Open cases of a service; they end on the version they were started with. None of them is opened. */
export const runningCases = async ({ store }: Town, service: string): Promise<number> =>
  (await store.cases.ids({ service, status: "open", limit: MOST })).ids.length;

/** Those of them that do not run on this program. */
export const olderRunning = async (
  { store }: Town,
  service: string,
  program: string | null,
): Promise<number> =>
  (await store.cases.list({ service, status: "open", limit: PAGE })).cases.filter(
    (one) => one.program !== program,
  ).length;
