import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import { isMessageKey, type Translate } from "@blaupause/ui";

export type PaymentView = AnswerOf<(typeof routes)["readPayment"]>;
export type PaymentGiven = BodyOf<(typeof routes)["savePayment"]>;
export type Credential = PaymentGiven["credential"];

/** What is edited: what is saved, without what the provider knows us by, which nobody is told. */
export const givenOf = ({ rev, settings }: PaymentView): PaymentGiven => {
  const { url = "", originatorId = "", endPointId = "" } = settings ?? {};
  const credential: Credential = settings === null ? { type: "certificate", pfx: "", passphrase: "" } : null;
  return { rev, url, originatorId, endPointId, credential };
};

/** What the provider answered, or why it did not, in a sentence. */
export function saidOf(
  t: Translate,
  { fault, status }: Pick<NonNullable<PaymentView["tested"]>, "fault" | "status">,
): string {
  const key = fault === null ? `payment.status.${status}` : `payment.fault.${fault}`;
  return isMessageKey(key) ? t(key) : t("payment.fault.other", { code: fault ?? status ?? "" });
}
