import { isMessageKey, type Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk, type Incident } from "./desk.ts";
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
        {incident.mends === null ? <p className="kern-body">{t("desk.incident.others")}</p> : null}
      </div>
    </div>
  );
}

/** The more is known about what failed, the more exact the sentence. */
function reasonOf(t: Translate, { code, connector }: Incident): string {
  const keys = [`desk.incident.${code}.${connector ?? ""}`, `desk.incident.${code}`];
  return t(keys.find(isMessageKey) ?? "desk.incident.other");
}
