import type { OrganisationStore } from "../store/index.ts";
import type { LogCode } from "./log.ts";
import { readLog } from "./readLog.ts";

const LIVES: readonly string[] = [
  "organisation-added",
  "organisation-kept",
  "organisation-removed",
] satisfies readonly LogCode[];

/** Does its log say that it was taken away, and not that it was there again since? Others may have written after that. */
export async function wasRemoved(store: OrganisationStore): Promise<boolean> {
  const { entries, firstBad } = await readLog(store);
  return (
    firstBad === null && entries.findLast(({ what }) => LIVES.includes(what))?.what === "organisation-removed"
  );
}
