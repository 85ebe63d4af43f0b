import type { Element, ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ConditionBuilder } from "../panel/condition/ConditionBuilder.tsx";
import { FeelText } from "../panel/condition/FeelText.tsx";
import type { SettingEdit } from "../panel/condition/setting.ts";
import { kinds as subjectKinds } from "../panel/condition/subjects.ts";
import { useSight } from "../panel/condition/useSight.ts";
import { Select } from "../panel/Select.tsx";
import { ValueBuilder } from "../panel/value/ValueBuilder.tsx";
import { useContent } from "../session/copy.ts";
import { Fixed } from "./Fixed.tsx";
import { firstReckoned, firstResult, writeResult } from "./resultCell.ts";
import type { ResultCellProps } from "./resultCellProps.ts";

type Props = ResultCellProps & { readonly row: Element };
const kinds = ["value", "setting", "formula", "nothing"] as const;

/** A result in words: a fixed value, what the municipality has set, what is reckoned from answers, or none. */
export function ResultCellEditor(props: Props): ReactNode {
  const { cell, type, change } = props;
  const { say } = useDesigner();
  const settings = useSettings(type);
  // A reckoning may be one number for a while; it stays a reckoning until somebody says otherwise.
  const [isReckoned, setReckoned] = useState(cell.type === "formula");
  const kind = isReckoned ? "formula" : cell.type;
  const choose = (next: string): void => {
    setReckoned(next === "formula");
    if (next === "setting") change({ type: "setting", id: settings[0]?.value ?? "" });
    else if (next === "value") change({ type: "value", value: firstResult(type) });
    else if (next === "nothing") change({ type: "nothing" });
    else if (cell.type === "nothing") change({ type: "formula", text: firstReckoned(type) });
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
      {kind === "formula" ? <Reckoned {...props} /> : <Fixed {...props} settings={settings} />}
    </div>
  );
}

function useSettings(type: ValueType) {
  const { service } = useContent();
  return (service.settings?.fields ?? []).flatMap((field) =>
    field.type === type && "label" in field ? [{ value: field.id, label: field.label ?? field.id }] : [],
  );
}

function Reckoned({ row, cell, type, change }: Props): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(row.address);
  const label = say("decisions.cell.value");
  const feel = writeResult(cell, type) ?? firstReckoned(type);
  const kind = subjectKinds[type];
  const put = (text: string, also?: SettingEdit): void => change({ type: "formula", text }, also);
  if (kind === undefined) return <FeelText label={label} value={feel} sight={sight} change={put} />;
  const Builder = kind === "boolean" ? ConditionBuilder : ValueBuilder;
  return <Builder element={row} label={label} kind={kind} feel={feel} change={put} />;
}
