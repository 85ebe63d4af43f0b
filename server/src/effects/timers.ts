import { dueTimers } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import { take, type Served } from "./settle.ts";
import { codeIn } from "./trouble.ts";

export async function timersDue({ deps, town, caseId }: Served) {
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  return state === null ? [] : dueTimers(state, deps.clock());
}

/** Fires what is due. One that cannot fire holds up none behind it; the first such trouble is told. */
export async function fireTimers(work: Served): Promise<string | null> {
  let trouble: string | null = null;
  for (const { id: timer, due } of await timersDue(work)) {
    const code = await codeIn(() => take(work, { type: "fireTimer", id: `timer:${timer}:${due}`, timer }));
    trouble ??= code;
  }
  return trouble;
}
