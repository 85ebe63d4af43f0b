import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface RenewPageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
}

/** What the link of a mail leads to: opening it does nothing yet. */
export function RenewPage({ site, action, csrf }: RenewPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("renew.title")}>
      <h1 className="kern-heading-large">{t("renew.title")}</h1>
      <p className="kern-body">{t("renew.text")}</p>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{t("renew.submit")}</span>
          </button>
        </div>
      </form>
    </Shell>
  );
}
