import type { ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { opKeys } from "./cellWords.ts";
import { compareOps, type CompareOp, type InputCell } from "./inputCell.ts";
import { ValueLine } from "./ValueLine.tsx";

interface InputCellEditorProps {
  readonly cell: InputCell;
  readonly type: ValueType;
  readonly change: (cell: InputCell) => void;
}

const isOrdered = (type: ValueType): boolean =>
  type === "number" || type === "integer" || type === "money" || type === "date";
const kindOf = (cell: InputCell): string => (cell.type === "compare" ? cell.op : cell.type);
const valueIn = (cell: InputCell): string => {
  if (cell.type === "compare") return cell.value;
  if (cell.type === "between") return cell.from;
  return cell.type === "oneOf" ? (cell.values[0] ?? "") : "";
};

/** A condition in words: an operator that fits the type, and its values. */
export function InputCellEditor({ cell, type, change }: InputCellEditorProps): ReactNode {
  const { say } = useDesigner();
  const [typedList, setTypedList] = useState<string | null>(null);
  const ops = isOrdered(type) ? compareOps : (["=", "!="] as const);
  const options = [
    { value: "any", label: say("decisions.op.any") },
    ...ops.map((op) => ({ value: op, label: say(opKeys[op]) })),
    ...(isOrdered(type) ? [{ value: "between", label: say("decisions.op.between") }] : []),
    ...(type === "boolean" ? [] : [{ value: "oneOf", label: say("decisions.op.oneOf") }]),
    { value: "formula", label: say("decisions.op.formula") },
  ];
  const start = valueIn(cell) === "" ? startValue(type) : valueIn(cell);
  const choose = (kind: string): void => {
    if (kind === "any") change({ type: "any" });
    else if (kind === "between") change({ type: "between", from: start, to: start });
    else if (kind === "oneOf") change({ type: "oneOf", values: [start, start] });
    else if (kind === "formula") change({ type: "formula", text: "? != null" });
    else change({ type: "compare", op: kind as CompareOp, value: start });
  };
  return (
    <div className="bp-stack">
      <Select
        label={say("decisions.cell.op")}
        value={kindOf(cell)}
        options={options}
        mayBeEmpty={false}
        change={choose}
      />
      {cell.type === "compare" ? (
        <ValueLine
          label={say("decisions.cell.value")}
          type={type}
          value={cell.value}
          change={(value) => change({ ...cell, value })}
        />
      ) : null}
      {cell.type === "between" ? (
        <>
          <ValueLine
            label={say("decisions.cell.from")}
            type={type}
            value={cell.from}
            change={(from) => change({ ...cell, from })}
          />
          <ValueLine
            label={say("decisions.cell.to")}
            type={type}
            value={cell.to}
            change={(to) => change({ ...cell, to })}
          />
        </>
      ) : null}
      {cell.type === "oneOf" ? (
        <TextLine
          label={say("decisions.cell.values")}
          value={typedList ?? cell.values.join(", ")}
          change={(text) => {
            setTypedList(text);
            const values = text.split(",").map((one) => one.trim());
            if (values.length > 1 && values.every((one) => one !== "")) change({ type: "oneOf", values });
          }}
        />
      ) : null}
      {cell.type === "formula" ? (
        <TextLine
          label={say("decisions.op.formula")}
          value={cell.text}
          isLong
          change={(text) => change({ type: "formula", text })}
        />
      ) : null}
    </div>
  );
}

const startValue = (type: ValueType): string => {
  if (type === "boolean") return "true";
  if (type === "date") return "2026-01-01";
  return isOrdered(type) ? "1" : "";
};
