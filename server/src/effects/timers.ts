import { dueTimers, type DueTimer } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import { begins, leave, leftAlone } from "./blame.ts";
import { take } from "./settle.ts";
import { codeIn } from "./trouble.ts";
import type { Tried } from "./tried.ts";
import type { GoesOn, Work } from "./work.ts";

/** So often in one round it is looked for what is due: a cycle that is far behind is due again each time. */
const MOST_LOOKS = 100;

async function timersDue({ deps, town, caseId }: Work, tried: Tried) {
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  return state === null ? [] : dueTimers(state, deps.clock()).filter((timer) => !tried.has(timer));
}

/** Fires what is due, until nothing is. One that cannot fire, or that ends processes, holds up none behind it. */
export async function fireTimers(work: Work, goesOn: GoesOn, tried: Tried): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const due = await timersDue(work, tried);
    if (due.length === 0) return;
    const left = await leftAlone(work);
    for (const timer of due) {
      if (!(await goesOn())) return;
      tried.begin(timer);
      const until = left.get(timer.id);
      if (until !== undefined) tried.isLeft(until);
      else tried.failed(await codeIn(() => fire(work, timer, tried)));
    }
  }
}

async function fire(work: Work, { id: timer, due }: DueTimer, tried: Tried) {
  if (work.deaths > 0 && !(await begins(work, timer))) return tried.isLeft(await leave(work, timer));
  await take(work, { type: "fireTimer", id: `timer:${timer}:${due}`, timer });
}
