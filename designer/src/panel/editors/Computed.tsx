import type { Field } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../../actions/nameOf.ts";
import { useContent } from "../../session/copy.ts";
import { ConditionBuilder } from "../condition/ConditionBuilder.tsx";
import { FeelText } from "../condition/FeelText.tsx";
import { kinds, optionsOf } from "../condition/subjects.ts";
import { useCommit } from "../condition/useCommit.ts";
import { useSight } from "../condition/useSight.ts";
import { firstValue } from "../value/tree.ts";
import { ValueBuilder } from "../value/ValueBuilder.tsx";
import { writeValue } from "../value/writeValue.ts";
import { YesNo } from "./YesNo.tsx";
import type { EditorProps } from "./editor.ts";

/** A value nobody types: a yes or no is a condition in words, anything else a value in words. */
export function Computed(props: EditorProps): ReactNode {
  const { label, property, element, value, change } = props;
  const type = textIn(element.json, element.json["type"] === "hidden" ? "of" : "type");
  const isTick = type === "boolean";
  const kind = kinds[type];
  const first = isTick ? "true" : kind === undefined ? "null" : writeValue(firstValue(kind));
  return (
    <div className="bp-condition">
      {property.isOptional ? (
        <YesNo
          {...props}
          value={value !== undefined}
          change={(on) => change(on === true ? first : undefined)}
        />
      ) : isTick ? (
        <p className="kern-label">{label}</p>
      ) : null}
      {typeof value === "string" ? <ComputedBy {...props} type={type} feel={value} /> : null}
    </div>
  );
}

interface ComputedByProps extends EditorProps {
  readonly type: string;
  readonly feel: string;
}
function ComputedBy({ label, property, element, change, type, feel }: ComputedByProps): ReactNode {
  const { service } = useContent();
  const commit = useCommit(element, property.name, change);
  const sight = useSight(element.address);
  const kind = kinds[type];
  const shared = { element, label, feel, change: commit };
  if (kind === "boolean") return <ConditionBuilder key={element.address} {...shared} />;
  if (kind === undefined || kind === "choices")
    return <FeelText label={label} value={feel} sight={sight} change={change} />;
  const options = kind === "choice" ? optionsOf(element.json as unknown as Field, service) : [];
  return <ValueBuilder key={element.address} {...shared} kind={kind} options={options} />;
}
