import type { Claim, Claimed, Lease, Worker } from "../port.ts";
import { checkClock, clockWatch } from "./clock.ts";
import type { Collections } from "./collections.ts";
import { deathsIn, nameAfter } from "../deaths.ts";
import { idOf } from "./id.ts";
import { lateEffects } from "./late.ts";
import { sweep } from "./remains.ts";

const FREE = { leaseBy: null, leaseUntil: "" };
const held = ({ org, caseId, by }: Lease) => ({ _id: idOf(org, caseId), leaseBy: by });

export const workerOf = (all: Collections): Worker => {
  const isFine = clockWatch(() => checkClock(all.cases.db));
  return {
    claimDue: async (claim) => {
      await isFine();
      // What an erasure left is looked for at the next claim again; nobody waits for it.
      await sweep({ in: all }, claim.now).catch(() => undefined);
      return claimDue(all, claim);
    },
    extend: async (lease, leaseUntil) =>
      (await all.cases.updateOne(held(lease), { $set: { leaseUntil } })).matchedCount === 1,
    release: async (lease) => {
      await all.cases.updateOne(held(lease), { $set: FREE });
    },
    rest: async (lease, { seq, until }) => {
      const asSeen = { ...held(lease), seq, wake: { $lte: until } };
      const rested = await all.cases.updateOne(asSeen, { $set: { ...FREE, wake: until } });
      if (rested.matchedCount === 0) await all.cases.updateOne(held(lease), { $set: FREE });
      return rested.matchedCount === 1;
    },
    lateEffects: (late) => lateEffects(all, late),
  };
};

/**
 * Looks for a page and claims each case by a write that finds it still due and free; looks again while somebody else was
 * faster with all of them. Fetching and claiming in one command would fetch whole cases, state and all.
 */
async function claimDue(
  { cases }: Collections,
  { now, leaseUntil, by, limit, except = [] }: Claim,
): Promise<Claimed[]> {
  const due = { wake: { $lte: now }, leaseUntil: { $lte: now } };
  const ofOthers = except.length === 0 ? due : { ...due, org: { $nin: [...except] } };
  for (;;) {
    const found = await cases
      .find(ofOthers, { projection: { org: 1, id: 1, seq: 1, leaseBy: 1 } })
      .sort({ wake: 1 })
      .limit(limit)
      .toArray();
    const claimed: Claimed[] = [];
    for (const { _id, org, id, seq, leaseBy } of found) {
      const deaths = deathsIn(leaseBy);
      const name = nameAfter(by, deaths);
      const taken = await cases.updateOne({ _id, ...due, leaseBy }, { $set: { leaseBy: name, leaseUntil } });
      if (taken.matchedCount === 1) claimed.push({ org, caseId: id, seq, by: name, deaths });
    }
    if (claimed.length > 0 || found.length === 0) return claimed;
  }
}
