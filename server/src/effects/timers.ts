import { dueTimers } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import { begins, leave, leftAlone } from "./blame.ts";
import { take } from "./settle.ts";
import { codeIn } from "./trouble.ts";
import type { Tried } from "./tried.ts";
import type { Work } from "./work.ts";

async function timersDue({ deps, town, caseId }: Work) {
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  return state === null ? [] : dueTimers(state, deps.clock());
}

/** Fires what is due. One that cannot fire, or that ends processes, holds up none behind it. */
export async function fireTimers(work: Work, tried: Tried): Promise<void> {
  const due = await timersDue(work);
  if (due.length === 0) return;
  const left = await leftAlone(work);
  for (const timer of due) {
    tried.timer(timer.id, timer.due);
    const until = left.get(timer.id);
    if (until !== undefined) tried.isLeft(until);
    else tried.failed(await codeIn(() => fire(work, timer, tried)));
  }
}

async function fire(work: Work, { id: timer, due }: { id: string; due: string }, tried: Tried) {
  if (work.deaths > 0 && !(await begins(work, timer))) {
    return tried.isLeft(await leave(work, timer));
  }
  await take(work, { type: "fireTimer", id: `timer:${timer}:${due}`, timer });
}
