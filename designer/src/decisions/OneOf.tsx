import type { ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { Ticks } from "../panel/Ticks.tsx";
import { unreadable } from "../panel/typed/typed.ts";
import { shownValue } from "../panel/typed/ValueLine.tsx";
import type { InputCell } from "./inputCell.ts";
import type { InputCellProps } from "./inputCellProps.ts";
import { readSeveral, type ReadCondition } from "./readCondition.ts";

/** Several values of which one has to be met: ticks where the answers are known, else a line of values. */
export function OneOf({ cell, type, answers, change }: InputCellProps): ReactNode {
  const { say } = useDesigner();
  const values = valuesIn(cell);
  const put = (next: readonly string[]): void =>
    next.length === 0 ? undefined : change({ type: "oneOf", values: next });
  if (answers.length === 0) return <ValuesLine values={values} type={type} change={change} />;
  // What is compared with but can no longer be answered stays visible until it is unticked.
  const gone = values.filter((one) => answers.every(({ value }) => value !== one));
  const options = [...answers, ...gone.map((value) => ({ value, label: value }))];
  return <Ticks label={say("decisions.cell.values")} options={options} chosen={values} change={put} />;
}

const valuesIn = (cell: InputCell): readonly string[] =>
  cell.type === "oneOf" ? cell.values : cell.type === "compare" ? [cell.value] : [];

type ValuesLineProps = Pick<InputCellProps, "type" | "change"> & { readonly values: readonly string[] };
function ValuesLine({ values, type, change }: ValuesLineProps): ReactNode {
  const { say } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readList(typed, type);
  const why = read === null || read.ok ? null : read.why;
  const take = (text: string): void => {
    setTyped(text);
    const next = readList(text, type);
    if (next.ok) change(next.cell);
  };
  return (
    <div onBlur={() => (why === null ? setTyped(null) : undefined)}>
      <TextLine
        label={say("decisions.cell.values.line")}
        value={typed ?? values.map((one) => shownValue(one, type)).join("; ")}
        refused={why === null ? undefined : say(`typed.${why}`)}
        change={take}
      />
    </div>
  );
}

/** A semicolon at the end is the beginning of the next value. */
function readList(text: string, type: ValueType): ReadCondition {
  const parts = text.split(";").filter((part) => part.trim() !== "");
  return parts.length === 0 ? unreadable("missing") : readSeveral(parts, { type });
}
