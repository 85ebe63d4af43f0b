import type { Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { TextLine } from "../TextLine.tsx";
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

/** Several texts in one line, with commas between them. */
export const Texts = ({ label, value, change }: EditorProps): ReactNode => (
  <TextLine
    label={label}
    value={Array.isArray(value) ? value.join(", ") : ""}
    change={(text) => {
      const parts = text.split(",").map((one) => one.trim());
      const filled = parts.filter((one) => one !== "");
      change(filled.length === 0 ? undefined : filled);
    }}
  />
);

export const NumberText = ({ label, value, change }: EditorProps): ReactNode => (
  <TextLine
    label={label}
    value={typeof value === "number" ? String(value).replace(".", ",") : ""}
    inputMode="numeric"
    change={(text) => {
      const number = Number(text.trim().replace(",", "."));
      if (text.trim() === "") change(undefined);
      else if (Number.isFinite(number)) change(number);
    }}
  />
);
