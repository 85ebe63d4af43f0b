import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { writeLine, type LogCode } from "../people/log.ts";
import { readLog } from "../people/readLog.ts";
import type { OrganisationStore } from "../store/index.ts";
import { isDone, type Proof } from "./proof.ts";

// Doing something and the line in the organisation's log that says so are two writes. What is about to be done is written
// down before, so that a process that dies between the two owes the line to the next round.

const KIND = "owed-line";
const PAGE = 200;
/** Longer than anything here takes: what is younger may still be going on in another process. */
const PATIENCE_MS = 10 * 60_000;

export interface Owed {
  readonly by: string;
  readonly what: LogCode;
  readonly about: string;
  readonly proof: Proof;
}
type Kept = Owed & { readonly at: string };
type Clock = Pick<Deps, "clock" | "log">;

/** Does it and says so in the log, sooner or later. What `act` gives or throws; false: nothing was done to speak of. */
export async function withLine<T>(
  deps: Clock,
  store: OrganisationStore,
  owed: Owed,
  act: () => Promise<T>,
): Promise<T> {
  const at = deps.clock();
  const id = idOf(owed.proof);
  const content = { ...owed, at } as never;
  const { ok: isFirst } = await store.records.save({ kind: KIND, id, rev: 0, expires: null, content });
  try {
    const done = await act();
    if (done !== false && !(await isWritten(deps, store, owed))) return done;
    await store.records.delete(KIND, id);
    return done;
  } catch (error) {
    // Whatever else went wrong, and whatever somebody owed before: the next round finds out whether it was done.
    if (isFirst && error instanceof Refusal) await store.records.delete(KIND, id);
    throw error;
  }
}

/** Whoever does the same once more owes no second line. */
const idOf = (proof: Proof): string => Object.values(proof).join(" ");

/** It is done by then: that the line cannot be written now is no error of whoever did it. */
async function isWritten(deps: Clock, store: OrganisationStore, { by, what, about }: Owed): Promise<boolean> {
  try {
    await writeLine(deps, store, by, what, about);
    return true;
  } catch {
    deps.log({ level: "error", event: "log-not-written", org: store.org, code: what });
    return false;
  }
}

/** The lines that a process which died, or could not write, still owes. */
export async function settleLines(deps: Clock, store: OrganisationStore): Promise<void> {
  const until = new Date(Date.parse(deps.clock()) - PATIENCE_MS).toISOString();
  for (const { id, content } of await store.records.list(KIND, { after: "", limit: PAGE })) {
    const owed = content as unknown as Kept;
    if (owed.at >= until) continue;
    const isSettled =
      !(await isDone(store, owed.proof)) ||
      (await isThere(store, owed)) ||
      (await isWritten(deps, store, owed));
    if (isSettled) await store.records.delete(KIND, id);
  }
}

/** It may have died after the line, with nothing left to do but to forget it. */
async function isThere(store: OrganisationStore, { at, by, what, about }: Kept): Promise<boolean> {
  const { entries } = await readLog(store);
  return entries.some(
    (line) => line.at >= at && line.by === by && line.what === what && line.about === about,
  );
}
