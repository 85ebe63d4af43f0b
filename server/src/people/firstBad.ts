import { isAway } from "../store/away.ts";
import type { OrganisationStore } from "../store/index.ts";
import { idOf, ENTRY, readLog } from "./log.ts";

/** The first entry of a log that is not as it was written, also where nobody can open it any more; null: all are. */
export async function firstBadIn(store: OrganisationStore): Promise<number | null> {
  try {
    return (await readLog(store)).firstBad;
  } catch (error) {
    const damaged = isAway(error) ? null : await firstDamaged(store);
    if (damaged === null) throw error;
    return damaged;
  }
}

/** One by one, for a page of them is not given where one cannot be opened. */
async function firstDamaged({ records }: OrganisationStore): Promise<number | null> {
  for (let seq = 1; ; seq += 1) {
    try {
      if ((await records.get(ENTRY, idOf(seq))) === null) return null;
    } catch (error) {
      if (isAway(error)) throw error;
      return seq;
    }
  }
}
