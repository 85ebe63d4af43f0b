import type { Document } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { OrderTools } from "../panel/OrderTools.tsx";
import { pathTo } from "../place.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { duplicateDocument } from "./edits.ts";

/** What one does with a whole letter: double it, delete it; who sends it is asked before. */
export function LetterTools({
  address,
  letter,
}: {
  readonly address: string;
  readonly letter: Document;
}): ReactNode {
  const { say, go } = useDesigner();
  const { edit, place } = useCopy();
  const { service } = useContent();
  const name = letter.title ?? "";
  const duplicate = (): void => {
    const made = duplicateDocument(service, address, say("build.copy", { name }));
    if (made !== null && edit(say("panel.duplicated", { name }), made.changes).ok)
      go(pathTo(place.service, "schreiben", made.id));
  };
  return (
    <>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={duplicate}>
        <span className="kern-label">{say("panel.duplicate")}</span>
      </button>
      <OrderTools
        address={address}
        name={name}
        moved=""
        removed={say("panel.deleted", { name })}
        isOrdered={false}
        gone={() => go(pathTo(place.service, "schreiben"))}
      />
    </>
  );
}
