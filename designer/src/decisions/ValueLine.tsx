import type { ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { numeral } from "./inputCell.ts";

interface ValueLineProps {
  readonly label: string;
  readonly type: ValueType;
  /** As it is stored: `1234.5`, `2026-01-31`, `true`. */
  readonly value: string;
  readonly change: (value: string) => void;
}
const isNumeric = (type: ValueType): boolean => type === "number" || type === "integer" || type === "money";

/** One value with the control its type asks for; what is half typed stays in the field until it can be read. */
export function ValueLine({ label, type, value, change }: ValueLineProps): ReactNode {
  const { say } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  if (type === "boolean")
    return (
      <Select
        label={label}
        value={value}
        options={[
          { value: "true", label: say("yes") },
          { value: "false", label: say("no") },
        ]}
        mayBeEmpty={false}
        change={change}
      />
    );
  const shown = typed ?? shownOf(value, type);
  const take = (text: string): void => {
    setTyped(text);
    const read = readTyped(text, type);
    if (read !== null) change(read);
  };
  return (
    <div onBlur={() => setTyped(null)}>
      <TextLine label={label} value={shown} inputMode={isNumeric(type) ? "numeric" : "text"} change={take} />
    </div>
  );
}

function shownOf(value: string, type: ValueType): string {
  if (type === "date") return value.split("-").toReversed().join(".");
  return isNumeric(type) ? value.replace(".", ",") : value;
}

function readTyped(text: string, type: ValueType): string | null {
  if (isNumeric(type)) return /^-?\d+(\.\d+)?$/.test(numeral(text)) ? numeral(text) : null;
  if (type !== "date") return text;
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  return date === null ? null : `${date[3]}-${date[2]?.padStart(2, "0")}-${date[1]?.padStart(2, "0")}`;
}
