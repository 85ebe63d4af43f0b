import type { ReactNode } from "react";
import { Alert } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface KeyPageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
  readonly wrong: boolean;
  /** The page she comes to with her key: a part of its address; empty: her case. */
  readonly wanted: string;
  /** She wanted something of a case that this browser does not know; null: she came by herself. */
  readonly refused: RefusedWithoutKey | null;
  /** Where whoever has lost it goes. */
  readonly lost: string;
}

/** `typed`: what was not taken, for her to copy. */
export interface RefusedWithoutKey {
  readonly type: "page" | "answer";
  readonly typed: readonly string[];
}

/** The way to a case for whoever has its key. */
export function KeyPage({ site, action, csrf, wrong, wanted, refused, lost }: KeyPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("key.title")}>
      <h1 className="kern-heading-large">{t("key.title")}</h1>
      {refused === null ? null : <Refused t={t} refused={refused} />}
      <p className="kern-body">{t("key.text")}</p>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        {wanted === "" ? null : <input type="hidden" name="zu" value={wanted} />}
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

interface RefusedProps {
  readonly t: Site["t"];
  readonly refused: RefusedWithoutKey;
}
const Refused = ({ t, refused: { type, typed } }: RefusedProps): ReactNode => (
  <Alert kind={type === "answer" ? "danger" : "info"} title={t(`key.refused.${type}.title`)}>
    <p className="kern-body">{t(`key.refused.${type}`)}</p>
    {typed.length === 0 ? null : (
      <>
        <p className="kern-body">{t("key.refused.typed")}</p>
        <ul className="kern-list kern-list--bullet">
          {typed.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </>
    )}
  </Alert>
);
