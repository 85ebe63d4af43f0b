import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface CodePageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
  /** Where the code was sent to, only hinted at. */
  readonly to: string;
  readonly wrong: boolean;
  /** Too many codes were asked for, or no mail could be sent; null: the code is on its way. */
  readonly notSent: "wait" | "away" | null;
}

/** The second step to a case: a code from her mailbox. */
export function CodePage({ site, action, csrf, to, wrong, notSent }: CodePageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("code.title")}>
      <h1 className="kern-heading-large">{t("code.title")}</h1>
      <p className="kern-body">{t(notSent === null ? "code.text" : `code.${notSent}`, { to })}</p>
      <form method="post" action={action} className="bp-form">
        <input type="hidden" name="_csrf" value={csrf} />
        <div className={wrong ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
          <label className="kern-label" htmlFor="code">
            {t("code.label")}
          </label>
          <input
            className="kern-form-input__input"
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            aria-invalid={wrong || undefined}
            aria-describedby="code-error"
          />
          <p className="kern-error" id="code-error" hidden={!wrong}>
            <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
            <span className="kern-body">{wrong ? t("code.wrong") : ""}</span>
          </p>
        </div>
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit" name="_do" value="code">
            <span className="kern-label">{t("key.submit")}</span>
          </button>
          <button className="kern-btn kern-btn--tertiary" type="submit" name="_do" value="again">
            <span className="kern-label">{t("code.again")}</span>
          </button>
        </div>
      </form>
    </Shell>
  );
}
