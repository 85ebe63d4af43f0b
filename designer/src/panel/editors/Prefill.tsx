import type { Field, Json } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import { optionsOf } from "../condition/subjects.ts";
import { feelIn } from "../feelIn.ts";
import { Select } from "../Select.tsx";
import { jsonOf } from "../typed/jsonOf.ts";
import { ValueLine } from "../typed/ValueLine.tsx";
import type { EditorProps } from "./editor.ts";
import { Formula } from "./Formula.tsx";
import { firstPrefill, plainTypeOf } from "./plainType.ts";

/** What stands in a question before anybody answers: nothing, a value of its kind, or what is worked out. */
export function Prefill(props: EditorProps): ReactNode {
  const { label, element, value, change } = props;
  const { say } = useDesigner();
  const { service } = useContent();
  const [mode, setMode] = useState(modeOf(value));
  const type = plainTypeOf(element.json);
  const answers = optionsOf(element.json as unknown as Field, service);
  const choose = (next: string): void => {
    setMode(next);
    // A formula and a text are stored once they say something.
    change(next === "value" && type !== null ? firstPrefill(type, answers) : undefined);
  };
  const modes = [
    ...(type === null ? [] : [{ value: "value", label: say("panel.prefill.value") }]),
    { value: "formula", label: say("panel.prefill.formula") },
  ];
  return (
    <div className="bp-line">
      <Select label={label} value={mode} options={modes} mayBeEmpty change={choose} />
      {mode === "formula" ? <Formula {...props} label={say("panel.formula")} /> : null}
      {mode === "value" && type !== null ? (
        <ValueLine
          label={say("panel.prefill.value")}
          type={type}
          answers={answers}
          value={textOf(value)}
          change={(next) => change(next === "" ? undefined : jsonOf(next, type))}
        />
      ) : null}
    </div>
  );
}

const modeOf = (value: Json | undefined): string =>
  value === undefined ? "" : feelIn(value) === null ? "value" : "formula";

const textOf = (value: Json | undefined): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
