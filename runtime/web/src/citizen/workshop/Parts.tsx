import type { WorkshopTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { ButtonLink } from "../parts.tsx";
import type { WorkshopElement } from "./element.ts";

/** The way to one part of the draft. */
export interface PartLink {
  readonly href: string;
  readonly text: string;
  readonly isHere: boolean;
}
interface PartsProps {
  readonly say: WorkshopTranslate;
  readonly parts: readonly PartLink[];
}

/** Forms and letters begin with their own heading; steps have none. */
export function PartTitle({
  parts,
  elements,
}: Pick<PartsProps, "parts"> & { readonly elements: readonly WorkshopElement[] }): ReactNode {
  const here = parts.find(({ isHere }) => isHere);
  if (here === undefined || elements[0]?.isHead === true) return null;
  return <h2 className="kern-heading-medium">{here.text}</h2>;
}

/** Folded beside a part: what was chosen comes first on a phone. */
export function Parts({ say, parts }: PartsProps): ReactNode {
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
export function Next({ say, parts }: PartsProps): ReactNode {
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
