import { isMessageKey, type Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk, type Incident } from "./desk.ts";
import { Link } from "./Link.tsx";
import { isUnopened } from "./Unopened.tsx";

/** Which step is stuck, in words: why, and who goes on with it. */
export function IncidentAlert({ incident }: { readonly incident: Incident }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="kern-alert kern-alert--danger" role="alert">
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 className="kern-title">
          {isUnopened(incident) ? t("desk.unopened") : t("desk.incident", { title: incident.title })}
        </h2>
      </div>
      <div className="kern-alert__body">
        <p className="kern-body">{reasonOf(t, incident)}</p>
        {incident.mends === null ? (
          <p className="kern-body">{t("desk.incident.others")}</p>
        ) : isOfProvider(incident) ? (
          <WhoMends />
        ) : null}
      </div>
    </div>
  );
}

/** The more is known about what failed, the more exact the sentence. */
function reasonOf(t: Translate, { code, connector, reason }: Incident): string {
  const about = `desk.incident.${code}.${connector ?? ""}`;
  const keys = [`${about}.${reason ?? ""}`, about, `desk.incident.${code}`];
  return t(keys.find(isMessageKey) ?? "desk.incident.other");
}

/** A payment that the provider's settings stand in the way of: no answer of the case would mend that. */
const isOfProvider = ({ connector, reason }: Incident): boolean =>
  connector === "payment" && reason?.startsWith("amount-") !== true;

/** The page where the provider is set is for administrators; whoever is none is told whom to ask. */
function WhoMends(): ReactNode {
  const { t, session } = useDesk();
  if (session.person?.roles.includes("admin") !== true)
    return <p className="kern-body">{t("desk.incident.payment.ask")}</p>;
  return (
    <p className="kern-body">
      {t("desk.incident.payment.check")} <Link href="/amt/verwaltung/bezahlen">{t("setup.go.payment")}</Link>
    </p>
  );
}
