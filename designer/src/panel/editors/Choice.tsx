import type { ReactNode } from "react";
import { Select } from "../Select.tsx";
import { usePropertyWord } from "../propertyWords.ts";
import type { EditorProps } from "./editor.ts";

/** One of the values the schema knows. */
export function Choice({ label, property, value, change }: EditorProps): ReactNode {
  const word = usePropertyWord();
  const options = property.values.map((one) => ({ value: one, label: word(property.name, one) }));
  return (
    <Select
      label={label}
      value={typeof value === "string" ? value : ""}
      options={options}
      mayBeEmpty={property.isOptional}
      change={(next) => change(next === "" ? undefined : next)}
    />
  );
}
