import { findElement, type Element, type Field, type Service } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useContent } from "../../session/copy.ts";
import { Ticks } from "../Ticks.tsx";
import type { EditorProps } from "./editor.ts";

interface Place {
  readonly value: string;
  readonly label: string;
}

/** The questions of the form around an element, by the path from there; entries of a list are many, the list is one. */
export function questionsAround(service: Service, { parent }: Element): readonly Place[] {
  const fields = parent === null ? undefined : findElement(service, parent)?.json["fields"];
  return Array.isArray(fields) ? placesIn(fields as unknown as readonly Field[], "", "") : [];
}

function placesIn(fields: readonly Field[], path: string, above: string): readonly Place[] {
  return fields.flatMap((field): readonly Place[] => {
    if (["hidden", "heading", "info", "result"].includes(field.type)) return [];
    const value = `${path}${field.id}`;
    const label = `${above}${nameOf({ json: field as never, id: field.id })}`;
    const inside = field.type === "group" ? placesIn(field.fields, `${value}.`, `${label} › `) : [];
    return [{ value, label }, ...inside];
  });
}

/** Which questions something is said at: one tick each. What names none of them any more stays until it is unticked. */
export function Questions({ label, element, value, change }: EditorProps): ReactNode {
  const { service } = useContent();
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  const known = questionsAround(service, element);
  const gone = chosen.filter((one) => known.every((place) => place.value !== one));
  const options = [...known, ...gone.map((one) => ({ value: one, label: one }))];
  return (
    <div className="bp-long-ticks">
      <Ticks
        label={label}
        options={options}
        chosen={chosen}
        change={(next) => change(next.length === 0 ? undefined : next)}
      />
    </div>
  );
}
