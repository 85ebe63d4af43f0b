import { dataPathOf } from "@blaupause/check";
import type { Element } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import type { Proof, Share } from "../../problems/proof.ts";
import { scopeOf } from "../../preview/scopeOf.ts";
import { useCopy } from "../../session/copy.ts";
import { tally, tallyRule, type Tallied } from "./tally.ts";

interface TallyLineProps {
  readonly element: Element;
  readonly property: string;
}

/**
 * „Bei 3 von 12 erzeugten Beispielen sichtbar“: whether a condition ever holds. Forms are tried out by the law itself;
 * what happens later in a case is known from the journeys.
 */
export function TallyLine({ element, property }: TallyLineProps): ReactNode {
  const { say } = useDesigner();
  const inForm = useFormTally(element, property);
  const { proof } = useCopy().judged;
  const found = inForm ?? (proof === null ? null : inJourneys(element, property, proof));
  if (found === null) return null;
  const { word, count, of } = found;
  return (
    <p className="bp-tally" data-suspicious={count === 0 || count === of}>
      {say(`cond.tally.${word}`, { count, of })}
    </p>
  );
}

interface Found extends Share {
  readonly word: Tallied | "rule" | "flow" | "block";
}

function useFormTally({ address, kind }: Element, property: string): Found | null {
  const { judged, example } = useCopy();
  const [now] = useState(() => new Date().toISOString());
  return useMemo((): Found | null => {
    const { program, content } = judged;
    const form = /^forms\/([^/]+)\//.exec(address)?.[1];
    if (program === null || form === undefined) return null;
    const tried = [program, content.journeys, scopeOf(program, example.place, now)] as const;
    if (kind === "rule") {
      const share = tallyRule(...tried, form, address.slice(address.lastIndexOf("/") + 1));
      return share && { word: "rule", ...share };
    }
    const place = placeOf(form, address, kind);
    if (place === null || !isTallied(property)) return null;
    const share = tally(...tried, place, property);
    return share && { word: property, ...share };
  }, [judged, example, address, kind, property, now]);
}

const isTallied = (property: string): property is Tallied =>
  property === "visible" || property === "required" || property === "valid";

/** The form and the path in it that the law knows an element by. */
function placeOf(form: string, address: string, kind: Element["kind"]) {
  if (kind === "page") return { form, path: address.slice(address.lastIndexOf("/") + 1), isPage: true };
  const path = kind === "field" ? dataPathOf(address)?.slice(1).join(".") : undefined;
  return path === undefined ? null : { form, path, isPage: false };
}

function inJourneys({ address, kind, id }: Element, property: string, proof: Proof): Found | null {
  if (kind === "flow" && property === "condition")
    return { word: "flow", count: proof.flows[id] ?? 0, of: proof.played.length };
  const [, document, block] = /^documents\/([^/]+)\/blocks\/([^/]+)$/.exec(address) ?? [];
  const share = kind === "block" && property === "visible" ? proof.blocks[`${document}/${block}`] : undefined;
  return share === undefined ? null : { word: "block", ...share };
}
