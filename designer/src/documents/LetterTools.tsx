import type { Document } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
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
  const { edit, place, select } = useCopy();
  const { ask, box } = useRemoval();
  const { service } = useContent();
  const name = letter.title ?? "";
  const duplicate = (): void => {
    const made = duplicateDocument(service, address, say("build.copy", { name }));
    if (made !== null && edit(say("panel.duplicated", { name }), made.changes).ok)
      go(pathTo(place.service, "schreiben", made.id));
  };
  const remove = (): void => {
    if (!edit(say("panel.deleted", { name }), [{ type: "remove", address }]).ok) return;
    select(null);
    go(pathTo(place.service, "schreiben"));
  };
  return (
    <>
      <TextButton word={say("panel.duplicate")} press={duplicate} />
      <TextButton word={say("panel.delete")} press={() => ask({ name, addresses: [address], remove })} />
      {box}
    </>
  );
}

const TextButton = ({ word, press }: { readonly word: string; readonly press: () => void }): ReactNode => (
  <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={press}>
    <span className="kern-label">{word}</span>
  </button>
);
