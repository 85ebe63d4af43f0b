import { readLog } from "../people/readLog.ts";
import type { ChainFault } from "../seal/index.ts";
import type { Cases, Store } from "../store/index.ts";
import { auditRegisters, type AuditedRegisters } from "./auditRegisters.ts";

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
  /** The first one in the order of organisations and receipt. */
  readonly bad: BadCase | null;
  readonly badLog: BadLog | null;
}

const PAGE = 100;

/**
 * Walks the log of every organisation and the chain of every case, erased ones too, each up to the first fault, and looks
 * for every case that stands in a register and for every organisation whose data lie here (E2, E4).
 */
export async function auditAll(store: Store): Promise<Audit> {
  // First: an organisation that is made meanwhile has its row before its data.
  const owners = await store.platform.owners();
  const organisations = (await store.platform.list()).map(({ id }) => id);
  const missingOrganisations = owners.filter((org) => !organisations.includes(org));
  const badLog = await firstBadLog(store, organisations);
  const registers = await auditRegisters(store, organisations);
  const cases = await auditCases(store, organisations);
  return { organisations: organisations.length, missingOrganisations, ...cases, badLog, ...registers };
}

async function auditCases(
  store: Store,
  organisations: readonly string[],
): Promise<Pick<Audit, "cases" | "bad">> {
  let cases = 0;
  for (const org of organisations)
    for await (const caseId of idsOf(store.organisation(org).cases)) {
      cases += 1;
      const verdict = await store.organisation(org).cases.verify(caseId);
      if (verdict.ok) continue;
      const { firstBad, reason } = verdict;
      return { cases, bad: { org, caseId, firstBad, reason } };
    }
  return { cases, bad: null };
}

async function firstBadLog(store: Store, organisations: readonly string[]): Promise<BadLog | null> {
  for (const org of organisations) {
    const { firstBad } = await readLog(store.organisation(org));
    if (firstBad !== null) return { org, firstBad };
  }
  return null;
}

async function* idsOf(cases: Cases): AsyncIterable<string> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof cases.ids>> = await cases.ids({ cursor, limit: PAGE });
    yield* page.ids;
    cursor = page.cursor;
  } while (cursor !== null);
}
