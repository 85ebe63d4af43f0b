import { isJsonObject, type JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { TextLine } from "../TextLine.tsx";
import { usePropertyWord } from "../propertyWords.ts";
import type { EditorProps } from "./editor.ts";

/** A few texts that belong together: FIM id and version, kind of personal data and its purpose. */
export function Pair({ label, property, value, change }: EditorProps): ReactNode {
  const word = usePropertyWord();
  const now: JsonObject = isJsonObject(value) ? value : {};
  const set = (part: string, text: string): void => {
    const entries = Object.entries({ ...now, [part]: text }).filter(([, one]) => one !== "");
    change(entries.length === 0 ? undefined : Object.fromEntries(entries));
  };
  return (
    <fieldset className="kern-fieldset bp-line">
      <legend className="kern-label">{label}</legend>
      {property.values.map((part) => (
        <TextLine
          key={part}
          label={word(`${property.name}.${part}`)}
          value={typeof now[part] === "string" ? now[part] : ""}
          change={(text) => set(part, text)}
        />
      ))}
    </fieldset>
  );
}
