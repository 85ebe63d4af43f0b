import type { CaseAddress, Claim, Worker } from "../port.ts";
import type { Collections } from "./collections.ts";
import { idOf } from "./id.ts";
import { lateEffects } from "./late.ts";
import { sweep } from "./remains.ts";

export const workerOf = (all: Collections): Worker => ({
  claimDue: async (claim) => {
    await sweep({ in: all }, claim.now);
    return claimDue(all, claim);
  },
  extend: async ({ org, caseId, by }, leaseUntil) => {
    const lease = { _id: idOf(org, caseId), leaseBy: by };
    return (await all.cases.updateOne(lease, { $set: { leaseUntil } })).matchedCount === 1;
  },
  release: async ({ org, caseId, by }) => {
    const lease = { _id: idOf(org, caseId), leaseBy: by };
    await all.cases.updateOne(lease, { $set: { leaseBy: null, leaseUntil: "" } });
  },
  lateEffects: (late) => lateEffects(all, late),
});

/**
 * Looks for a page and claims each case by a write that finds it still due and free; looks again while somebody else was
 * faster with all of them. Fetching and claiming in one command would fetch whole cases, state and all.
 */
async function claimDue(
  { cases }: Collections,
  { now, leaseUntil, by, limit, except = [] }: Claim,
): Promise<CaseAddress[]> {
  const due = { wake: { $lte: now }, leaseUntil: { $lte: now } };
  const ofOthers = except.length === 0 ? due : { ...due, org: { $nin: [...except] } };
  for (;;) {
    const found = await cases
      .find(ofOthers, { projection: { org: 1, id: 1 } })
      .sort({ wake: 1 })
      .limit(limit)
      .toArray();
    const claimed: CaseAddress[] = [];
    for (const { _id, org, id } of found) {
      const taken = await cases.updateOne({ _id, ...due }, { $set: { leaseBy: by, leaseUntil } });
      if (taken.matchedCount === 1) claimed.push({ org, caseId: id });
    }
    if (claimed.length > 0 || found.length === 0) return claimed;
  }
}
