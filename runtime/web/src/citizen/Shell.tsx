import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";

/** Where built files stand; their names carry a hash of their content. */
export interface Assets {
  readonly styles: readonly string[];
  readonly script: string | null;
}
/** Whose page it is, in which language, and what the top and bottom of it say. */
export interface Site {
  readonly organisation: { readonly name: string; readonly slug: string; readonly initials: string };
  readonly contact: readonly string[];
  /** What it says of itself, and where. */
  readonly texts: readonly {
    readonly path: string;
    readonly kind: "imprint" | "privacy" | "accessibility";
  }[];
  readonly language: string;
  /** The language of the service's own words where they are not translated; absent where they are in the page's. */
  readonly textLang?: string;
  readonly t: Translate;
  readonly demo: boolean;
  readonly assets: Assets;
  /** For those it was given to alone: no search engine shows it. */
  readonly hidden?: boolean;
  /** The same page in the other language; null where there is none. */
  readonly otherLanguage: string | null;
  /** The same page in plain German, or back from it. */
  readonly easyLanguage?: string | null;
  /** Whether what the page shows can be read in plain German, or is. */
  readonly easy?: "offered" | "read";
}

interface ShellProps {
  readonly site: Site;
  readonly title: string;
  /** Only pages with a form need the script. */
  readonly scripted?: boolean;
  /** The form whose answers are kept when somebody reads the page in another language. */
  readonly keeps?: string;
  readonly children: ReactNode;
}

/** Names of offices, places and laws stay German on a page in another language, and are read out as such. */
export const germanName = ({ language }: Site): string | undefined =>
  language.startsWith("de") ? undefined : "de";

/** The page around every citizen's page. */
export function Shell({ site, title, scripted = false, keeps, children }: ShellProps): ReactNode {
  const { organisation, t, assets } = site;
  return (
    <html lang={site.language} data-kern-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content={site.demo || site.hidden === true ? "noindex" : "index"} />
        <title>{`${title} · ${organisation.name}`}</title>
        <link rel="icon" href="data:," />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripted && assets.script !== null ? <script type="module" src={assets.script} /> : null}
      </head>
      <body className="bp-citizen">
        <a className="bp-skip" href="#inhalt">
          {t("shell.skip")}
        </a>
        {keeps === undefined ? null : <First form={keeps} t={t} />}
        <Top site={site} keeps={keeps} />
        <main id="inhalt" className="bp-main" tabIndex={-1}>
          {children}
        </main>
        {/* Outside of what the script swaps: only what changes in a place that stays is read out. */}
        {scripted ? <p className="bp-unseen" id="bp-live" role="status" data-gone={t("file.gone")} /> : null}
        <Bottom site={site} />
      </body>
    </html>
  );
}

/** Enter presses a form's first submit button of the page: this one, whatever else stands above. */
const First = ({ form, t }: { readonly form: string; readonly t: Translate }): ReactNode => (
  <button
    className="bp-first"
    type="submit"
    form={form}
    name="_do"
    value="next"
    tabIndex={-1}
    aria-hidden="true"
  >
    {t("page.next")}
  </button>
);

function Top({ site, keeps }: Pick<LanguagesProps, "keeps"> & Pick<ShellProps, "site">): ReactNode {
  const { organisation, demo, t } = site;
  return (
    <header className="bp-top">
      {demo ? <p className="bp-demo">{t("demo.banner")}</p> : null}
      <div className="bp-width">
        <a className="bp-brand" href={`/${organisation.slug}/`}>
          <span className="bp-shield" aria-hidden="true">
            {organisation.initials}
          </span>
          <span lang={germanName(site)}>{organisation.name}</span>
        </a>
        <Languages site={site} keeps={keeps} />
      </div>
      {site.easy === "read" ? <p className="bp-width bp-easy">{t("shell.easy.draft")}</p> : null}
    </header>
  );
}

interface LanguagesProps {
  readonly site: Pick<Site, "otherLanguage" | "easyLanguage" | "easy" | "t">;
  readonly keeps?: string | undefined;
}
export function Languages({ site, keeps }: LanguagesProps): ReactNode {
  const { otherLanguage, easyLanguage, easy, t } = site;
  if (otherLanguage === null) return null;
  return (
    <div className="bp-languages">
      {easy === undefined || easyLanguage == null ? null : (
        <ReadIn href={easyLanguage} lang="de" keeps={keeps}>
          {t(easy === "read" ? "shell.easy.back" : "shell.easy")}
        </ReadIn>
      )}
      <ReadIn href={otherLanguage} lang={t("shell.language") === "English" ? "en" : "de"} keeps={keeps}>
        {t("shell.language")}
      </ReadIn>
    </div>
  );
}

interface ReadInProps {
  readonly href: string;
  readonly lang: string;
  readonly keeps: string | undefined;
  readonly children: string;
}
/** The same page in another language. Where it has a form, that is sent along: nothing typed is lost. */
function ReadIn({ href, lang, keeps, children }: ReadInProps): ReactNode {
  if (keeps === undefined)
    return (
      <a className="kern-link" href={href} lang={lang}>
        {children}
      </a>
    );
  const spoken = new URLSearchParams(href.slice(href.indexOf("?"))).get("sprache") ?? "";
  return (
    <button
      className="kern-link bp-as-link"
      type="submit"
      form={keeps}
      name="_do"
      value={`speak:${spoken}`}
      lang={lang}
      formNoValidate
    >
      {children}
    </button>
  );
}

function Bottom({ site }: { readonly site: Site }): ReactNode {
  const { contact, organisation, t } = site;
  return (
    <footer className="bp-bottom">
      <div className="bp-width">
        <h2 className="kern-label">{t("shell.contact")}</h2>
        <address className="kern-body kern-body--small" lang={germanName(site)}>
          {contact.map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </address>
        <p>
          <a className="kern-link" href={`/${organisation.slug}/`}>
            {t("shell.home")}
          </a>
          {site.texts.map(({ path, kind }) => (
            <span key={path}>
              {" · "}
              <a className="kern-link" href={`/${organisation.slug}/${path}`}>
                {t(`texts.${kind}`)}
              </a>
            </span>
          ))}
        </p>
      </div>
    </footer>
  );
}
