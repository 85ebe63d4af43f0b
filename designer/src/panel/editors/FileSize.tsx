import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { TextLine } from "../TextLine.tsx";
import type { EditorProps } from "./editor.ts";
import { MOST_MEGABYTES, megabytesIn, readMegabytes } from "./megabytes.ts";

/** How large a file may be, in the unit people know. */
export function FileSize({ label, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && readMegabytes(typed) === null;
  const take = (text: string): void => {
    setTyped(text);
    const bytes = readMegabytes(text);
    if (text.trim() === "") change(undefined);
    else if (bytes !== null) change(bytes);
  };
  return (
    <div onBlur={() => (isWrong ? undefined : setTyped(null))}>
      <TextLine
        label={say("file.size", { label })}
        value={typed ?? megabytesIn(value)}
        inputMode="numeric"
        refused={isWrong ? say("file.size.wrong", { most: MOST_MEGABYTES }) : undefined}
        change={take}
      />
    </div>
  );
}
