import type { RenderedDocument } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import { Letter, type LetterHead } from "../letter/Letter.tsx";
import { Alert } from "./parts.tsx";
import { Shell, type Site } from "./Shell.tsx";

export interface NoticePageProps {
  readonly site: Site;
  readonly document: RenderedDocument;
  readonly head: LetterHead;
  readonly short: readonly string[];
  readonly pdf: string;
  readonly back: string;
}

/** B10: understood in five seconds, then the whole letter. */
export function NoticePage({ site, document, head, short, pdf, back }: NoticePageProps): ReactNode {
  const { t } = site;
  return (
    <Shell site={site} title={document.title}>
      <a className="kern-link bp-back" href={back}>
        <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
        {t("notice.back")}
      </a>
      <h1 className="kern-heading-large">{document.title}</h1>
      <Alert kind="info" title={t("notice.short")}>
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
      <Letter document={document} head={head} t={t} />
    </Shell>
  );
}
