import type { ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { ValueLine } from "../panel/typed/ValueLine.tsx";
import { opKeys } from "./cellWords.ts";
import { compareOps } from "./inputCell.ts";
import type { InputCellProps } from "./inputCellProps.ts";
import { isOrdered, kindOf, started } from "./inputKind.ts";
import { OneOf } from "./OneOf.tsx";

/** A condition in words: an operator that fits the type, and its values. */
export function InputCellEditor(props: InputCellProps): ReactNode {
  const { cell, type, answers, change } = props;
  const { say } = useDesigner();
  // One of a single value is stored like „ist“; it stays a choice of several until somebody says otherwise.
  const [isOneOf, setOneOf] = useState(cell.type === "oneOf");
  const kind = isOneOf && (cell.type === "compare" || cell.type === "oneOf") ? "oneOf" : kindOf(cell);
  const choose = (next: string): void => {
    setOneOf(next === "oneOf");
    change(started(next, cell, type, answers));
  };
  return (
    <div className="bp-stack">
      <Select
        label={say("decisions.cell.op")}
        value={kind}
        options={useKinds(type)}
        mayBeEmpty={false}
        change={choose}
      />
      {kind === "oneOf" ? <OneOf {...props} /> : <Values {...props} />}
    </div>
  );
}

function useKinds(type: ValueType): readonly { readonly value: string; readonly label: string }[] {
  const { say } = useDesigner();
  const ops = isOrdered(type) ? compareOps : (["=", "!="] as const);
  return [
    { value: "any", label: say("decisions.op.any") },
    ...ops.map((op) => ({ value: op, label: say(opKeys[op]) })),
    ...(isOrdered(type) ? [{ value: "between", label: say("decisions.op.between") }] : []),
    ...(type === "boolean" ? [] : [{ value: "oneOf", label: say("decisions.op.oneOf") }]),
    { value: "formula", label: say("decisions.op.formula") },
  ];
}

function Values({ cell, type, answers, change }: InputCellProps): ReactNode {
  const { say } = useDesigner();
  const line = (label: string, value: string, put: (value: string) => void) => (
    <ValueLine label={label} type={type} value={value} answers={answers} change={put} />
  );
  if (cell.type === "compare")
    return line(say("decisions.cell.value"), cell.value, (value) => change({ ...cell, value }));
  if (cell.type === "between")
    return (
      <>
        {line(say("decisions.cell.from"), cell.from, (from) => change({ ...cell, from }))}
        {line(say("decisions.cell.to"), cell.to, (to) => change({ ...cell, to }))}
      </>
    );
  if (cell.type !== "formula") return null;
  const write = (text: string): void => change({ type: "formula", text });
  return <TextLine label={say("decisions.op.formula")} value={cell.text} isLong change={write} />;
}
