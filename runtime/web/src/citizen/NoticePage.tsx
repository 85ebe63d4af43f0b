import type { RenderedDocument } from "@blaupause/engine";
import { translator } from "@blaupause/ui";
import type { ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import { Letter, type LetterHead } from "../letter/Letter.tsx";
import { Alert } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface NoticePageProps {
  readonly site: Site;
  readonly document: RenderedDocument;
  readonly head: LetterHead;
  /** „In Kürze“: the author's words, and what the product says of dates and rights. */
  readonly brief: readonly string[];
  readonly short: readonly string[];
  readonly pdf: string;
  readonly back: string;
}

/** B10: understood in five seconds, then the whole letter. */
export function NoticePage({ site, document, head, brief, short, pdf, back }: NoticePageProps): ReactNode {
  const { t } = site;
  const lang = document.language === site.language ? undefined : document.language;
  return (
    <Shell site={site} title={document.title}>
      <a className="kern-link bp-back" href={back}>
        <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
        {t("notice.back")}
      </a>
      <h1 className="kern-heading-large" lang={lang}>
        {document.title}
      </h1>
      {lang === undefined ? null : <p className="kern-body">{t("notice.language")}</p>}
      <Alert kind="info" title={t("notice.short")}>
        {brief.map((line) => (
          <p className="kern-body" key={line} lang={lang}>
            <Inline text={line} />
          </p>
        ))}
        {short.map((line) => (
          <p className="kern-body" key={line}>
            <Inline text={line} />
          </p>
        ))}
      </Alert>
      <p>
        <a className="kern-link" href={pdf}>
          <span className="kern-icon kern-icon--download kern-icon--small" aria-hidden="true" />
          {t("notice.pdf")}
        </a>
      </p>
      <Letter document={document} head={head} t={translator(document.language)} />
    </Shell>
  );
}
