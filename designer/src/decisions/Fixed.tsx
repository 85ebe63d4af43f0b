import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { SettingTick } from "../panel/condition/SettingTick.tsx";
import { Select } from "../panel/Select.tsx";
import { jsonOf } from "../panel/typed/jsonOf.ts";
import { ValueLine } from "../panel/typed/ValueLine.tsx";
import type { ResultCellProps } from "./resultCellProps.ts";

interface FixedProps extends ResultCellProps {
  readonly settings: readonly { readonly value: string; readonly label: string }[];
}

/** A value that stands in the table, or that each municipality says itself: one tick from the one to the other. */
export function Fixed(props: FixedProps): ReactNode {
  const { name, cell, type, change } = props;
  if (cell.type !== "value" && cell.type !== "setting") return null;
  const value = cell.type === "value" ? cell.value : "";
  return (
    <>
      <Stated {...props} />
      <SettingTick
        path={cell.type === "setting" ? `settings.${cell.id}` : null}
        label={name}
        type={type}
        value={jsonOf(value, type)}
        toPath={(path, edit) => change({ type: "setting", id: path.replace(/^settings\./, "") }, edit)}
        toValue={(next, edit) => change({ type: "value", value: String(next) }, edit)}
      />
    </>
  );
}

function Stated({ cell, type, change, settings }: FixedProps): ReactNode {
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
  return (
    <Select
      label={say("decisions.cell.setting")}
      value={cell.type === "setting" ? cell.id : ""}
      options={settings}
      mayBeEmpty={false}
      change={(id) => change({ type: "setting", id })}
    />
  );
}
