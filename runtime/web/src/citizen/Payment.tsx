import type { ReactNode } from "react";
import { Alert } from "./parts.tsx";
import type { Site } from "./Shell.tsx";

/** What is to be paid, or was; printed as the applicant reads it. */
export interface PaymentShown {
  readonly title: string;
  readonly state: "open" | "started" | "failed" | "canceled" | "paid";
  readonly amount: string;
  readonly purpose: string | null;
  readonly reference: string | null;
  readonly paidAt: string | null;
  /** The last day to pay, where there is one. */
  readonly until: string | null;
  /** Where the button leads. */
  readonly action: string;
}
interface PaymentProps extends PaymentShown {
  readonly site: Site;
  readonly csrf: string;
  readonly isAway: boolean;
}

/** The one thing a case waits for: money. It says how much, for what, and what became of the last try. */
export function Payment(props: PaymentProps): ReactNode {
  const { site, state, amount, purpose, reference, paidAt, until, isAway } = props;
  const { t } = site;
  if (state === "paid")
    return (
      <Alert kind="success" title={t("pay.paid", { amount, date: paidAt ?? "" })}>
        <Purpose site={site} purpose={purpose} />
        {reference === null ? null : <p className="kern-body">{t("pay.reference", { reference })}</p>}
      </Alert>
    );
  return (
    <Alert
      kind={state === "open" || state === "started" ? "warning" : "danger"}
      title={t("pay.title", { amount })}
    >
      <Purpose site={site} purpose={purpose} />
      <p className="kern-body">{t(isAway ? "pay.away" : `pay.${state}`)}</p>
      {until === null ? null : <p className="kern-body">{t("pay.until", { date: until })}</p>}
      <Go {...props} />
    </Alert>
  );
}

const Purpose = ({ site, purpose }: Pick<PaymentProps, "site" | "purpose">): ReactNode =>
  purpose === null ? null : (
    <p className="kern-body" lang={site.textLang}>
      {purpose}
    </p>
  );

const Go = ({ site: { t }, state, action, csrf }: PaymentProps): ReactNode => (
  <div className="bp-actions">
    <form method="post" action={action}>
      <input type="hidden" name="_csrf" value={csrf} />
      <button className="kern-btn kern-btn--primary">
        <span className="kern-label">
          {t(state === "open" ? "pay.go" : state === "started" ? "pay.go.on" : "pay.go.again")}
        </span>
      </button>
    </form>
    {state === "started" ? (
      <a className="kern-btn kern-btn--secondary" href={action}>
        <span className="kern-label">{t("pay.ask")}</span>
      </a>
    ) : null}
  </div>
);
