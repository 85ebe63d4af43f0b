import { useEffect } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { placeOf } from "../graph/flows.ts";
import { copySteps, readCopied } from "./copySteps.ts";
import { pasteSteps } from "./pasteSteps.ts";

/** Strg C and Strg V over the diagram, through the computer's own clipboard; says what happened. */
export function useClipboard(chosen: readonly string[], tell: (sentence: string) => void): void {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  useEffect(() => {
    const many = (key: "copied" | "pasted", count: number): string =>
      count === 1 ? say(`process.bpmn.${key}.one`) : say(`process.bpmn.${key}`, { count });
    const onCopy = (event: ClipboardEvent): void => {
      const ids = new Set(chosen.flatMap((address) => placeOf(address)?.node ?? []));
      if (isTyping() || ids.size === 0) return;
      event.clipboardData?.setData("text/plain", JSON.stringify(copySteps(service, ids)));
      event.preventDefault();
      tell(many("copied", ids.size));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping()) return;
      const copied = readCopied(event.clipboardData?.getData("text/plain") ?? "");
      if (copied === null) return tell(say("process.bpmn.paste.not"));
      const { changes, ids } = pasteSteps(service, copied);
      const label = many("pasted", ids.length);
      if (edit(label, changes).ok) tell(label);
    };
    addEventListener("copy", onCopy);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("copy", onCopy);
      removeEventListener("paste", onPaste);
    };
  }, [chosen, edit, say, service, tell]);
}

const isTyping = (): boolean =>
  document.activeElement?.matches("input, textarea, select, [contenteditable=true]") === true ||
  (getSelection()?.toString() ?? "") !== "";
