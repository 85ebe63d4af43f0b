import type { ValueType } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Select } from "../Select.tsx";
import { TextLine } from "../TextLine.tsx";
import { isNumeric } from "./jsonOf.ts";
import { readTyped } from "./readTyped.ts";
import type { Answer, Typed } from "./typed.ts";
import { useTyped } from "./useTyped.ts";

interface ValueLineProps {
  readonly label: string;
  readonly type: ValueType;
  /** As it is stored: `1234.5`, `2026-01-31`, `true`; empty where nothing is yet. */
  readonly value: string;
  /** Where only these can be answered. */
  readonly answers?: readonly Answer[];
  readonly change: (value: string) => void;
}

/** One value with the control its type asks for. */
export function ValueLine(props: ValueLineProps): ReactNode {
  const { label, type, value, answers = [], change } = props;
  const { say } = useDesigner();
  const yesNo = [
    { value: "true", label: say("yes") },
    { value: "false", label: say("no") },
  ];
  const options = type === "boolean" ? yesNo : answers;
  if (options.length === 0) return <TypedLine {...props} />;
  return <Select label={label} value={value} options={options} mayBeEmpty={false} change={change} />;
}

/** What cannot be read stays in the field and says so; what is stored is the last that could be. */
function TypedLine({ label, type, value, change }: ValueLineProps): ReactNode {
  const { say } = useDesigner();
  const read = (text: string): Typed => readTyped(text, type);
  const typed = useTyped(shownValue(value, type), read, change);
  return (
    <div onBlur={typed.leave}>
      <TextLine
        label={label}
        value={typed.text}
        inputMode={isNumeric(type) ? "numeric" : "text"}
        refused={typed.refused === null ? undefined : say(`typed.${typed.refused}`)}
        change={typed.type}
      />
    </div>
  );
}

/** A stored value as it is typed: `31.01.2026`, `1234,5`. */
export function shownValue(value: string, type: ValueType): string {
  if (type === "date") return value.split("-").toReversed().join(".");
  return isNumeric(type) ? value.replace(".", ",") : value;
}
