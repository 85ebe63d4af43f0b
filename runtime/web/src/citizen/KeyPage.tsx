import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface KeyPageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
  readonly wrong: boolean;
  /** Where whoever has lost it goes. */
  readonly lost: string;
}

/** The way to a case for whoever has its key. */
export function KeyPage({ site, action, csrf, wrong, lost }: KeyPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("key.title")}>
      <h1 className="kern-heading-large">{t("key.title")}</h1>
      <p className="kern-body">{t("key.text")}</p>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        <div className={wrong ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
          <label className="kern-label" htmlFor="key">
            {t("key.label")}
          </label>
          <input
            className="kern-form-input__input"
            id="key"
            name="key"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong || undefined}
            aria-describedby="key-error"
          />
          <p className="kern-error" id="key-error" hidden={!wrong}>
            <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
            <span className="kern-body">{wrong ? t("key.wrong") : ""}</span>
          </p>
        </div>
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{t("key.submit")}</span>
          </button>
        </div>
      </form>
      <p>
        <a className="kern-link" href={lost}>
          {t("key.lost")}
        </a>
      </p>
    </Shell>
  );
}
