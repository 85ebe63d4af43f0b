import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { ConditionBuilder } from "../condition/ConditionBuilder.tsx";
import { TallyLine } from "../condition/TallyLine.tsx";
import { useCommit } from "../condition/useCommit.ts";
import { Select } from "../Select.tsx";
import type { EditorProps } from "./editor.ts";

/** What a condition that is not there means. */
const without = {
  visible: "panel.always",
  required: "cond.optional",
  valid: "cond.none",
  condition: "cond.none",
} as const;

/** Always, never, or when something holds: as a sentence, with how often it does. */
export function Condition({ label, property, element, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const commit = useCommit(element, property.name, change);
  const isTick = property.name === "required";
  const mode = typeof value === "string" ? "when" : value === true ? "always" : "";
  const always = isTick ? [{ value: "always", label: say("panel.always") }] : [];
  return (
    <div className="bp-condition">
      {property.isOptional ? (
        <Select
          label={label}
          value={mode}
          options={[...always, { value: "when", label: say("panel.when") }]}
          mayBeEmpty
          {...(property.name in without
            ? { empty: say(without[property.name as keyof typeof without]) }
            : {})}
          change={(next) => change(next === "when" ? "true" : next === "always" ? true : undefined)}
        />
      ) : (
        <p className="kern-label">{label}</p>
      )}
      {typeof value === "string" ? (
        <>
          <ConditionBuilder
            key={element.address}
            element={element}
            label={label}
            feel={value}
            change={commit}
          />
          <TallyLine element={element} property={property.name} />
        </>
      ) : null}
    </div>
  );
}
