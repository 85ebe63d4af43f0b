import { printDate, printEuro, type Outcome } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { lastDayBefore, payUntil } from "../citizen/payments.ts";
import { siteUrl } from "../offering/loadOffering.ts";
import type { Transaction } from "../payment/answer.ts";
import { readTransaction } from "../payment/provider.ts";
import { Away } from "../outbound/away.ts";
import { openSilence } from "../outbound/silence.ts";
import { paymentSettings, type PaymentSettings } from "../payment/settings.ts";
import { applicantEmail } from "./applicantEmail.ts";
import { applicantWords } from "./applicantWords.ts";
import { post } from "./mail.ts";
import type { Job, Later, Performer } from "./perform.ts";

/*
 * A service may ask for money: `amount` in euros and `purpose` in words. First the applicant is told, and the case waits;
 * each time she goes to pay, the provider is asked how that ended. What counts is what the provider says, for what was
 * asked for: an amount that came back differently is looked at by an official.
 */
const MOST = 999_999;
const nothingPaid = { reference: null, paidAt: null, method: null };

export const askForPayment: Performer = async (job) => {
  const { amount = null, purpose = null, transaction } = job.effect.with;
  if (isJsonObject(transaction)) return howItEnded(job, transaction);
  if (typeof amount !== "number") return failed("amount-missing");
  if (amount > MOST) return failed("amount-too-large");
  const asked = { amount, purpose, ...nothingPaid };
  if (amount <= 0) return { type: "done", result: { ...asked, state: "nothing-due" } };
  // A draft that is tried out takes no money.
  if (job.town.profile.rehearsal === true)
    return { type: "done", result: { ...asked, state: "paid", paidAt: job.now } };
  if ((await paymentSettings(job.town.store)) === null) return failed("payment-not-configured");
  await tellIfPossible(job, amount);
  return { type: "requested", result: { ...asked, state: "open" } };
};

const failed = (code: string): Outcome => ({ type: "failed", code });

async function howItEnded(job: Job, started: JsonObject): Promise<Outcome | Later> {
  const settings = await paymentSettings(job.town.store);
  if (settings === null) return failed("payment-not-configured");
  const id = String(started["id"]);
  const found = await asked([`${settings.url} ${id}`, settings.url], () => readSurely(job, settings, id));
  // Nothing is known of it any more: she may try again.
  if (found === "no-such-transaction") return again(job, "failed");
  if (found.status === "FAILED") return again(job, "failed");
  if (found.status === "CANCELED") return again(job, "canceled");
  return found.status === "PAYED" ? paid(job, found) : stillOpen(job, String(started["startedAt"]));
}

/** A provider that hangs is waited for once in a while, not by every case whose payment is under way. */
const { unlessSilent: asked } = openSilence();

async function readSurely({ deps }: Job, settings: PaymentSettings, id: string) {
  const found = await readTransaction(deps, settings, id);
  if (typeof found === "string" && found !== "no-such-transaction")
    throw found === "provider-away" ? new Away(found) : new Error(found);
  return found;
}

const again = ({ effect: { with: asked } }: Job, state: string): Outcome => {
  const { amount = null, purpose = null } = asked;
  return { type: "requested", result: { amount, purpose, ...nothingPaid, state } };
};

function paid(
  { effect, now }: Job,
  { id, amount: confirmed, reference, paidAt, method }: Transaction,
): Outcome {
  const { amount = null, purpose = null } = effect.with;
  if (confirmed !== null && confirmed !== amount) return failed("amount-differs");
  const result: Json = {
    state: "paid",
    amount,
    purpose,
    reference: reference ?? id,
    paidAt: paidAt ?? now,
    method,
  };
  return { type: "done", result };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whoever pays comes back within minutes, and then it is asked at once; the longer it takes, the less often it is asked. */
function stillOpen(job: Job, startedAt: string): Outcome | Later {
  const now = Date.parse(job.now);
  const since = now - Date.parse(startedAt);
  if (since >= DAY) return again(job, "failed");
  const wait = Math.max(MINUTE, Math.floor(since / 4));
  return { type: "later", until: new Date(now + wait).toISOString() };
}

/** Then she can pay, though no mail has told her so. */
const TOLD_WITHIN_MS = 900_000;
async function tellIfPossible(job: Job, amount: number): Promise<void> {
  const token = job.state.tokens[job.effect.id];
  try {
    await tell(job, amount);
  } catch (error) {
    // Not by tries: whom nobody asked for while the mail server hangs has had none.
    if (token?.type !== "effect" || Date.parse(job.now) - Date.parse(token.since) < TOLD_WITHIN_MS)
      throw error;
    job.deps.log({ level: "warn", event: "payment-not-told", org: job.town.profile.id, case: job.caseId });
  }
}

async function tell(job: Job, amount: number): Promise<void> {
  const { program, state, place, now, deps, town } = job;
  const email = applicantEmail(program, state, place, now);
  if (email === null) return;
  const { t, language, service } = applicantWords(job);
  const sum = printEuro(amount, language);
  const until = payUntil(program, state, job.effect.node);
  const link = `${siteUrl(deps, town)}/${town.profile.id}/vorgang`;
  await post(job, {
    to: email,
    subject: t("mail.payment.subject", { service, amount: sum }),
    text: t("mail.payment.text", {
      organisation: town.profile.name,
      service,
      number: state.number,
      amount: sum,
      until:
        until === null
          ? ""
          : ` ${t("pay.until", { date: printDate(lastDayBefore(until, place.zone), language) })}`,
      link,
    }),
  });
}
