import { transition, type Command } from "@blaupause/engine";
import { appendStep } from "../cases/appendStep.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { newId } from "../security/token.ts";
import type { Offering } from "../store/index.ts";
import { closeWayBack } from "../upgrades/undo.ts";
import { moveOf, type Move } from "./older.ts";

interface Wanted {
  readonly by: string;
  readonly reason: string;
}

/** Moves one case; false when it has moved on meanwhile and does not fit any more. Nothing of it has changed then. */
export async function migrateCase(
  deps: Deps,
  town: Town,
  offering: Offering,
  caseId: string,
  wanted: Wanted,
): Promise<boolean> {
  const move = await moveOf(town, offering, caseId);
  if (move === null || move.plan.lost.length > 0) return false;
  return (await carryOut(deps, town, caseId, move, wanted)) === null;
}

/** Decides and writes a move; why it was refused, or null. */
export async function carryOut(
  deps: Deps,
  town: Town,
  caseId: string,
  { record, state, to, plan, place }: Move,
  { by, reason }: Wanted,
): Promise<string | null> {
  const command: Command = {
    type: "migrateCase",
    id: `migrate:${newId()}`,
    at: deps.clock(),
    by: { kind: "staff", id: by },
    place,
    reason,
    ...plan.migration,
  };
  const result = transition(to, state, command);
  if (!result.ok) return result.rejection.code;
  const step = { caseId, service: record.service, record, program: to, place };
  // Before it is done: nobody may take back a version that a case is just moving to.
  await closeWayBack(town, record.service);
  const done = await appendStep(deps, town, step, result);
  if (done === "again") return "conflict";
  return done.ok ? null : done.rejection.code;
}
