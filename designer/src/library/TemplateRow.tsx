import type { ReactNode } from "react";
import { useDesigner, type Library } from "../designer.ts";
import { pathTo, spreadPath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { TemplatePicture } from "./TemplatePicture.tsx";
import { Decline } from "./Decline.tsx";
import { usedWords } from "./usedWords.ts";

interface TemplateRowProps {
  readonly template: Library["templates"][number];
  readonly isPublisher: boolean;
  /** Somebody here is working on it already. */
  readonly isEdited: boolean;
  /** It is known not to be on offer here: only the reason can still be given. */
  readonly isDeclined: boolean;
  readonly take: () => void;
  /** Begins a template of one's own that is made from this one. */
  readonly derive: () => void;
  readonly changed: () => void;
}

/** One template: whose it is, who uses it, and what one may do with it. */
export function TemplateRow(props: TemplateRowProps): ReactNode {
  const { say } = useDesigner();
  const { template, isPublisher, isEdited, isDeclined, take, derive, changed } = props;
  const { id, title, version, isOurs, publisher } = template;
  return (
    <>
      <TemplatePicture picture={template.picture} />
      <div className="bp-row-text">
        <strong>{title}</strong>
        <span>{`${version} · ${publisher}`}</span>
        {template.from === null ? null : <span>{say("start.built", template.from)}</span>}
        <span>{usedWords(template, say)}</span>
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
        <Begin template={template} isEdited={isEdited} take={take} />
        {template.mayDecline && (!isEdited || template.declined !== null) ? (
          <Decline template={template} isDeclined={isDeclined} changed={changed} />
        ) : null}
      </div>
    </>
  );
}

/** What is begun is gone on with; what is on offer or one's own is not taken over once more. */
function Begin({
  template,
  isEdited,
  take,
}: Pick<TemplateRowProps, "template" | "isEdited" | "take">): ReactNode {
  const { say } = useDesigner();
  const { id, title, isOurs, mayOffer, mayDecline } = template;
  const name = <span className="bp-hidden">: {title}</span>;
  if (isEdited)
    return (
      <Link href={pathTo(id, "ueberblick")} className="kern-btn kern-btn--secondary kern-btn--small">
        <span className="kern-label">
          {say("start.go-on")}
          {name}
        </span>
      </Link>
    );
  if (!mayOffer && !isOurs) return null;
  const isOffered = mayOffer && !mayDecline;
  return (
    <button type="button" className="kern-btn kern-btn--secondary kern-btn--small" onClick={take}>
      <span className="kern-label">
        {say(isOurs ? "start.edit" : isOffered ? "start.adapt" : "start.take")}
        {name}
      </span>
    </button>
  );
}
