import { loadProgram } from "../offering/loadOffering.ts";
import { lastPaymentTest } from "../payment/test.ts";
import { paymentSettings } from "../payment/settings.ts";
import { found, type Look } from "./check.ts";

/** Whether applicants can pay where a service asks them to. */
export const payment: Look = async ({ staff: { town } }) => {
  if ((await paymentSettings(town.store)) === null) {
    const names = await asking(town);
    return names.length === 0
      ? found("payment", "fine", "unused")
      : found("payment", "broken", "missing", { names });
  }
  const last = await lastPaymentTest(town.store);
  if (last === null) return found("payment", "open", "untested");
  const { at, fault } = last;
  return fault === null
    ? found("payment", "fine", "works", { at })
    : found("payment", "broken", "failed", { at });
};

/** Live services with a step that asks for money. */
async function asking(town: Parameters<typeof loadProgram>[0]): Promise<string[]> {
  const live = (await town.store.offerings.list()).filter(({ state }) => state === "live");
  const programs = await Promise.all(
    live.flatMap(({ program }) => (program === null ? [] : [loadProgram(town, program)])),
  );
  return programs
    .filter(({ process }) => Object.values(process.nodes).some(({ connector }) => connector === "payment"))
    .map(({ service }) => service.title);
}
