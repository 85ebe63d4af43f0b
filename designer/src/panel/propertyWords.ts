import type { ElementKind } from "@blaupause/model";
import { useDesigner } from "../designer.ts";
import { panelDe } from "../words/panel.de.ts";
import type { WordKey } from "../words/words.ts";

/** The word for a property or for one of its values; what has none yet shows its name. */
export function usePropertyWord(): (name: string, value?: string) => string {
  const { say } = useDesigner();
  return (name, value) => {
    // A column's type and a hidden value's are the same few.
    const known = name === "type" ? "of" : name;
    const key = value === undefined ? `property.${known}` : `property.${known}.${value}`;
    return isWord(key) ? say(key) : (value ?? name);
  };
}

/** What a property is called in the panel of a kind of element: a row's name is no question. */
export function useLabel(kind: ElementKind): (name: string) => string {
  const { say } = useDesigner();
  const word = usePropertyWord();
  return (name) => {
    const key = `property.${name}.${kind}`;
    return isWord(key) ? say(key) : word(name);
  };
}
const isWord = (key: string): key is WordKey & keyof typeof panelDe => Object.hasOwn(panelDe, key);
