import type { FieldProgram } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

/** Computed values are worked out again; what is stored of them is not an answer. */
export function withoutComputed(fields: readonly FieldProgram[], data: JsonObject): JsonObject {
  const entries = Object.entries(data).flatMap(([id, json]): [string, Json][] => {
    const field = fields.find((one) => one.id === id);
    return field?.computed === undefined ? [[id, answersOf(field, json)]] : [];
  });
  return Object.fromEntries(entries);
}

function answersOf(field: FieldProgram | undefined, json: Json): Json {
  const inner = field?.fields ?? [];
  if (field?.type === "group" && isJsonObject(json)) return withoutComputed(inner, json);
  if (field?.type !== "list" || !Array.isArray(json)) return json;
  return json.map((item: Json) => (isJsonObject(item) ? withoutComputed(inner, item) : item));
}
