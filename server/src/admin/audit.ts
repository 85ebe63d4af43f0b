import { quiet, type Progress } from "../backup/progress.ts";
import { readLog } from "../people/readLog.ts";
import type { ChainFault } from "../seal/index.ts";
import type { Cases, Store } from "../store/index.ts";
import { anchorsOf, rolledBackSince, type Anchor, type RolledBack } from "./anchors.ts";
import { auditRegisters, type AuditedRegisters } from "./auditRegisters.ts";
import { knownIn, missingIn, removedAmong } from "./removed.ts";

export interface BadCase {
  readonly org: string;
  readonly caseId: string;
  readonly firstBad: number;
  readonly reason: ChainFault;
}

/** An organisation's log of who changed what, and its first entry that is not as it was written. */
export interface BadLog {
  readonly org: string;
  readonly firstBad: number;
}

export interface Audit extends AuditedRegisters {
  /** Whose data lie here although it stands nowhere that there is such an organisation. */
  readonly missingOrganisations: readonly string[];
  readonly organisations: number;
  readonly cases: number;
  /** The first ones in the order of organisations and receipt, and how many there are. */
  readonly badCases: readonly BadCase[];
  readonly badCount: number;
  readonly badLogs: readonly BadLog[];
  /** Where the data fall behind what was kept elsewhere, if something was. */
  readonly rolledBack: readonly RolledBack[];
  /** What to keep elsewhere. */
  readonly anchors: readonly Anchor[];
}

const PAGE = 100;
const NAMED = 20;

/**
 * Walks the log of every organisation and the chain of every case, erased ones too, each up to its first fault, and looks
 * for every case that stands in a register and for every organisation whose data lie here (E2, E4). `kept` is what was
 * said at an earlier time and kept elsewhere.
 */
export async function auditAll(
  store: Store,
  kept: readonly Anchor[] = [],
  progress: Progress = quiet,
): Promise<Audit> {
  const missing = await missingIn(store);
  const organisations = await knownIn(store);
  const removed = await removedAmong(store, missing);
  const missingOrganisations = missing.filter((org) => !removed.includes(org));
  const badLogs = await badLogsOf(store, organisations);
  const registers = await auditRegisters(store, organisations);
  const cases = await auditCases(store, organisations, progress);
  const rolledBack = await rolledBackSince(store, kept, removed);
  const anchors = await anchorsOf(store, removed);
  const counts = { organisations: organisations.length, missingOrganisations };
  return { ...counts, ...cases, badLogs, ...registers, rolledBack, anchors };
}

async function auditCases(
  store: Store,
  organisations: readonly string[],
  progress: Progress,
): Promise<Pick<Audit, "cases" | "badCases" | "badCount">> {
  let [cases, badCount] = [0, 0];
  const badCases: BadCase[] = [];
  for (const org of organisations)
    for await (const caseId of idsOf(store.organisation(org).cases)) {
      progress("cases", (cases += 1));
      const verdict = await store.organisation(org).cases.verify(caseId);
      if (verdict.ok) continue;
      const { firstBad, reason } = verdict;
      badCount += 1;
      if (badCases.length < NAMED) badCases.push({ org, caseId, firstBad, reason });
    }
  return { cases, badCases, badCount };
}

async function badLogsOf(store: Store, organisations: readonly string[]): Promise<readonly BadLog[]> {
  const bad: BadLog[] = [];
  for (const org of organisations) {
    const { firstBad } = await readLog(store.organisation(org));
    if (firstBad !== null) bad.push({ org, firstBad });
  }
  return bad;
}

async function* idsOf(cases: Cases): AsyncIterable<string> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof cases.ids>> = await cases.ids({ cursor, limit: PAGE });
    yield* page.ids;
    cursor = page.cursor;
  } while (cursor !== null);
}
