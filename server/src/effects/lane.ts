import { timersOf } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { dropFailing, keepFailing } from "../jobs/failing.ts";
import { nameOf } from "../log/frames.ts";
import { townById } from "../offering/loadOffering.ts";
import type { Hold } from "./hold.ts";
import type { Rests } from "./rests.ts";
import type { Unsettled } from "./unsettled.ts";
import { keyOf } from "./tried.ts";
import { DEADLY, restOf, type Trouble } from "./trouble.ts";
import { serve } from "./serve.ts";

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
    if (trouble !== null) await restAfter(own, trouble);
    else if (await hold.rest({ seq: hold.claimed.seq, until: restsUntil(own) })) await fail(own, "not-moved");
    else await forget(own);
  } catch (error) {
    const until = restsUntil(own);
    await fail(own, nameOf(error), until);
    // Whoever lets a lease run out is taken for dead.
    await hold.rest({ seq: hold.claimed.seq, until }).catch(() => undefined);
  }
}

async function troubleIn({ deps, hold, unsettled, isOver }: Lane): Promise<Trouble | null> {
  const { org, caseId, deaths } = hold.claimed;
  const town = await townById(deps, org);
  if (town === null) return { code: "no-such-organisation", isSilent: false, until: null, tried: null };
  const goesOn = async (): Promise<boolean> => !isOver() && (await hold.isOurs());
  return isOver() ? null : serve({ deps, town, caseId, deaths, unsettled }, goesOn);
}

/** What failed waits, and so does what nobody could be asked for; what else is or will be due is not to wait for it. */
async function restAfter(own: Lane, trouble: Trouble): Promise<void> {
  const { deps, hold, silences } = own;
  const until = restOf(trouble, { failure: restsUntil(own), silence: silentUntil(own) });
  if (trouble.code !== null) await fail(own, trouble.code, until);
  // A silence alone is nothing an operator has to see: it is told where it is.
  if (trouble.isSilent) silences.fail(hold.claimed.caseId);
  const next = await nextOf(deps, hold.claimed, trouble).catch(() => null);
  const due = next?.due ?? until;
  await hold.rest({ seq: next?.seq ?? hold.claimed.seq, until: due < until ? due : until });
}

const inMs = ({ deps }: Lane, ms: number): string => new Date(Date.parse(deps.clock()) + ms).toISOString();

const restsUntil = (own: Lane): string => inMs(own, own.rests.lengthOf(own.hold.claimed.caseId));
const silentUntil = (own: Lane): string => inMs(own, own.silences.lengthOf(own.hold.claimed.caseId));

/** When something of a case is due that was not tried now, and by which of its steps. */
async function nextOf(
  { store, clock }: Deps,
  { org, caseId }: Hold["claimed"],
  { tried, isUnread }: Trouble,
) {
  if (isUnread) return null;
  const { cases } = store.organisation(org);
  const record = await cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null) return null;
  const now = Date.parse(clock());
  const times = [...timersOf(state), ...(await cases.effects(caseId))].flatMap(({ id, due }) => {
    if (due === null) return [];
    const isLater = Date.parse(due) > now;
    return isLater || (tried !== null && !tried.has(keyOf({ id, due }))) ? [new Date(due).toISOString()] : [];
  });
  return { seq: record.seq, due: times.toSorted()[0] ?? null };
}

/** So often in a row is no passing trouble: whoever operates the server is to see it. */
const MANY_TIMES = 6;

async function fail(own: Lane, code: string, until = restsUntil(own)): Promise<void> {
  const { deps, hold, rests } = own;
  const { org, caseId } = hold.claimed;
  const times = rests.fail(caseId);
  deps.log({ level: "error", event: "work-failed", org, case: caseId, code, times });
  // Whoever dies of something remembers nothing: that is seen at once.
  if (times < MANY_TIMES && code !== DEADLY) return;
  const failing = { org, case: caseId, code, times, at: deps.clock() };
  await keepFailing(deps.store, failing, until).catch(() => undefined);
}

async function forget({ deps, hold, rests, silences }: Lane): Promise<void> {
  const { org, caseId } = hold.claimed;
  silences.forget(caseId);
  if (rests.forget(caseId) || hold.claimed.deaths > 0)
    await dropFailing(deps.store, org, caseId).catch(() => undefined);
}
