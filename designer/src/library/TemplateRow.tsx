import type { ReactNode } from "react";
import { useDesigner, type Library } from "../designer.ts";
import { spreadPath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { TemplatePicture } from "./TemplatePicture.tsx";
import { Decline } from "./Decline.tsx";

interface TemplateRowProps {
  readonly template: Library["templates"][number];
  readonly isPublisher: boolean;
  readonly take: () => void;
  /** Begins a template of one's own that is made from this one. */
  readonly derive: () => void;
  readonly changed: () => void;
}

const USED = ["start.used.none", "start.used.one"] as const;

/** One template: whose it is, who uses it, and what one may do with it. */
export function TemplateRow({ template, isPublisher, take, derive, changed }: TemplateRowProps): ReactNode {
  const { say } = useDesigner();
  const { id, title, version, isOurs, publisher, usedBy } = template;
  return (
    <>
      <TemplatePicture picture={template.picture} />
      <div className="bp-row-text">
        <strong>{title}</strong>
        <span>{`${version} · ${publisher}`}</span>
        {template.from === null ? null : <span>{say("start.built", template.from)}</span>}
        <span>{say(USED[usedBy] ?? "start.used", { count: usedBy })}</span>
      </div>
      <div className="bp-row-actions">
        {isOurs && isPublisher ? (
          <Link href={spreadPath(id)} className="kern-btn kern-btn--tertiary kern-btn--small">
            <span className="kern-label">
              {say("spread.link")}
              <span className="bp-hidden">: {title}</span>
            </span>
          </Link>
        ) : null}
        {isPublisher ? (
          <a
            className="kern-btn kern-btn--tertiary kern-btn--small"
            href={`/api/templates/${id}/package`}
            download={`${id}-${version}.json`}
            aria-label={say("package.export", { title })}
          >
            <span className="kern-label">{say("package.file")}</span>
          </a>
        ) : null}
        {isPublisher && !isOurs ? (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--small"
            title={say("start.derive.why")}
            onClick={derive}
          >
            <span className="kern-label">
              {say("start.derive")}
              <span className="bp-hidden">: {title}</span>
            </span>
          </button>
        ) : null}
        {template.mayOffer || isOurs ? (
          <button type="button" className="kern-btn kern-btn--secondary kern-btn--small" onClick={take}>
            <span className="kern-label">
              {say("start.take")}
              <span className="bp-hidden">: {title}</span>
            </span>
          </button>
        ) : null}
        {template.mayDecline ? <Decline template={template} changed={changed} /> : null}
      </div>
    </>
  );
}
