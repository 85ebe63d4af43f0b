import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { PlainShell, type PlainShellProps } from "./PlainShell.tsx";
import { Languages, type Site } from "./Shell.tsx";

export interface PlacesPageProps extends PlainShellProps, Pick<Site, "otherLanguage"> {
  readonly places: readonly { readonly name: string; readonly href: string }[];
  /** More than are shown fit what was typed. */
  readonly isMore: boolean;
  /** What was typed to find a place; empty: nothing yet. */
  readonly typed: string;
}

/** The platform's own start page: whoever comes without a link from a town hall finds it here. */
export function PlacesPage({ places, isMore, typed, otherLanguage, ...shell }: PlacesPageProps): ReactNode {
  const { t } = shell;
  const top = (
    <div className="bp-width">
      <Languages site={{ t, otherLanguage }} />
    </div>
  );
  return (
    <PlainShell {...shell} title={t("places.title")} top={top} isFound>
      <h1 className="kern-heading-large">{t("places.title")}</h1>
      <p className="kern-body kern-body--large">{t("places.text")}</p>
      {places.length > FEW || typed !== "" ? <Search t={t} typed={typed} /> : null}
      {places.length === 0 ? (
        <p className="kern-body" role="status">
          {t("places.none", { text: typed })}
        </p>
      ) : null}
      <ul className="bp-services">
        {places.map(({ name, href }) => (
          <li key={href} lang="de">
            <a className="kern-link" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {isMore ? <p className="kern-body">{t("places.more")}</p> : null}
      <p>
        <a className="kern-link" href="/amt/">
          {t("places.staff")}
        </a>
      </p>
    </PlainShell>
  );
}
/** So many are read faster than a name is typed. */
const FEW = 12;

const Search = ({ t, typed }: { readonly t: Translate; readonly typed: string }): ReactNode => (
  <form method="get" action="/" role="search" className="bp-form">
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="ort">
        {t("places.search")}
      </label>
      <input
        className="kern-form-input__input"
        id="ort"
        name="ort"
        type="search"
        defaultValue={typed}
        maxLength={100}
        autoComplete="address-level2"
        spellCheck={false}
      />
    </div>
    <div className="bp-actions">
      <button className="kern-btn kern-btn--primary" type="submit">
        <span className="kern-label">{t("places.find")}</span>
      </button>
      {typed === "" ? null : (
        <a className="kern-link" href="/">
          {t("places.all")}
        </a>
      )}
    </div>
  </form>
);
