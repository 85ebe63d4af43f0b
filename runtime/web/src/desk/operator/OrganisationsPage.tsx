import { printDate } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import { NotYet } from "../NotYet.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { OperatorNav } from "./OperatorNav.tsx";
import type { Listed } from "./organisation.ts";
import { useOrganisations } from "./useOrganisations.ts";

/** Everybody on the platform by name, a page at a time, and a field to find one. */
export function OrganisationsPage({ search }: { readonly search: string }): ReactNode {
  const { t } = useDesk();
  const { text, look, found, isUnread, again, more } = useOrganisations(search);
  return (
    <div className="bp-admin">
      <PageHeading>{t("operator.organisations")}</PageHeading>
      <OperatorNav />
      <div className="bp-inbox-bar bp-find-bar">
        <Find text={text} look={look} />
        <Link href="/amt/betrieb/aufnehmen" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{t("operator.new")}</span>
        </Link>
      </div>
      {found === null ? (
        <NotYet isUnread={isUnread} again={again} />
      ) : (
        <Found found={found} isSought={text.trim() !== ""} more={more} />
      )}
    </div>
  );
}

interface FindProps {
  readonly text: string;
  readonly look: (text: string) => void;
}
function Find({ text, look }: FindProps): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-search" role="search">
      <label className="kern-label" htmlFor="organisation-suchen">
        {t("operator.find")}
      </label>
      <p className="kern-hint" id="organisation-suchen-hinweis">
        {t("operator.find.hint")}
      </p>
      <div className="bp-search-line">
        <input
          id="organisation-suchen"
          type="search"
          className="kern-form-input__input"
          aria-describedby="organisation-suchen-hinweis"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ target }) => look(target.value)}
        />
      </div>
    </div>
  );
}

interface FoundProps {
  readonly found: Listed;
  readonly isSought: boolean;
  readonly more: () => void;
}
function Found({ found: { organisations, count }, isSought, more }: FoundProps): ReactNode {
  const { t, language } = useDesk();
  const shown = organisations.length;
  const words = count === 0 ? "none" : isSought ? "sought" : "all";
  return (
    <section aria-label={t("operator.organisations")} className="bp-operation">
      <p role="status">{t(`operator.found.${words}`, { count, shown })}</p>
      <ul className="bp-plain-list bp-organisations">
        {organisations.map(({ host, profile: { id, name, level, dissolved } }) => (
          <li key={id}>
            <Link href={`/amt/betrieb/organisationen/${id}`}>{name}</Link>
            <span>{t(`level.${level}`)}</span>
            <span className="bp-organisation-place">{host ?? `/${id}/`}</span>
            {dissolved === undefined ? null : (
              <span>{t("dissolved.since", { date: printDate(dissolved.on, language) })}</span>
            )}
          </li>
        ))}
      </ul>
      {shown === count ? null : (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={more}>
          <span className="kern-label">{t("operator.more")}</span>
        </button>
      )}
    </section>
  );
}
