import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface SavedPageProps {
  readonly site: Site;
  readonly link: string;
  readonly until: string;
  readonly here: string;
}

/** Save and come back later, without an account. */
export function SavedPage({ site, link, until, here }: SavedPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("form.save.title")}>
      <h1 className="kern-heading-large">{t("form.save.title")}</h1>
      <p className="kern-body">{t("form.save.text", { until })}</p>
      <p className="bp-link-box">
        <a className="kern-link" href={link}>
          {link}
        </a>
      </p>
      <div className="bp-actions">
        <ButtonLink href={here}>{t("form.save.continue")}</ButtonLink>
      </div>
    </Shell>
  );
}
