import { dataPathOf } from "@blaupause/check";
import type { Element } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { scopeOf } from "../../preview/PagePreview.tsx";
import { useCopy } from "../../session/copy.ts";
import { tally, type Tallied } from "./tally.ts";

interface TallyLineProps {
  readonly element: Element;
  readonly property: string;
}

/** „Bei 3 von 12 erzeugten Beispielen sichtbar“: whether a condition ever holds, tried out by the law itself. */
export function TallyLine({ element, property }: TallyLineProps): ReactNode {
  const { say } = useDesigner();
  const { judged, example } = useCopy();
  const [now] = useState(() => new Date().toISOString());
  const { address, kind } = element;
  const found = useMemo(() => {
    const place = placeOf(address, kind);
    const { program, content } = judged;
    if (program === null || place === null || !isTallied(property)) return null;
    return tally(program, content.journeys, scopeOf(program, example.place, now), place, property);
  }, [judged, example, address, kind, property, now]);
  if (found === null || !isTallied(property)) return null;
  const isSuspicious = found.count === 0 || found.count === found.of;
  return (
    <p className="bp-tally" data-suspicious={isSuspicious}>
      {say(`cond.tally.${property}`, { count: found.count, of: found.of })}
    </p>
  );
}

const isTallied = (property: string): property is Tallied =>
  property === "visible" || property === "required" || property === "valid";

/** The form and the path in it that the law knows an element by. */
function placeOf(address: string, kind: Element["kind"]) {
  const form = /^forms\/([^/]+)\//.exec(address)?.[1];
  if (form === undefined) return null;
  if (kind === "page") return { form, path: address.slice(address.lastIndexOf("/") + 1), isPage: true };
  const path = kind === "field" ? dataPathOf(address)?.slice(1).join(".") : undefined;
  return path === undefined ? null : { form, path, isPage: false };
}
