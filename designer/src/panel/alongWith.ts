import { reservedNames } from "@blaupause/feel";
import type { Change, Element, Field, Json, Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";

/** What has to change together with a property, so that no half of a pair is left. */
export function alongWith(
  service: Service,
  { address, json }: Element,
  name: string,
  value: Json | undefined,
): readonly Change[] {
  // Answers come from one place: with a code list those of the question itself go.
  if (name === "codeList" && value !== undefined && json["options"] !== undefined)
    return [{ type: "set", address, property: "options" }];
  if (name !== "repeat" && name !== "over") return [];
  const set = { type: "set", address, property: "as" } as const;
  if (value === undefined) return json["as"] === undefined ? [] : [set];
  return json["as"] === undefined ? [{ ...set, value: entryName(service) }] : [];
}

/** What an entry is called in expressions: a name nobody has yet. */
function entryName({ forms, decisions = {}, process }: Service): string {
  const taken = new Set([
    ...reservedNames,
    ...Object.keys({ ...forms, ...decisions, ...process.nodes }),
    ...Object.values(forms).flatMap(({ fields }) => namesIn(fields)),
  ]);
  return idOf("eintrag", taken);
}

const namesIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) =>
    field.type === "list"
      ? [field.as, ...namesIn(field.fields)]
      : field.type === "group"
        ? namesIn(field.fields)
        : [],
  );
