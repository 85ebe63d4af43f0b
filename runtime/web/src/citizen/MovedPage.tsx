import type { ReactNode } from "react";
import { ButtonLink } from "./parts.tsx";
import { Lines, type ReviewLine } from "./ReviewPage.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface MovedPageProps {
  readonly site: Site;
  readonly service: string;
  readonly organisation: string;
  /** Questions that are new, and those that are asked in other words. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Answers that have no place any more. */
  readonly dropped: readonly ReviewLine[];
  /** Pages to be looked at once more. */
  readonly again: readonly { readonly title: string; readonly href: string }[];
  readonly next: string;
}

/** F12: the form was renewed while somebody filled it in; what is different, and what is to be done. */
export function MovedPage(props: MovedPageProps): ReactNode {
  const { site, service, organisation, added, changed, dropped, again, next } = props;
  const { t } = site;
  const isSame = added.length + changed.length + dropped.length === 0;
  return (
    <Shell site={site} title={`${t("moved.title")} – ${service}`}>
      <p className="bp-sub" lang={site.textLang}>
        {service}
      </p>
      <h1 className="kern-heading-large">{t("moved.title")}</h1>
      <p className="kern-body">{t(isSame ? "moved.text.same" : "moved.text", { organisation })}</p>
      <Questions title={t("moved.added")} labels={added} lang={site.textLang} />
      <Questions title={t("moved.changed")} labels={changed} lang={site.textLang} />
      {dropped.length === 0 ? null : (
        <section>
          <h2 className="kern-heading-small">{t("moved.dropped")}</h2>
          <p className="kern-body">{t("moved.dropped.text")}</p>
          <Lines lines={dropped} lang={site.textLang} />
        </section>
      )}
      {again.length === 0 ? null : (
        <section>
          <h2 className="kern-heading-small">{t("moved.again")}</h2>
          <ul className="kern-list kern-list--bullet">
            {again.map(({ title, href }) => (
              <li key={href}>
                <a className="kern-link" href={href} lang={site.textLang}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="bp-actions">
        <ButtonLink href={next}>{t("page.next")}</ButtonLink>
      </div>
    </Shell>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly lang: string | undefined;
}
const Questions = ({ title, labels, lang }: QuestionsProps): ReactNode =>
  labels.length === 0 ? null : (
    <section>
      <h2 className="kern-heading-small">{title}</h2>
      <ul className="kern-list kern-list--bullet" lang={lang}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </section>
  );
