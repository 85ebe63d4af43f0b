import type { WorkshopTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { Shell, type Site } from "../Shell.tsx";
import { Alert } from "../parts.tsx";
import { CommentForm } from "./CommentForm.tsx";
import type { WorkshopElement, WrongComment } from "./element.ts";
import { ElementText } from "./ElementText.tsx";
import { Next, PartTitle, Parts, type PartLink } from "./Parts.tsx";

export interface WorkshopPageProps {
  readonly site: Site;
  readonly say: WorkshopTranslate;
  /** Of the draft. */
  readonly title: string;
  readonly until: string;
  readonly parts: readonly PartLink[];
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
