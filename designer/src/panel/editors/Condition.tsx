import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Select } from "../Select.tsx";
import { TextLine } from "../TextLine.tsx";
import type { EditorProps } from "./editor.ts";

/** Always, never, or when something holds. */
export function Condition({ label, property, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const isTick = property.name === "required";
  const mode = typeof value === "string" ? "when" : value === true ? "always" : "";
  const options = isTick
    ? [
        { value: "always", label: say("panel.always") },
        { value: "when", label: say("panel.when") },
      ]
    : [{ value: "when", label: say("panel.when") }];
  return (
    <div className="bp-condition">
      <Select
        label={label}
        value={mode}
        options={options}
        mayBeEmpty
        change={(next) => change(next === "when" ? "true" : next === "always" ? true : undefined)}
      />
      {mode === "when" ? (
        <TextLine label={say("panel.formula")} value={String(value)} isLong change={(text) => change(text)} />
      ) : null}
    </div>
  );
}
