import { transition, type Command } from "@blaupause/engine";
import { appendStep } from "../cases/appendStep.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { newId } from "../security/token.ts";
import type { Offering } from "../store/index.ts";
import { moveOf } from "./older.ts";

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
  { by, reason }: Wanted,
): Promise<boolean> {
  const move = await moveOf(town, offering, caseId);
  if (move === null || move.plan.lost.length > 0) return false;
  const { record, state, to, plan, place } = move;
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
  if (!result.ok) return false;
  const step = { caseId, service: record.service, record, program: to, place };
  const done = await appendStep(deps, town, step, result);
  return done !== "again" && done.ok;
}
