import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface HomePageProps {
  readonly site: Site;
  readonly services: readonly {
    readonly title: string;
    readonly summary: string;
    readonly href: string;
    readonly lang?: string;
  }[];
  readonly caseHref: string;
}

/** What a municipality offers online. */
export function HomePage({ site, services, caseHref }: HomePageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("home.title")}>
      <h1 className="kern-heading-large">{t("home.title")}</h1>
      {services.length === 0 ? <p className="kern-body">{t("home.none")}</p> : null}
      <ul className="bp-services">
        {services.map(({ title, summary, href, lang }) => (
          <li key={href} lang={lang}>
            <a className="kern-link" href={href}>
              {title}
            </a>
            <p className="kern-body">{summary}</p>
          </li>
        ))}
      </ul>
      <p>
        <a className="kern-link" href={caseHref}>
          {t("key.title")}
        </a>
      </p>
    </Shell>
  );
}
