import type { WorkshopTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { Shell, type Site } from "../Shell.tsx";
import { Alert, ButtonLink } from "../parts.tsx";
import { CommentForm } from "./CommentForm.tsx";
import type { WorkshopElement, WrongComment } from "./element.ts";
import { ElementText } from "./ElementText.tsx";

export interface WorkshopPageProps {
  readonly site: Site;
  readonly say: WorkshopTranslate;
  /** Of the draft. */
  readonly title: string;
  readonly until: string;
  readonly parts: readonly { readonly href: string; readonly text: string; readonly isHere: boolean }[];
  readonly elements: readonly WorkshopElement[];
  readonly action: string;
  readonly csrf: string;
  /** The element a comment has just arrived for. */
  readonly thanks: string | null;
  readonly wrong: WrongComment | null;
}

/** A part of a draft to read and to comment on, for whoever has the link. */
export function WorkshopPage(props: WorkshopPageProps): ReactNode {
  const { site, say, title, until, elements, wrong } = props;
  const heading = say("workshop.title", { title });
  const isHome = props.parts[0]?.isHere === true;
  const isLost = wrong !== null && !elements.some(({ address }) => address === wrong.address);
  return (
    <Shell site={site} title={heading}>
      <h1 className="kern-heading-large">{heading}</h1>
      {isLost ? <Alert kind="danger" title={wrong.sentence} /> : null}
      {isHome ? <p className="kern-body">{say("workshop.text", { until })}</p> : null}
      <Parts {...props} />
      <PartTitle {...props} />
      {elements.length === 0 ? <p className="kern-body">{say("workshop.empty")}</p> : null}
      {elements.map((element) => (
        <Commented key={element.address} element={element} {...props} />
      ))}
      <Next {...props} />
      <p className="kern-body kern-body--small">
        {say("workshop.privacy", { organisation: site.organisation.name })}
      </p>
    </Shell>
  );
}

/** Forms and letters begin with their own heading; steps have none. */
function PartTitle({ parts, elements }: WorkshopPageProps): ReactNode {
  const here = parts.find(({ isHere }) => isHere);
  if (here === undefined || elements[0]?.isHead === true) return null;
  return <h2 className="kern-heading-medium">{here.text}</h2>;
}

/** Folded beside a part: what was chosen comes first on a phone. */
function Parts({ say, parts }: WorkshopPageProps): ReactNode {
  const title = say("workshop.parts");
  return (
    <details className="bp-workshop-parts" open={parts[0]?.isHere === true}>
      <summary>{title}</summary>
      <nav aria-label={title}>
        <ul>
          {parts.map(({ href, text, isHere }) => (
            <li key={href}>
              <a className="kern-link" href={href} aria-current={isHere ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** Whoever goes from part to part has seen them all. */
function Next({ say, parts }: WorkshopPageProps): ReactNode {
  const next = parts[parts.findIndex(({ isHere }) => isHere) + 1];
  if (next === undefined) return null;
  return (
    <div className="bp-actions">
      <ButtonLink href={next.href} kind="secondary">
        {say("workshop.next", { part: next.text })}
      </ButtonLink>
    </div>
  );
}

function Commented({
  element,
  ...props
}: WorkshopPageProps & { readonly element: WorkshopElement }): ReactNode {
  const { say, thanks, wrong, action, csrf } = props;
  const { address, isHead } = element;
  const failed = wrong?.address === address ? wrong : null;
  return (
    <div
      className={isHead ? "bp-workshop-element bp-workshop-head" : "bp-workshop-element"}
      id={anchor(address)}
    >
      <ElementText element={element} />
      {thanks === address ? <Alert kind="success" title={say("workshop.thanks")} urgent /> : null}
      <CommentForm {...{ say, element, csrf }} action={`${action}#${anchor(address)}`} wrong={failed} />
    </div>
  );
}

/** The whole service has no address of its own. */
export const anchor = (address: string): string => (address === "" ? "ganz" : address);
