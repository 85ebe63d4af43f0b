import type { ReactNode } from "react";
import { textIn } from "../../actions/nameOf.ts";
import { ConditionBuilder } from "../condition/ConditionBuilder.tsx";
import { FeelText } from "../condition/FeelText.tsx";
import { useCommit } from "../condition/useCommit.ts";
import { useSight } from "../condition/useSight.ts";
import { YesNo } from "./YesNo.tsx";
import type { EditorProps } from "./editor.ts";

/** A value nobody types: a yes or no is a condition in words, anything else a formula. */
export function Computed(props: EditorProps): ReactNode {
  const { label, property, element, value, change } = props;
  const commit = useCommit(element, property.name, change);
  const sight = useSight(element.address);
  const type = textIn(element.json, element.json["type"] === "hidden" ? "of" : "type");
  const first = type === "boolean" ? "true" : "null";
  const tick = property.isOptional ? (
    <YesNo {...props} value={value !== undefined} change={(on) => change(on === true ? first : undefined)} />
  ) : type === "boolean" ? (
    <p className="kern-label">{label}</p>
  ) : null;
  return (
    <div className="bp-condition">
      {tick}
      {typeof value !== "string" ? null : type === "boolean" ? (
        <ConditionBuilder
          key={element.address}
          element={element}
          label={label}
          feel={value}
          change={commit}
        />
      ) : (
        <FeelText label={label} value={value} sight={sight} change={change} />
      )}
    </div>
  );
}
