import type { RawErase } from "../raw.ts";
import type { Context } from "./context.ts";
import type { CaseDocument } from "./documents.ts";
import { idOf } from "./id.ts";
import { removeRemains, sweepAfter } from "./remains.ts";
import { tailOf } from "./tail.ts";

/** Everything of a case's document that is not an envelope. */
const NOTHING = {
  ...{ key: null, draft: null, resume: null, state: null, columns: null },
  ...{ number: null, legalDue: null, wake: null, leaseBy: null, leaseUntil: "" },
  ...{ tasks: [], inbox: [], effects: [], waits: [], waitKeys: [] },
} satisfies Partial<CaseDocument>;

/**
 * False on a conflict. The write of the case's own document is the erasure: with it the key is gone, and with the key
 * everything else can be read by nobody. What lies elsewhere goes next, and once more later (see `remains.ts`).
 */
export async function eraseCase(context: Context, step: RawErase): Promise<boolean> {
  const { caseId, expected, event, tail } = step;
  const guard = { _id: idOf(context.org, caseId), seq: expected };
  const found = await context.in.cases.findOne(guard, { projection: { tail: 1 } });
  if (found === null) return false;
  const events = [...found.tail.map((one) => ({ ...one, body: null })), event];
  const head = { seq: tail.seq, chain: tail.chain, proof: tail.proof, status: "erased" };
  const content = { ...NOTHING, ...head, ...tailOf(events), sweep: sweepAfter(event.at) };
  if ((await context.in.cases.updateOne(guard, { $set: content })).matchedCount === 0) return false;
  await removeRemains(context, guard._id);
  return true;
}
