import type { Organisation } from "@blaupause/model";
import { OPERATOR, writeLine } from "../people/log.ts";
import { Refusal } from "../backup/refusal.ts";
import { isAway } from "../store/away.ts";
import type { Store } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { CannotRun } from "./cannotRun.ts";
import { inStore } from "./inStore.ts";

/** Why not every log says that a backup was made; null: every one does. */
export type NotLogged = "master-key-missing" | "data-older" | "not-open" | "away" | "not-written" | null;

/**
 * A backup holds what every organisation keeps: the log of each says that it was made. Where that fails the backup is
 * made all the same, and is not taken back.
 */
export async function logBackup(place: DataPlace): Promise<NotLogged> {
  try {
    return (await inStore(place, noteInAll)) ? null : "not-written";
  } catch (error) {
    return whyNot(error);
  }
}

function whyNot(error: unknown): Exclude<NotLogged, null> {
  if (error instanceof Refusal)
    return error.code === "master-key-missing" || error.code === "data-older" ? error.code : "not-open";
  if (error instanceof CannotRun) return error.code === "wrong-away" ? "away" : "not-open";
  return isAway(error) ? "away" : "not-written";
}

/** One that cannot be written keeps no other one from being. */
async function noteInAll({ platform, organisation }: Store): Promise<boolean> {
  const deps = { clock: () => new Date().toISOString() };
  let isWhole = true;
  for (const { id, profile } of await platform.list())
    if ((profile as Organisation).rehearsal !== true)
      await writeLine(deps, organisation(id), OPERATOR, "backup-made", "backup").catch(
        () => (isWhole = false),
      );
  return isWhole;
}
