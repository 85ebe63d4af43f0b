import { isJsonObject, type Json } from "@blaupause/model";
import { useId, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { TextLine } from "../TextLine.tsx";
import type { EditorProps } from "./editor.ts";
import { NumberText, Text } from "./Text.tsx";

const feelIn = (value: Json | undefined): string | null =>
  isJsonObject(value) && typeof value["feel"] === "string" ? value["feel"] : null;

/** A FEEL expression as text. */
export const Formula = ({ label, property, value, change }: EditorProps): ReactNode => (
  <TextLine
    label={label}
    value={feelIn(value) ?? ""}
    isLong
    change={(text) => change(text.trim() === "" && property.isOptional ? undefined : { feel: text })}
  />
);

/** A fixed value, or a formula that gives one. */
export function ValueOrFormula(props: EditorProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const { value, change } = props;
  const isFormula = feelIn(value) !== null;
  const isNumber = typeof value === "number" || props.element.json["type"] !== "date";
  return (
    <div className="bp-line">
      {isFormula ? <Formula {...props} /> : isNumber ? <NumberText {...props} /> : <Text {...props} />}
      <div className="kern-form-check">
        <input
          type="checkbox"
          id={id}
          className="kern-form-check__checkbox"
          checked={isFormula}
          onChange={(event) => change(event.target.checked ? { feel: String(value ?? "") } : undefined)}
        />
        <label className="kern-label" htmlFor={id}>
          {say("panel.formula.use")}
        </label>
      </div>
    </div>
  );
}
