import type { ReactNode } from "react";
import { Lines, type ReviewLine } from "./ReviewPage.tsx";
import { Shell, type Site } from "./Shell.tsx";

/** An item of a list that another window removed while this one still had it. */
export interface LostItemProps {
  readonly path: string;
  readonly name: string;
  readonly lines: readonly ReviewLine[];
  /** Is a file to be chosen again? */
  readonly files: boolean;
}
export interface ConflictPageProps {
  readonly site: Site;
  readonly service: string;
  readonly action: string;
  readonly csrf: string;
  readonly rows: readonly {
    readonly path: string;
    readonly label: string;
    readonly saved: string;
    readonly typed: string;
  }[];
  readonly lost: readonly LostItemProps[];
  /** What was posted, to be sent again when it shall apply. */
  readonly entries: readonly (readonly [string, string])[];
  /** Uploads that came with it, signed. */
  readonly carry: readonly string[];
  readonly rev: number;
  /** What the button wanted that was pressed first. */
  readonly wanted: string;
}

/** F12: two windows changed the same thing; what happened is said, both stand there, and nothing is lost. */
export function ConflictPage(props: ConflictPageProps): ReactNode {
  const { site, service, action, csrf, rows, lost } = props;
  const { t } = site;
  return (
    <Shell site={site} title={`${t("form.conflict.title")} – ${service}`}>
      <p className="bp-sub" lang={site.textLang}>
        {service}
      </p>
      <h1 className="kern-heading-large">{t("form.conflict.title")}</h1>
      {rows.length === 0 ? null : <Both {...props} />}
      <form
        method="post"
        action={`${action}${action.includes("?") ? "&" : "?"}_csrf=${encodeURIComponent(csrf)}`}
        className="bp-form"
      >
        <Carried {...props} />
        {lost.map((item) => (
          <Lost key={item.path} site={site} item={item} />
        ))}
        <div className="bp-actions">
          <button className="kern-btn kern-btn--primary" type="submit" name="_do" value={props.wanted}>
            <span className="kern-label">
              {t(rows.length === 0 ? "form.conflict.next" : "form.conflict.mine")}
            </span>
          </button>
          {rows.length === 0 ? null : (
            <button
              className="kern-btn kern-btn--secondary"
              type="submit"
              name="_theirs"
              value={props.wanted}
            >
              <span className="kern-label">{t("form.conflict.theirs")}</span>
            </button>
          )}
        </div>
      </form>
    </Shell>
  );
}

const Carried = ({ csrf, rev, rows, lost, carry, entries }: ConflictPageProps): ReactNode => (
  <>
    <input type="hidden" name="_csrf" value={csrf} />
    <input type="hidden" name="_rev" value={rev} />
    {rows.map(({ path }) => (
      <input key={path} type="hidden" name="_row" value={path} />
    ))}
    {lost.map(({ path }) => (
      <input key={path} type="hidden" name="_lost" value={path} />
    ))}
    {carry.map((text) => (
      <input key={text} type="hidden" name="_carry" value={text} />
    ))}
    {entries.map(([name, value], index) => (
      <input key={index} type="hidden" name={name} value={value} />
    ))}
  </>
);

function Lost({
  site: { t, textLang },
  item,
}: {
  readonly site: Site;
  readonly item: LostItemProps;
}): ReactNode {
  const id = `lost-${item.path.replaceAll(/[[\].]+/g, "-")}`;
  return (
    <section className="bp-lost" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>
        {t("form.conflict.removed", { item: item.name })}
      </h2>
      <p className="kern-body">{t("form.conflict.removed.text")}</p>
      <Lines lines={item.lines} lang={textLang} />
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id={`${id}-restore`}
          name="_restore"
          value={item.path}
          defaultChecked
          aria-describedby={`${id}-hint`}
        />
        <label className="kern-label" htmlFor={`${id}-restore`}>
          {t("form.conflict.restore", { item: item.name })}
        </label>
      </div>
      <p className="kern-hint" id={`${id}-hint`}>
        {[t("form.conflict.restore.hint"), ...(item.files ? [t("form.conflict.restore.files")] : [])].join(
          " ",
        )}
      </p>
    </section>
  );
}

function Both({ site: { t, textLang }, rows }: ConflictPageProps): ReactNode {
  return (
    <>
      <p className="kern-body">{t("form.conflict.text")}</p>
      <table className="kern-table bp-both">
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
        <tbody className="kern-table__body" lang={textLang}>
          {rows.map(({ path, label, saved, typed }) => (
            <tr className="kern-table__row" key={path}>
              <th className="kern-table__cell" scope="row">
                {label}
              </th>
              <td className="kern-table__cell">{saved}</td>
              <td className="kern-table__cell">{typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
