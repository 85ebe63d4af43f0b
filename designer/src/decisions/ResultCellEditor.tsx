import type { Element, ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ConditionBuilder } from "../panel/condition/ConditionBuilder.tsx";
import { FeelText } from "../panel/condition/FeelText.tsx";
import type { SettingEdit } from "../panel/condition/setting.ts";
import { kinds as subjectKinds } from "../panel/condition/subjects.ts";
import { useSight } from "../panel/condition/useSight.ts";
import { Select } from "../panel/Select.tsx";
import { ValueLine } from "../panel/typed/ValueLine.tsx";
import { ValueBuilder } from "../panel/value/ValueBuilder.tsx";
import { useContent } from "../session/copy.ts";
import { writeResult, type ResultCell } from "./resultCell.ts";

interface ResultCellEditorProps {
  readonly row: Element;
  readonly cell: ResultCell;
  readonly type: ValueType;
  readonly change: (cell: ResultCell, also?: SettingEdit) => void;
}
const kinds = ["value", "setting", "formula"] as const;

/** A result in words: a fixed value, what the municipality has set, or what is reckoned from answers. */
export function ResultCellEditor(props: ResultCellEditorProps): ReactNode {
  const { cell, type, change } = props;
  const { say } = useDesigner();
  const settings = useSettings(type);
  // A reckoning may be one number for a while; it stays a reckoning until somebody says otherwise.
  const [isReckoned, setReckoned] = useState(cell.type === "formula");
  const kind = isReckoned ? "formula" : cell.type;
  const choose = (next: string): void => {
    setReckoned(next === "formula");
    if (next === "setting") change({ type: "setting", id: settings[0]?.value ?? "" });
    else if (next === "value")
      change({ type: "value", value: type === "boolean" ? "true" : type === "text" ? "" : "0" });
  };
  return (
    <div className="bp-stack">
      <Select
        label={say("decisions.cell.kind")}
        value={kind}
        options={kinds
          .filter((one) => one !== "setting" || settings.length > 0 || cell.type === "setting")
          .map((one) => ({ value: one, label: say(`decisions.cell.kind.${one}`) }))}
        mayBeEmpty={false}
        change={choose}
      />
      {settings.length === 0 ? <p className="kern-hint">{say("decisions.cell.settings.none")}</p> : null}
      {kind === "formula" ? <Reckoned {...props} /> : <Plain {...props} settings={settings} />}
    </div>
  );
}

function useSettings(type: ValueType) {
  const { service } = useContent();
  return (service.settings?.fields ?? []).flatMap((field) =>
    field.type === type && "label" in field ? [{ value: field.id, label: field.label ?? field.id }] : [],
  );
}

interface PlainProps extends ResultCellEditorProps {
  readonly settings: readonly { readonly value: string; readonly label: string }[];
}
function Plain({ cell, type, change, settings }: PlainProps): ReactNode {
  const { say } = useDesigner();
  if (cell.type === "value")
    return (
      <ValueLine
        label={say("decisions.cell.value")}
        type={type}
        value={cell.value}
        change={(value) => change({ type: "value", value })}
      />
    );
  if (cell.type !== "setting") return null;
  return (
    <Select
      label={say("decisions.cell.setting")}
      value={cell.id}
      options={settings}
      mayBeEmpty={false}
      change={(id) => change({ type: "setting", id })}
    />
  );
}

function Reckoned({ row, cell, type, change }: ResultCellEditorProps): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(row.address);
  const label = say("decisions.cell.value");
  const feel = writeResult(cell, type);
  const kind = subjectKinds[type];
  const put = (text: string, also?: SettingEdit): void => change({ type: "formula", text }, also);
  if (kind === undefined) return <FeelText label={label} value={feel} sight={sight} change={put} />;
  const Builder = kind === "boolean" ? ConditionBuilder : ValueBuilder;
  return <Builder element={row} label={label} kind={kind} feel={feel} change={put} />;
}
