import { isJsonObject, type Json } from "@blaupause/model";
import { parseExpression } from "@blaupause/feel/parse";
import { useState, type ReactNode } from "react";
import { nameOf, textIn } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { FeelText } from "../condition/FeelText.tsx";
import { OperandInput } from "../condition/OperandInput.tsx";
import { readOperand } from "../condition/readOperand.ts";
import type { SubjectKind } from "../condition/subjects.ts";
import type { Operand } from "../condition/tree.ts";
import { useCommit } from "../condition/useCommit.ts";
import { useSight, type Seen } from "../condition/useSight.ts";
import { writeOperand } from "../condition/write.ts";
import { Select } from "../Select.tsx";
import { ValueOrFormula } from "./Formula.tsx";
import type { EditorProps } from "./editor.ts";

const kinds: Readonly<Record<string, SubjectKind>> = {
  date: "date",
  number: "number",
  integer: "number",
  money: "money",
  list: "number",
  choices: "number",
};

/** The least or the most that is allowed: a value, a day counted from today, or what each municipality says. */
export function Bound(props: EditorProps): ReactNode {
  const kind = props.element.kind === "field" ? kinds[textIn(props.element.json, "type")] : undefined;
  if (kind === undefined || (props.property.name !== "min" && props.property.name !== "max"))
    return <ValueOrFormula {...props} />;
  return <BoundOf {...props} kind={kind} />;
}

function BoundOf({
  label,
  property,
  element,
  value,
  change,
  kind,
}: EditorProps & { readonly kind: SubjectKind }): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const commit = useCommit(element, property.name, change);
  const [isFormula, showFormula] = useState(false);
  const operand = value === undefined ? null : operandOf(value, sight);
  const isDate = kind === "date";
  const title = isDate ? say(property.name === "min" ? "bound.date.min" : "bound.date.max") : label;
  const first: Json = isDate ? { feel: "today()" } : 0;
  return (
    <div className="bp-bound">
      <Select
        label={title}
        value={value === undefined ? "" : "set"}
        options={[{ value: "set", label: say("bound.set") }]}
        mayBeEmpty
        change={(next) => change(next === "" ? undefined : first)}
      />
      {value === undefined ? null : operand === null || isFormula ? (
        <FeelText
          label={say("panel.formula")}
          value={feelOf(value)}
          sight={sight}
          change={(feel) => change({ feel })}
        />
      ) : (
        <OperandInput
          label={title}
          kind={kind}
          options={[]}
          value={operand}
          subjects={sight.subjects}
          settingName={say("bound.setting", { bound: title, name: nameOf(element) })}
          change={(next, also) => commit(jsonOf(next), also)}
        />
      )}
      {operand === null ? null : (
        <button type="button" className="bp-builder-switch" onClick={() => showFormula(!isFormula)}>
          {say(isFormula ? "cond.as.words" : "cond.as.formula")}
        </button>
      )}
    </div>
  );
}

const feelOf = (value: Json): string =>
  isJsonObject(value) && typeof value["feel"] === "string"
    ? value["feel"]
    : typeof value === "string"
      ? `date("${value}")`
      : String(value);

function operandOf(value: Json, sight: Seen): Operand | null {
  if (typeof value === "number") return { type: "number", number: String(value) };
  if (typeof value === "string") return { type: "date", date: value };
  const parsed = parseExpression(feelOf(value), sight.shape, { spans: false });
  return parsed.ok ? readOperand(parsed.ast.root, sight) : null;
}

const jsonOf = (operand: Operand): Json =>
  operand.type === "number"
    ? Number(operand.number)
    : operand.type === "date"
      ? operand.date
      : { feel: writeOperand(operand) };
