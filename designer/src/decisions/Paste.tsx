import type { Decision } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { labelOf } from "./columns.ts";
import { pasteRows } from "./paste.ts";
import { pasteWords } from "./pasteWords.ts";

interface PasteProps {
  readonly address: string;
  readonly table: Decision;
}

/** Rows from a spreadsheet. What does not fit is said, and nothing is changed. */
export function Paste({ address, table }: PasteProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const [told, tell] = useState<{ text: string; isWrong: boolean } | null>(null);
  const columns = [...table.inputs, ...table.outputs].map(labelOf).join(", ");
  const take = (text: string): void => {
    const pasted = pasteRows(address, table, text, service);
    if (!pasted.ok) return tell({ text: pasteWords(pasted, say), isWrong: true });
    const done = say("decisions.paste.done", { count: pasted.rows });
    if (edit(done, pasted.changes).ok) tell({ text: done, isWrong: false });
  };
  return (
    <details className="bp-fold">
      <summary>{say("decisions.paste")}</summary>
      <p>{say("decisions.paste.text", { columns })}</p>
      <textarea
        className="kern-form-input__input"
        rows={3}
        aria-label={say("decisions.paste.label")}
        value=""
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          take(event.clipboardData.getData("text/plain"));
        }}
      />
      {told === null ? null : (
        <p className={told.isWrong ? "bp-wrong" : "bp-fine"} role={told.isWrong ? "alert" : "status"}>
          {told.text}
        </p>
      )}
    </details>
  );
}
