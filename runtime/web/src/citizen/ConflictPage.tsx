import type { ReactNode } from "react";
import { Shell, type Site } from "./Shell.tsx";

export interface ConflictPageProps {
  readonly site: Site;
  readonly action: string;
  readonly csrf: string;
  readonly rows: readonly { readonly label: string; readonly saved: string; readonly typed: string }[];
  /** What was posted, to be sent again when it shall apply. */
  readonly entries: readonly (readonly [string, string])[];
  readonly rev: number;
  readonly back: string;
}

/** F12: two windows answered the same question; both values are shown and nothing is lost. */
export function ConflictPage({ site, action, csrf, rows, entries, rev, back }: ConflictPageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={t("form.conflict.title")}>
      <h1 className="kern-heading-large">{t("form.conflict.title")}</h1>
      <p className="kern-body">{t("form.conflict.text")}</p>
      <table className="kern-table">
        <thead>
          <tr className="kern-table__row">
            <td className="kern-table__header" />
            <th className="kern-table__header" scope="col">
              {t("form.conflict.now")}
            </th>
            <th className="kern-table__header" scope="col">
              {t("form.conflict.typed")}
            </th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map(({ label, saved, typed }) => (
            <tr className="kern-table__row" key={label}>
              <th className="kern-table__cell" scope="row">
                {label}
              </th>
              <td className="kern-table__cell">{saved}</td>
              <td className="kern-table__cell">{typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action={`${action}?_csrf=${encodeURIComponent(csrf)}`} className="bp-actions">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="_rev" value={rev} />
        {entries.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button className="kern-btn kern-btn--primary" type="submit" name="_do" value="next">
          <span className="kern-label">{t("form.conflict.mine")}</span>
        </button>
        <a className="kern-btn kern-btn--secondary" href={back}>
          <span className="kern-label">{t("form.conflict.theirs")}</span>
        </a>
      </form>
    </Shell>
  );
}
