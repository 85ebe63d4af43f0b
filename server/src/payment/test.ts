import type { AnswerOf, routes } from "@blaupause/api";
import { randomUUID } from "node:crypto";
import type { Staff } from "../api/session.ts";
import { keepForADay } from "../auth/forADay.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { Transaction } from "./answer.ts";
import { makeTransaction, readTransaction, type PaymentFault } from "./provider.ts";
import { paymentSettings, type PaymentSettings } from "./settings.ts";

type Tested = NonNullable<AnswerOf<(typeof routes)["readPayment"]>["tested"]>;
/** What came of a test payment, and what the provider calls it. */
interface KeptTest extends Tested {
  readonly id: string | null;
}
const KIND = "payment-test";
const ID = "last";
export const PAYMENT_PAGE = "/amt/verwaltung/bezahlen";
/** One cent: enough to see the whole way, and nobody is hurt by paying it. */
const CENT = 0.01;

export async function testPayment(deps: Deps, { town }: Staff): Promise<void> {
  const settings = await mustBeSet(town.store);
  const made = await makeTransaction(deps, settings, {
    requestId: randomUUID(),
    at: deps.clock(),
    amount: CENT,
    reference: "PROBE",
    description: "Probezahlung",
    back: `${deps.baseUrl}${PAYMENT_PAGE}`,
  });
  const isPageMissing = typeof made !== "string" && made.url === null;
  await keep(deps, town.store, isPageMissing ? "answer-not-readable" : made, null);
}

/** Asks how the last one stands; without one there is nothing to ask. */
export async function readTest(deps: Deps, { town }: Staff): Promise<void> {
  const settings = await mustBeSet(town.store);
  const last = await kept(town.store);
  if (last?.id == null) throw new Refusal(409, "no-test-payment");
  await keep(deps, town.store, await readTransaction(deps, settings, last.id), last);
}

async function mustBeSet(store: OrganisationStore): Promise<PaymentSettings> {
  const settings = await paymentSettings(store);
  if (settings === null) throw new Refusal(409, "payment-not-configured");
  return settings;
}

async function keep(
  deps: Deps,
  store: OrganisationStore,
  came: Transaction | PaymentFault,
  before: KeptTest | null,
): Promise<void> {
  const nothing = { status: null, url: before?.url ?? null, id: before?.id ?? null };
  const told = typeof came === "string" ? { ...nothing, fault: came } : { ...shown(came), fault: null };
  await keepForADay(deps, store, KIND, ID, { ...told, at: deps.clock() });
}
const shown = ({ id, status, url }: Transaction) => ({ id, status, url });

async function kept({ records }: OrganisationStore): Promise<KeptTest | null> {
  const found = await records.get(KIND, ID);
  return found === null ? null : (found.content as unknown as KeptTest);
}

export async function lastPaymentTest(store: OrganisationStore): Promise<Tested | null> {
  const last = await kept(store);
  if (last === null) return null;
  const { at, fault, status, url } = last;
  return { at, fault, status, url };
}
export const forgetTest = ({ records }: OrganisationStore): Promise<void> => records.delete(KIND, ID);
