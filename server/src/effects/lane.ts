import { timersOf } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { dropFailing, keepFailing } from "../jobs/failing.ts";
import { nameOf } from "../log/frames.ts";
import { townById } from "../offering/loadOffering.ts";
import type { Hold } from "./hold.ts";
import type { Rests } from "./rests.ts";
import type { Unsettled } from "./unsettled.ts";
import type { Trouble } from "./trouble.ts";
import { serve } from "./work.ts";

/** A case in hand, and what this process remembers from one case to the next. */
export interface Lane {
  readonly deps: Deps;
  readonly hold: Hold;
  readonly rests: Rests;
  /** The same of cases for which somebody was to be asked who answers nobody. */
  readonly silences: Rests;
  readonly unsettled: Unsettled;
  readonly isOver: () => boolean;
}

/**
 * Serves a case and gives it back. What failed in it rests, and so does a case that was due and is as it was: it would be
 * claimed again the next moment. What is claimed goes back once the server is to end.
 */
export async function lane(own: Lane): Promise<void> {
  const { hold, isOver } = own;
  try {
    const trouble = await troubleIn(own);
    if (isOver()) return await hold.release();
    if (trouble !== null) await AFTER[trouble.type](own, trouble);
    else if (await hold.rest({ seq: hold.claimed.seq, until: restsUntil(own) })) await fail(own, "not-moved");
    else await forget(own);
  } catch (error) {
    await fail(own, nameOf(error));
  }
}

async function troubleIn({ deps, hold, unsettled, isOver }: Lane): Promise<Trouble | null> {
  const { org, caseId, deaths } = hold.claimed;
  const town = await townById(deps, org);
  if (town === null) return { type: "failed", code: "no-such-organisation", at: deps.clock() };
  const goesOn = async (): Promise<boolean> => !isOver() && (await hold.isOurs());
  return isOver() ? null : serve({ deps, town, caseId, deaths, unsettled }, goesOn);
}

type After = (own: Lane, trouble: Trouble) => Promise<void>;

/** What failed waits; what else will be due is not to wait for it. */
const restAfter: After = async (own, { code, at }) => {
  const longest = restsUntil(own);
  await fail(own, code);
  await restUntil(own, at, longest);
};

/** Nobody is to see it: what is wrong is said where it is wrong, and the case has cost nobody anything. */
const restInSilence: After = async (own, { at }) => {
  const { hold, silences } = own;
  const longest = inMs(own, silences.lengthOf(hold.claimed.caseId));
  silences.fail(hold.claimed.caseId);
  await restUntil(own, at, longest);
};

/** Another process would die of it as well: not before an hour has gone, and whoever operates the server sees it. */
const leaveAlone: After = async (own, { code }) => {
  const until = inMs(own, LONG_MS);
  await tellFailing(own, { code, times: own.hold.claimed.deaths }, until);
  await own.hold.keep(until);
};
const LONG_MS = 3_600_000;

const AFTER: Readonly<Record<Trouble["type"], After>> = {
  failed: restAfter,
  silent: restInSilence,
  deadly: leaveAlone,
};

async function restUntil({ deps, hold }: Lane, at: string, longest: string): Promise<void> {
  const next = await dueAfter(deps, hold.claimed, at).catch(() => null);
  const until = next?.due != null && next.due < longest ? next.due : longest;
  await hold.rest({ seq: next?.seq ?? hold.claimed.seq, until });
}

const inMs = ({ deps }: Lane, ms: number): string => new Date(Date.parse(deps.clock()) + ms).toISOString();

const restsUntil = (own: Lane): string => inMs(own, own.rests.lengthOf(own.hold.claimed.caseId));

/** When something of a case will be due after an instant, and by which of its steps. */
async function dueAfter({ store }: Deps, { org, caseId }: Hold["claimed"], at: string) {
  const { cases } = store.organisation(org);
  const record = await cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null) return null;
  const times = [...timersOf(state), ...(await cases.effects(caseId))].flatMap(({ due }) =>
    due === null ? [] : [new Date(due).toISOString()],
  );
  const later = times.filter((due) => Date.parse(due) > Date.parse(at)).toSorted();
  return { seq: record.seq, due: later[0] ?? null };
}

/** So often in a row is no passing trouble: whoever operates the server is to see it. */
const MANY_TIMES = 6;

async function fail(own: Lane, code: string): Promise<void> {
  const until = restsUntil(own);
  const times = own.rests.fail(own.hold.claimed.caseId);
  await tellFailing(own, { code, times }, until);
}

async function tellFailing(
  { deps, hold }: Lane,
  { code, times }: { readonly code: string; readonly times: number },
  until: string,
): Promise<void> {
  const { org, caseId } = hold.claimed;
  deps.log({ level: "error", event: "work-failed", org, case: caseId, code, times });
  if (times < MANY_TIMES) return;
  const failing = { org, case: caseId, code, times, at: deps.clock() };
  await keepFailing(deps.store, failing, until).catch(() => undefined);
}

async function forget({ deps, hold, rests, silences }: Lane): Promise<void> {
  const { org, caseId } = hold.claimed;
  silences.forget(caseId);
  if (rests.forget(caseId)) await dropFailing(deps.store, org, caseId).catch(() => undefined);
}
