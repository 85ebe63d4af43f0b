import type { ReactNode } from "react";
import { Tick } from "../Tick.tsx";
import { usePropertyWord } from "../propertyWords.ts";
import type { EditorProps } from "./editor.ts";

/** A property with one value there is: one tick that says what it means. */
export function Single({ property, value, change }: EditorProps): ReactNode {
  const word = usePropertyWord();
  const [only = ""] = property.values;
  return (
    <Tick
      label={word(property.name, only)}
      isOn={value === only}
      change={(isOn) => change(isOn ? only : undefined)}
    />
  );
}
