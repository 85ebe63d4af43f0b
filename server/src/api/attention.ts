import {
  caseScope,
  evaluateForm,
  fieldAt,
  fixedText,
  keyOf,
  schemaPath,
  type FieldProgram,
  type FormProgram,
} from "@blaupause/engine";
import { isJsonObject, type JsonObject } from "@blaupause/model";
import { runtimeOf } from "../citizen/judge.ts";
import type { OpenCase } from "./caseView.ts";
import { withoutComputed } from "./withoutComputed.ts";

/** What a caseworker looks at first: open answers, what the form found out by itself, hints of its own rules. */
export function attentionOf(
  { program, state, place, deps }: OpenCase,
  form: FormProgram,
  formId: string,
  data: JsonObject,
): string[] {
  const unknown = state.unknown[formId] ?? [];
  const open = unknown.map(
    (path) =>
      `${fixedText(fieldAt(form.fields, schemaPath(path))?.label)} fehlt${itemOf(form.fields, data, path)}`,
  );
  const filling = { answers: withoutComputed(form.fields, data), unknown, lastKey: 0 };
  const scope = caseScope(program, state, place, deps.clock());
  const { hints } = evaluateForm(runtimeOf(program), formId, filling, scope);
  return [...new Set([...open, ...foundIn(form.fields, data), ...hints.map(({ message }) => message)])];
}

/** What is true of an application without anybody having said it: a breed that stands on the list. */
function foundIn(fields: readonly FieldProgram[], data: JsonObject, item = ""): string[] {
  return fields.flatMap((field) => {
    const json = data[field.id];
    if (field.type === "hidden") return json === true ? [fixedText(field.label) + item] : [];
    const inner = field.fields ?? [];
    if (!Array.isArray(json)) return isJsonObject(json) ? foundIn(inner, json, item) : [];
    return json.flatMap((one, index) =>
      isJsonObject(one) ? foundIn(inner, one, numbered(field, index, json.length)) : [],
    );
  });
}

/** Which of several: ` (Hund 2)`, as the sections are headed. */
const numbered = ({ itemLabel, label }: FieldProgram, index: number, count: number): string =>
  count > 1 ? ` (${fixedText(itemLabel ?? label)} ${index + 1})` : "";

function itemOf(fields: readonly FieldProgram[], data: JsonObject, path: string): string {
  const [, list = "", key = ""] = /^([^[.]+)\[([^\]]+)\]/.exec(path) ?? [];
  const [field, json] = [fields.find(({ id }) => id === list), data[list]];
  if (field === undefined || !Array.isArray(json)) return "";
  const index = json.findIndex((one) => isJsonObject(one) && keyOf(one) === key);
  return index < 0 ? "" : numbered(field, index, json.length);
}
