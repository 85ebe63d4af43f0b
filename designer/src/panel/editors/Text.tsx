import type { Json } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { TextLine } from "../TextLine.tsx";
import { readNumber } from "../typed/readNumber.ts";
import { useTyped } from "../typed/useTyped.ts";
import type { EditorProps } from "./editor.ts";

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** An empty text of something that may be left out is left out. */
const orNothing = ({ property }: EditorProps, text: string): Json | undefined =>
  text === "" && property.isOptional ? undefined : text;

export const Text = (props: EditorProps): ReactNode => (
  <TextLine
    label={props.label}
    value={textOf(props.value)}
    change={(text) => props.change(orNothing(props, text))}
  />
);

export const LongText = (props: EditorProps): ReactNode => (
  <TextLine
    label={props.label}
    value={textOf(props.value)}
    isLong
    change={(text) => props.change(orNothing(props, text))}
  />
);

/** Several texts in one line, with commas between them; half a word is none yet. */
export function Texts({ label, value, change }: EditorProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed === null) return;
    const filled = typed
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    setTyped(null);
    change(filled.length === 0 ? undefined : filled);
  };
  return (
    <div onBlur={leave}>
      <TextLine
        label={label}
        value={typed ?? (Array.isArray(value) ? value.join(", ") : "")}
        change={setTyped}
      />
    </div>
  );
}

/** A number; emptied it is not there any more. */
export function NumberText({ label, property, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const stored = typeof value === "number" ? String(value).replace(".", ",") : "";
  const typed = useTyped(stored, (text) => orNumber(text, property.isWhole), change);
  return (
    <div onBlur={typed.leave}>
      <TextLine
        label={label}
        value={typed.text}
        inputMode="numeric"
        refused={typed.refused === null ? undefined : say(`typed.${typed.refused}`)}
        change={typed.type}
      />
    </div>
  );
}
function orNumber(text: string, isWhole: boolean) {
  if (text.trim() === "") return { ok: true, value: undefined } as const;
  const number = readNumber(text, isWhole);
  return number.ok ? { ok: true as const, value: Number(number.value) } : number;
}
