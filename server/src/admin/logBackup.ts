import type { Organisation } from "@blaupause/model";
import { createLog } from "../log/log.ts";
import { OPERATOR, note } from "../people/log.ts";
import { Refusal } from "../backup/refusal.ts";
import type { Store } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { CannotRun } from "./cannotRun.ts";
import { inStore } from "./inStore.ts";

/**
 * A backup holds what every organisation keeps: the log of each says that it was made. False where it cannot, as without
 * the master key; the backup is made all the same.
 */
export async function logBackup(place: DataPlace): Promise<boolean> {
  try {
    await inStore(place, noteInAll);
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof CannotRun) return false;
    throw error;
  }
}

async function noteInAll({ platform, organisation }: Store): Promise<void> {
  // What is written to stdout is what the command has to say.
  const deps = { clock: () => new Date().toISOString(), log: createLog(process.stderr) };
  for (const { id, profile } of await platform.list())
    if ((profile as Organisation).rehearsal !== true)
      await note(deps, organisation(id), OPERATOR, "backup-made", "backup");
}
