import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useTemplate } from "../local/template.ts";
import { Own } from "./Own.tsx";
import { Received } from "./Received.tsx";

/** „Vorschläge“: what one proposed to the publisher; for the publisher, what others propose. */
export default function ProposalsPage(): ReactNode {
  const { say } = useDesigner();
  const template = useTemplate();
  if (template === null) return null;
  return (
    <div className="bp-sheet">
      <h1>{say("part.vorschlaege")}</h1>
      {template.isOurs ? <Received /> : <Own publisher={template.publisher} />}
    </div>
  );
}
