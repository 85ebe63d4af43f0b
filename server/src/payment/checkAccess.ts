import { randomUUID } from "node:crypto";
import type { Deps } from "../deps.ts";
import { readTransaction, type PaymentFault } from "./provider.ts";
import type { PaymentSettings } from "./settings.ts";

/** It has looked into what we asked for, so we are let in; that there is nothing under a made-up name is what we expect. */
const LET_IN: readonly PaymentFault[] = ["no-such-transaction", "request-refused"];

/**
 * Whether a provider answers and lets us in, found out without asking for money: it is asked for a transaction that
 * nobody made. What is wrong is told beside what was saved: a provider that is away for an hour is no reason to lose it.
 */
export async function checkAccess(
  deps: Pick<Deps, "outbound">,
  settings: PaymentSettings,
): Promise<PaymentFault | null> {
  const found = await readTransaction(deps, settings, randomUUID());
  return typeof found !== "string" || LET_IN.includes(found) ? null : found;
}
