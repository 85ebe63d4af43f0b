import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface LostKeyPageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
  readonly back: string;
}

/** For whoever has lost her key: number and address, and a mail brings a new one. */
export function LostKeyPage({ site, action, csrf, back }: LostKeyPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("lost.title")}>
      <h1 className="kern-heading-large">{t("lost.title")}</h1>
      <p className="kern-body">{t("lost.text")}</p>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        <Line id="number" label={t("lost.number")} hint={t("lost.number.hint")} type="text" complete="off" />
        <Line id="email" label={t("lost.email")} hint={t("lost.email.hint")} type="email" complete="email" />
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{t("lost.submit")}</span>
          </button>
          <a className="kern-link" href={back}>
            {t("lost.back")}
          </a>
        </div>
      </form>
      <p className="kern-body">{t("lost.without")}</p>
    </Shell>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly type: "text" | "email";
  readonly complete: string;
}
const Line = ({ id, label, hint, type, complete }: LineProps): ReactNode => (
  <div className="kern-form-input">
    <label className="kern-label" htmlFor={id}>
      {label}
    </label>
    <p className="kern-hint" id={`${id}-hint`}>
      {hint}
    </p>
    <input
      className="kern-form-input__input"
      id={id}
      name={id}
      type={type}
      autoComplete={complete}
      spellCheck={false}
      aria-describedby={`${id}-hint`}
      required
      maxLength={254}
    />
  </div>
);
