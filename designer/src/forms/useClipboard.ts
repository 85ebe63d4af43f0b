import { useEffect } from "react";
import { useDesigner } from "../designer.ts";
import type { Editing } from "./editing.ts";

/** Copying and pasting by button; the keys come as events, which every browser lets a page have. */
export function useClipboard({ copyText, paste, announce }: Editing) {
  const { say } = useDesigner();
  const tell = (): void => announce(say("forms.copied"));
  return {
    copy: (): void => {
      // Where pages may not write to the clipboard by themselves, the event of copying still may.
      const write = navigator.clipboard?.writeText(copyText());
      if (write === undefined) document.execCommand("copy");
      else void write.then(tell, () => document.execCommand("copy"));
    },
    paste: (): void => {
      const read = navigator.clipboard?.readText();
      if (read === undefined) announce(say("forms.paste.key"));
      else void read.then(paste, () => announce(say("forms.paste.key")));
    },
  };
}

/** Strg C, X and V, unless somebody types. */
export function useClipboardKeys(editing: Editing): void {
  const { say } = useDesigner();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const text = isTyping() ? "" : editing.copyText();
      if (text === "" || (getSelection()?.toString() ?? "") !== "") return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      if (event.type === "cut") editing.remove();
      else editing.announce(say("forms.copied"));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping()) return;
      event.preventDefault();
      editing.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [editing, say]);
}
const isTyping = (): boolean =>
  document.activeElement?.matches("input, textarea, select, [contenteditable=true]") ?? false;
