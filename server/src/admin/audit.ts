import type { ChainFault } from "../seal/index.ts";
import type { Cases, Store } from "../store/index.ts";

export interface BadCase {
  readonly org: string;
  readonly caseId: string;
  readonly firstBad: number;
  readonly reason: ChainFault;
}

export interface Audit {
  readonly organisations: number;
  readonly cases: number;
  /** The first one in the order of organisations and receipt. */
  readonly bad: BadCase | null;
}

const PAGE = 100;

/** Walks the chain of every case, erased ones too, up to the first that is not as it was written (E2, E4). */
export async function auditAll(store: Store): Promise<Audit> {
  let cases = 0;
  const organisations = await store.platform.list();
  for (const { id: org } of organisations)
    for await (const caseId of idsOf(store.organisation(org).cases)) {
      cases += 1;
      const verdict = await store.organisation(org).cases.verify(caseId);
      if (verdict.ok) continue;
      const { firstBad, reason } = verdict;
      return { organisations: organisations.length, cases, bad: { org, caseId, firstBad, reason } };
    }
  return { organisations: organisations.length, cases, bad: null };
}

async function* idsOf(cases: Cases): AsyncIterable<string> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Cases["ids"]>> = await cases.ids({ cursor, limit: PAGE });
    yield* page.ids;
    cursor = page.cursor;
  } while (cursor !== null);
}
