import { printEuro } from "@blaupause/engine";
import type { JourneyStep } from "@blaupause/model";
import { useId, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { canceled, paid, unpaidFor, type OpenPayment } from "./openPayments.ts";

interface OpenPaymentViewProps {
  readonly payment: OpenPayment;
  readonly language: string;
  readonly done: (steps: readonly JourneyStep[]) => void;
}

/** A payment the case waits for: how it ends is said by a click, as nobody pays in a rehearsal. */
export function OpenPaymentView({ payment, language, done }: OpenPaymentViewProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const { title, amount, purpose, isCanceled, otherwise } = payment;
  const button = (text: string, steps: readonly JourneyStep[], kind = "secondary") => (
    <button type="button" className={`kern-btn kern-btn--${kind}`} onClick={() => done(steps)}>
      <span className="kern-label">{text}</span>
    </button>
  );
  return (
    <section className="bp-card bp-open-form" aria-labelledby={id}>
      <p className="bp-muted">{say("role.applicant")}</p>
      <h2 id={id}>{title}</h2>
      <p>
        <strong>{amount === null ? say("rehearsal.pay.amountless") : printEuro(amount, language)}</strong>{" "}
        {purpose}
      </p>
      <p role="status">{say(isCanceled ? "rehearsal.pay.again" : "rehearsal.pay.text")}</p>
      <p className="bp-buttons">
        {button(say("rehearsal.pay.paid"), paid(payment), "primary")}
        {isCanceled ? null : button(say("rehearsal.pay.canceled"), canceled(payment))}
        {otherwise === null
          ? null
          : button(
              say("rehearsal.pay.unpaid", { title: otherwise.title }),
              unpaidFor([payment], `P${otherwise.days}D`),
            )}
      </p>
    </section>
  );
}
