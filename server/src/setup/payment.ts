import { asksForMoney } from "../citizen/fees.ts";
import { draftScope } from "../citizen/judge.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { lastPaymentTest } from "../payment/test.ts";
import { paymentSettings } from "../payment/settings.ts";
import { found, type Look } from "./check.ts";
import { liveIn } from "./live.ts";

/** Whether applicants can pay where a service asks them to. */
export const payment: Look = async ({ deps, staff: { town } }) => {
  if ((await paymentSettings(town.store)) === null) {
    const names = await asking(deps, town);
    return names.length === 0
      ? found("payment", "unused", "unused")
      : found("payment", "broken", "missing", { names });
  }
  const last = await lastPaymentTest(town.store);
  if (last === null) return found("payment", "open", "untested");
  const { at, fault } = last;
  return fault === null
    ? found("payment", "fine", "works", { at })
    : found("payment", "broken", "failed", { at });
};

/** Live services on whose way somebody may have to pay: a step that the municipality's values close asks nobody. */
async function asking(deps: Deps, town: Town): Promise<string[]> {
  return (await liveIn(town))
    .filter((one) => asksForMoney(one.program, draftScope(deps, town, one)))
    .map(({ program }) => program.service.title);
}
