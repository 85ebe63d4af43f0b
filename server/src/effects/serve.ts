import { begins, cameBack, CASE, countDeath, leave } from "./blame.ts";
import { fireTimers } from "./timers.ts";
import { openTried, type Tried } from "./tried.ts";
import { codeIn, DEADLY, type Trouble } from "./trouble.ts";
import { performEffects, type GoesOn, type Work } from "./work.ts";

/**
 * A case whose time has come gets its timers fired and its effects performed. Null: all of it went on. Else something is
 * tried again later; a timer that cannot fire holds up no letter, nor does one that ends the process: where somebody
 * died over the case, its letters come first.
 */
export async function serve(work: Work, goesOn: GoesOn): Promise<Trouble | null> {
  const tried = openTried();
  const timers = () => fireTimers(work, goesOn, tried);
  const effects = () => performEffects(work, goesOn, tried);
  if (work.deaths === 0) return troubleIn([timers, effects], tried);
  const until = await noteDeath(work);
  if (until !== null) return { code: DEADLY, isSilent: false, until, tried: null, isUnread: true };
  const trouble = await troubleIn([effects, timers], tried);
  // Where that is not noted, somebody else's death may be blamed on it: no reason to keep the case from going on.
  await codeIn(() => cameBack(work));
  return trouble;
}

async function troubleIn(parts: readonly (() => Promise<void>)[], tried: Tried): Promise<Trouble | null> {
  const codes: (string | null)[] = [];
  for (const part of parts) codes.push(await codeIn(part));
  const thrown = codes.find((code) => code !== null) ?? null;
  if (thrown === null) return tried.trouble();
  return { isSilent: false, until: null, ...tried.trouble(), code: thrown, tried: null };
}

/**
 * Before anything of the case is read. So long it is left alone then; null: it is not. The first death in a row may be
 * bad luck in a case that is well again: of a deadly one two die an hour.
 */
async function noteDeath(work: Work): Promise<string | null> {
  const { deps, town, caseId, deaths } = work;
  deps.log({ level: "warn", event: "process-ended", org: town.profile.id, case: caseId, times: deaths });
  await countDeath(work);
  return (await begins(work, CASE)) || deaths < 2 ? null : leave(work, CASE);
}
