import type { Effect, Outcome } from "@blaupause/engine";
import { handle, type Intent } from "../cases/handle.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { newId } from "../security/token.ts";
import type { Tries } from "./missed.ts";

const SYSTEM = { kind: "system", id: "system" } as const;

/** A case, and the server that sees to it. */
export interface Served {
  readonly deps: Deps;
  readonly town: Town;
  readonly caseId: string;
}

/** The case does not take a step: it would not the next moment either. */
export class NotTaken extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Others were faster again and again: it is as it was, and is tried when it has rested. */
const CONFLICT = "conflict";
/** Somebody else has done it meanwhile, or nobody waits for it any more. */
const GONE: ReadonlySet<string> = new Set(
  "timer-not-set effect-not-open task-not-open case-closed erased no-such-case wrong-program".split(" "),
);

export async function take({ deps, town, caseId }: Served, intent: Intent): Promise<void> {
  const result = await handle(deps, town, SYSTEM, caseId, intent);
  if (!result.ok && !GONE.has(result.rejection.code)) throw new NotTaken(result.rejection.code);
}

const settle = (served: Served, { id }: Effect, outcome: Outcome): Promise<void> =>
  take(served, { type: "settleEffect", id: `settle:${id}:${newId()}`, effect: id, outcome });

/**
 * A result that the case cannot take (too large, say) ends as a failure that an official sees, not as a loop. Where not
 * even that is taken, it rests and is told in the log.
 */
export async function settleSurely(served: Served, effect: Effect, outcome: Outcome): Promise<void> {
  await settle(served, effect, outcome).catch((error: unknown) => {
    if (!(error instanceof NotTaken) || error.code === CONFLICT) throw error;
    return settle(served, effect, { type: "failed", code: error.code });
  });
}

/** A mail that no step waits for was sent, or is not any more. */
export const noteTold = (served: Served, task: string, sent: boolean): Promise<void> =>
  take(served, { type: "noteTold", id: `told:${task}`, task, sent });

/** It is tried again then, for so many tries have failed. */
export const defer = (served: Served, { id }: Effect, tries: Tries, until: string): Promise<void> =>
  take(served, { type: "deferEffect", id: `defer:${id}:${newId()}`, effect: id, ...tries, until });
