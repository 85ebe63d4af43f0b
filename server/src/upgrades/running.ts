import type { Town } from "../offering/loadOffering.ts";

const MOST = 500;

/** Open cases of a service; they end on the version they were started with. None of them is opened. */
export const runningCases = async ({ store }: Town, service: string): Promise<number> =>
  (await store.cases.ids({ service, status: "open", limit: MOST })).ids.length;
