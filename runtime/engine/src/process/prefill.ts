import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { computedJson } from "../forms/computed.ts";
import { keyOf } from "../forms/filling.ts";
import { once } from "../once.ts";
import { isAst, type FieldProgram } from "../program.ts";
import type { Parameter, Sight } from "./scope.ts";

type Parameters = Readonly<Record<string, Parameter>>;
const objectOf = (json: Json | undefined): JsonObject => (isJsonObject(json) ? json : {});
const itemsOf = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);

/** The value a field or its task proposes; undefined when there is none, or the expression yields nothing. */
function proposed(field: FieldProgram, parameter: Parameter | undefined, sight: Sight): Json | undefined {
  const source = parameter ?? field.prefill;
  if (source === undefined || !isAst(source)) return source;
  return computedJson(sight.evaluate(source, sight.names).value, field) ?? undefined;
}

/** Answers with what is proposed where nothing is answered yet. A task's own proposals name top-level fields. */
export function prefilled(
  fields: readonly FieldProgram[],
  answers: JsonObject,
  sight: Sight,
  parameters: Parameters = {},
): JsonObject {
  const filled: Record<string, Json> = { ...answers };
  for (const field of fields) {
    const { id } = field;
    if (field.type === "group") filled[id] = prefilled(field.fields ?? [], objectOf(filled[id]), sight);
    else if (field.type === "list") filled[id] = filledItems(field, itemsOf(filled[id]), sight);
    else filled[id] ??= proposed(field, parameters[id], sight) ?? null;
    if (isNothing(filled[id])) delete filled[id];
  }
  return filled;
}

const filledItems = (field: FieldProgram, items: readonly Json[], sight: Sight): readonly Json[] =>
  items.map((item) => prefilled(field.fields ?? [], objectOf(item), sight));

const isNothing = (json: Json | undefined): boolean =>
  json === null ||
  json === undefined ||
  (Array.isArray(json) && json.length === 0) ||
  (isJsonObject(json) && Object.keys(json).length === 0);

/** What was posted, with locked answers as they were before, or as proposed: a client cannot change them (F4). */
export function withLocked(
  fields: readonly FieldProgram[],
  posted: JsonObject,
  before: JsonObject,
  sight: Sight,
): JsonObject {
  if (!holdLocked(fields).any) return posted;
  const kept: Record<string, Json> = { ...posted };
  for (const field of fields.filter(holdsLocked)) {
    const { id, fields: inner = [] } = field;
    const value = lockedValue(field, inner, posted[id], before[id], sight);
    if (value === undefined) delete kept[id];
    else kept[id] = value;
  }
  return kept;
}

const holdsLocked = ({ locked, fields }: FieldProgram): boolean =>
  locked === true || (fields ?? []).some(holdsLocked);
const holdLocked = once((fields: readonly FieldProgram[]) => ({ any: fields.some(holdsLocked) }));

function lockedValue(
  field: FieldProgram,
  inner: readonly FieldProgram[],
  posted: Json | undefined,
  before: Json | undefined,
  sight: Sight,
): Json | undefined {
  if (field.type === "group") return withLocked(inner, objectOf(posted), objectOf(before), sight);
  if (field.type !== "list") return before ?? proposed(field, undefined, sight);
  return itemsOf(posted).map((item) => {
    const known = itemsOf(before).find((one) => keyOf(one) === keyOf(item));
    return withLocked(inner, objectOf(item), objectOf(known), sight);
  });
}
