import type { Deps } from "../deps.ts";
import { writeLine, type LogCode } from "../people/log.ts";
import { newTimedId } from "../security/token.ts";
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
  const id = newTimedId(at);
  await store.records.save({ kind: KIND, id, rev: 0, expires: null, content: { ...owed, at } as never });
  try {
    const done = await act();
    if (done !== false && !(await isWritten(deps, store, owed))) return done;
    await store.records.delete(KIND, id);
    return done;
  } catch (error) {
    // Refused, not dead: the store can still be told so. Where it cannot, the next round finds out what was done.
    await store.records.delete(KIND, id).catch(() => undefined);
    throw error;
  }
}

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
    const written = !(await isDone(store, owed.proof)) || (await isWritten(deps, store, owed));
    if (written) await store.records.delete(KIND, id);
  }
}
