import type { FormMessage } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import { Alert } from "./parts.tsx";
import { openLine, type StillOpen } from "./stillOpen.ts";
import { Shell, type Site } from "./Shell.tsx";

export interface ReviewLine {
  readonly label: string;
  readonly value: string;
  /** Where the answer comes from, when nobody typed it in. */
  readonly note?: { readonly text: string; readonly lang: string };
}
export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Why it is to be gone through before anything is sent. */
  readonly open: StillOpen | "stopped" | null;
  /** Why nobody goes on with these answers, in the service's words; only where `open` says so. */
  readonly stop: string | null;
  readonly lines: readonly ReviewLine[];
  readonly items: readonly { readonly title: string; readonly lines: readonly ReviewLine[] }[];
  /** What the page has worked out of the answers: a fee, say. */
  readonly results: readonly string[];
}
export interface ReviewPageProps {
  readonly site: Site;
  readonly service: string;
  readonly back: string;
  readonly sections: readonly ReviewSection[];
  readonly problems: readonly string[];
  /** What the form has to say of the answers. */
  readonly hints: readonly FormMessage[];
  /** What is said of paying online. */
  readonly fees: readonly string[];
  readonly action: string;
  readonly csrf: string;
  readonly submitLabel: string;
}

/** B7: „Stimmt alles?“ — a change returns exactly here. */
export function ReviewPage(props: ReviewPageProps): ReactNode {
  const { site, sections } = props;
  const { t } = site;
  const complete = sections.every((section) => section.open === null) && props.problems.length === 0;
  return (
    <Shell site={site} title={`${t("review.title")} – ${props.service}`}>
      <a className="kern-link bp-back" href={props.back}>
        <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
        {t("page.back")}
      </a>
      <p className="bp-sub" lang={site.textLang}>
        {props.service}
      </p>
      <h1 className="kern-heading-large">{t("review.title")}</h1>
      {props.problems.length === 0 ? null : (
        <Alert kind="danger" title={t("error.page.title")}>
          {props.problems.map((problem) => (
            <p key={problem} className="kern-body">
              {problem}
            </p>
          ))}
        </Alert>
      )}
      {sections.map((section) => (
        <Section key={section.id} site={site} section={section} />
      ))}
      {props.hints.length === 0 ? null : (
        <Alert kind="info" title={t("form.hints")}>
          {props.hints.map(({ rule, message }) => (
            <p key={rule} className="kern-body" lang={site.textLang}>
              <Inline text={message} />
            </p>
          ))}
        </Alert>
      )}
      {complete && props.fees.length > 0 ? (
        <Alert kind="info" title={t("fee.title")}>
          {props.fees.map((fee) => (
            <p key={fee} className="kern-body">
              {fee}
            </p>
          ))}
        </Alert>
      ) : null}
      <form method="post" action={props.action} className="bp-actions">
        <input type="hidden" name="_csrf" value={props.csrf} />
        {complete ? (
          <>
            <p className="kern-body">{t("review.warning")}</p>
            <button className="kern-btn kern-btn--primary" type="submit" name="_do" value="submit">
              <span className="kern-label">{props.submitLabel}</span>
            </button>
          </>
        ) : null}
      </form>
    </Shell>
  );
}

function Section({ site, section }: { readonly site: Site; readonly section: ReviewSection }): ReactNode {
  const { t } = site;
  return (
    <section className="kern-summary bp-summary" aria-labelledby={`s-${section.id}`}>
      <div className="kern-summary__header">
        <h2 className="kern-title" id={`s-${section.id}`} lang={site.textLang}>
          {section.title}
        </h2>
        <a
          className="kern-link"
          href={section.href}
          aria-label={t("review.change.page", { page: section.title })}
        >
          <span className="kern-icon kern-icon--edit kern-icon--small" aria-hidden="true" />
          {t("review.change")}
        </a>
      </div>
      <div className="kern-summary__body">
        {section.open === null ? null : (
          <p className="kern-error">
            <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
            <span className="kern-body">
              {section.open === "stopped"
                ? t("review.stopped", { page: section.title })
                : openLine(t, section.open, section.title)}
            </span>
          </p>
        )}
        {section.stop === null ? null : (
          <p className="kern-body" lang={site.textLang}>
            <Inline text={section.stop} />
          </p>
        )}
        <Lines lines={section.lines} lang={site.textLang} />
        {section.items.map((item) => (
          <div key={item.title} className="bp-review-item" lang={site.textLang}>
            <h3 className="kern-label">{item.title}</h3>
            <Lines lines={item.lines} />
          </div>
        ))}
        {section.results.map((text) => (
          <p key={text} className="kern-body" lang={site.textLang}>
            <Inline text={text} />
          </p>
        ))}
      </div>
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly ReviewLine[];
  readonly lang?: string | undefined;
}
export const Lines = ({ lines, lang }: LinesProps): ReactNode =>
  lines.length === 0 ? null : (
    <dl className="kern-description-list" lang={lang}>
      {lines.map(({ label, value, note }, index) => (
        <div className="kern-description-list-item" key={index}>
          <dt className="kern-description-list-item__key">{label}</dt>
          <dd className="kern-description-list-item__value">
            {value}
            {note === undefined ? null : (
              <span className="bp-from-account" lang={note.lang}>
                {" "}
                ({note.text})
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
