import type { Json } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { textIn } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { feelIn } from "../feelIn.ts";
import { TextLine } from "../TextLine.tsx";
import { Tick } from "../Tick.tsx";
import type { EditorProps } from "./editor.ts";
import { NumberText, Text } from "./Text.tsx";

/** A FEEL expression as text. None is empty: what is deleted goes, or stays in the box until something is written. */
export function Formula({ label, property, value, change }: EditorProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string): void => {
    const isEmpty = text.trim() === "";
    setTyped(isEmpty ? text : null);
    if (!isEmpty) change({ feel: text });
    else if (property.isOptional) change(undefined);
  };
  return <TextLine label={label} value={typed ?? feelIn(value) ?? ""} isLong change={write} />;
}

const NUMBERS = new Set(["number", "integer", "money", "list", "choices"]);

/** A fixed value, or a formula that gives one. */
export function ValueOrFormula(props: EditorProps): ReactNode {
  const { say } = useDesigner();
  const { value, element, change } = props;
  const [isFormula, setFormula] = useState(feelIn(value) !== null);
  const isNumber = typeof value === "number" || NUMBERS.has(textIn(element.json, "type"));
  const toggle = (isOn: boolean): void => {
    setFormula(isOn);
    change(isOn ? asFormula(value, textIn(element.json, "type")) : undefined);
  };
  return (
    <div className="bp-line">
      {isFormula ? <Formula {...props} /> : isNumber ? <NumberText {...props} /> : <Text {...props} />}
      <Tick label={say("panel.formula.use")} isOn={isFormula} change={toggle} />
    </div>
  );
}

const OF_TIME: Readonly<Record<string, string>> = { date: "date", time: "time", datetime: "date and time" };

/** The value there was, as a formula; where there was none, it begins once something is written. */
function asFormula(value: Json | undefined, type: string): Json | undefined {
  if ((typeof value !== "number" && typeof value !== "string") || value === "") return undefined;
  const text = JSON.stringify(value);
  const kind = OF_TIME[type];
  return { feel: kind === undefined ? text : `${kind}(${text})` };
}
