import type { ValueType } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { useContent } from "../session/copy.ts";
import type { ResultCell } from "./resultCell.ts";
import { ValueLine } from "./ValueLine.tsx";

interface ResultCellEditorProps {
  readonly cell: ResultCell;
  readonly type: ValueType;
  readonly change: (cell: ResultCell) => void;
}
const kinds = ["value", "setting", "formula"] as const;

/** A result in words: a fixed value, what the municipality has set, or a formula. */
export function ResultCellEditor({ cell, type, change }: ResultCellEditorProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const settings = (service.settings?.fields ?? []).flatMap((field) =>
    field.type === type && "label" in field ? [{ value: field.id, label: field.label ?? field.id }] : [],
  );
  const choose = (kind: string): void => {
    if (kind === "setting") change({ type: "setting", id: settings[0]?.value ?? "" });
    else if (kind === "formula")
      change({ type: "formula", text: cell.type === "setting" ? `settings.${cell.id}` : "0 + 0" });
    else change({ type: "value", value: type === "boolean" ? "true" : type === "text" ? "" : "0" });
  };
  return (
    <div className="bp-stack">
      <Select
        label={say("decisions.cell.kind")}
        value={cell.type}
        options={kinds
          .filter((kind) => kind !== "setting" || settings.length > 0 || cell.type === "setting")
          .map((kind) => ({ value: kind, label: say(`decisions.cell.kind.${kind}`) }))}
        mayBeEmpty={false}
        change={choose}
      />
      {settings.length === 0 ? <p className="kern-hint">{say("decisions.cell.settings.none")}</p> : null}
      {cell.type === "value" ? (
        <ValueLine
          label={say("decisions.cell.value")}
          type={type}
          value={cell.value}
          change={(value) => change({ type: "value", value })}
        />
      ) : null}
      {cell.type === "setting" ? (
        <Select
          label={say("decisions.cell.setting")}
          value={cell.id}
          options={settings}
          mayBeEmpty={false}
          change={(id) => change({ type: "setting", id })}
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
