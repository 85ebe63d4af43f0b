import { isJsonObject, type JsonObject } from "@blaupause/model";
import { useState, type FocusEvent, type ReactNode } from "react";
import { TextLine } from "../TextLine.tsx";
import { usePropertyWord } from "../propertyWords.ts";
import type { EditorProps } from "./editor.ts";

/** A few texts that belong together: FIM id and version, kind of personal data and its purpose. All of them or none. */
export function Pair({ label, property, value, change }: EditorProps): ReactNode {
  const word = usePropertyWord();
  const [typed, setTyped] = useState<JsonObject | null>(null);
  const now: JsonObject = typed ?? (isJsonObject(value) ? value : {});
  // Half a pair says nothing: it waits in the boxes until the other half is there or they are left empty.
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (typed === null || currentTarget.contains(relatedTarget)) return;
    const filled = Object.entries(typed).filter(([, one]) => one !== "");
    if (filled.length > 0 && filled.length < property.values.length) return;
    setTyped(null);
    change(filled.length === 0 ? undefined : Object.fromEntries(filled));
  };
  return (
    <div onBlur={leave}>
      <fieldset className="kern-fieldset bp-line">
        <legend className="kern-label">{label}</legend>
        {property.values.map((part) => (
          <TextLine
            key={part}
            label={word(`${property.name}.${part}`)}
            value={typeof now[part] === "string" ? now[part] : ""}
            change={(text) => setTyped({ ...now, [part]: text })}
          />
        ))}
      </fieldset>
    </div>
  );
}
