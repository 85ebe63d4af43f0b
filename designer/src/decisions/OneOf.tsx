import type { ValueType } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { Ticks } from "../panel/Ticks.tsx";
import { unreadable } from "../panel/typed/typed.ts";
import { useTyped } from "../panel/typed/useTyped.ts";
import { shownValue } from "../panel/typed/ValueLine.tsx";
import type { InputCell } from "./inputCell.ts";
import type { InputCellProps } from "./inputCellProps.ts";
import { readSeveral } from "./readCondition.ts";

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
  const shown = values.map((one) => shownValue(one, type)).join("; ");
  const typed = useTyped(shown, (text) => readList(text, type), change);
  return (
    <div onBlur={typed.leave}>
      <TextLine
        label={say("decisions.cell.values.line")}
        value={typed.text}
        refused={typed.refused === null ? undefined : say(`typed.${typed.refused}`)}
        change={typed.type}
      />
    </div>
  );
}

/** A semicolon at the end is the beginning of the next value. */
function readList(text: string, type: ValueType) {
  const parts = text.split(";").filter((part) => part.trim() !== "");
  const read = parts.length === 0 ? unreadable("missing") : readSeveral(parts, { type });
  return read.ok ? { ok: true as const, value: read.cell } : read;
}
