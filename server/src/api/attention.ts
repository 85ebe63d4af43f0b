import {
  caseScope,
  evaluateForm,
  fixedText,
  summary,
  type FieldProgram,
  type FormProgram,
  type SummaryLine,
  type SummarySection,
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
  const filling = { answers: withoutComputed(form.fields, data), unknown, lastKey: 0 };
  const scope = caseScope(program, state, place, deps.clock());
  const { hints } = evaluateForm(runtimeOf(program), formId, filling, scope);
  const open = summary(program, form, data, unknown, "").flatMap(openIn);
  return [...new Set([...open, ...foundIn(form.fields, data), ...hints.map(({ message }) => message)])];
}

/** Answers that are still to come; of several items, which one's. */
const openIn = ({ lines, items }: SummarySection): string[] => [
  ...lines.flatMap(isOpen("")),
  ...items.flatMap(({ title, lines: own }) => own.flatMap(isOpen(items.length > 1 ? ` (${title})` : ""))),
];
const isOpen =
  (item: string) =>
  ({ label, unknown }: SummaryLine): string[] =>
    unknown ? [`${label} fehlt${item}`] : [];

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
