import { printEuro } from "@blaupause/engine";
import type { ReactNode } from "react";
import { dayTime } from "./dayTime.ts";
import { useDesk, type CaseView } from "./desk.ts";

/** What the applicant has to pay, and whether she has. */
export function Payments({ payments }: Pick<CaseView, "payments">): ReactNode {
  const { t, language } = useDesk();
  if (payments.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-small">{t("desk.payment")}</h2>
      {payments.map(({ title, state, amount, paidAt, reference }) => (
        <p key={title} className="kern-body">
          {t(`desk.payment.${state}`, {
            amount: printEuro(amount, language),
            date: paidAt === null ? "" : dayTime(paidAt),
            reference: reference ?? "–",
          })}
        </p>
      ))}
    </section>
  );
}
