import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
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
  /** It is no more, and somebody else is responsible. */
  readonly ended: {
    readonly text: string;
    readonly link: { readonly href: string; readonly text: string } | null;
  } | null;
}

/** What a municipality offers online. */
export function HomePage({ site, services, caseHref, ended }: HomePageProps): ReactNode {
  const { t } = site;
  const title = t(ended === null ? "home.title" : "ended.title");
  return (
    <Shell site={site} title={title}>
      <h1 className="kern-heading-large">{title}</h1>
      {ended === null ? null : <p className="kern-body">{ended.text}</p>}
      {ended?.link == null ? null : (
        <div className="bp-actions">
          <ButtonLink href={ended.link.href}>{ended.link.text}</ButtonLink>
        </div>
      )}
      {ended === null && services.length === 0 ? <p className="kern-body">{t("home.none")}</p> : null}
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
