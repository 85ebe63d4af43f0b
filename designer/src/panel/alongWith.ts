import { reservedNames } from "@blaupause/feel";
import type { Change, Element, Field, Json, Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { kinds } from "./condition/subjects.ts";
import { firstValue } from "./value/tree.ts";
import { writeValue } from "./value/writeValue.ts";

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
  if (name === "of" && typeof value === "string") return firstOfKind(address, json["computed"], value);
  if (name !== "repeat" && name !== "over") return [];
  const set = { type: "set", address, property: "as" } as const;
  if (value === undefined) return json["as"] === undefined ? [] : [set];
  return json["as"] === undefined ? [{ ...set, value: entryName(service) }] : [];
}

/** A value that nobody has made yet begins anew when it is to be of another kind. */
function firstOfKind(address: string, computed: Json | undefined, of: string): readonly Change[] {
  const isBegun = typeof computed === "string" && !UNTOUCHED.has(computed);
  const kind = kinds[of];
  if (isBegun) return [];
  const value = kind === "boolean" ? "true" : kind === undefined ? "null" : writeValue(firstValue(kind));
  return [{ type: "set", address, property: "computed", value }];
}
const UNTOUCHED = new Set(['""', "0", "null", "true", "today()"]);

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
