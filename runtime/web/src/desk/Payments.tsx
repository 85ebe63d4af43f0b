import { printDate, printEuro } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";

/** What the applicant has to pay, and whether she has. */
export function Payments({ payments }: Pick<CaseView, "payments">): ReactNode {
  const { t, language } = useDesk();
  if (payments.length === 0) return null;
  return (
    <section className="bp-notice">
      <h3 className="kern-label">{t("desk.payment")}</h3>
      {payments.map(({ title, state, amount, paidAt, reference }) => (
        <p key={title} className="kern-body">
          {t(`desk.payment.${state}`, {
            amount: printEuro(amount, language),
            date: paidAt === null ? "" : printDate(paidAt.slice(0, 10), language),
            reference: reference ?? "–",
          })}
        </p>
      ))}
    </section>
  );
}
