import { isJsonObject } from "@blaupause/model";
import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";

/*
 * A payment is asked for, and the step waits. The applicant goes to pay as often as she likes: each try is an effect that
 * asks the provider how it ended, under the id the payment was asked for with. Paid, it is settled like any effect; not
 * paid, the step waits again.
 */

/** The applicant goes to pay. What she pays and what for was said when it was asked for, and does not come from her. */
export function startPayment(
  step: Step,
  { payment: id, transaction, by }: CommandOf<"startPayment">,
): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "payment") return reject("payment-not-open", { payment: id });
  if (by.kind !== "applicant") return reject("wrong-role", { role: "applicant" });
  const asked = step.state.data[token.node];
  const { amount = null, purpose = null } = isJsonObject(asked) ? asked : {};
  const parameters = { amount, purpose, transaction };
  emit(step, "paymentStarted", token.node, { id, with: parameters });
  step.effects.push({ id, kind: "payment", node: token.node, with: parameters, live: {} });
  return undefined;
}
