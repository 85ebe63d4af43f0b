import { isJsonObject, type Json } from "@blaupause/model";
import { once } from "../once.ts";
import type { FieldProgram, FormProgram } from "../program.ts";
import { answerAt, newItem, schemaPath, withAnswer } from "./dataPath.ts";
import { keyOf, type Filling } from "./filling.ts";
import { itemsAt } from "./readPage.ts";

/** What a button of a page asks for, beside going on: one more item, one fewer, or a file taken back. */
export type PageAction =
  | { readonly type: "add"; readonly path: string }
  | { readonly type: "remove"; readonly path: string; readonly key: string }
  | { readonly type: "discard"; readonly path: string };

/** Reads `add:hunde`, `remove:hunde/k2`, `discard:hunde[k1].nachweis`; undefined for any other text. */
export function parseAction(text: string): PageAction | undefined {
  const [verb = "", rest = ""] = text.split(/:(.*)/s);
  if (verb === "add") return { type: "add", path: rest };
  if (verb === "discard") return { type: "discard", path: rest };
  const [path = "", key = ""] = rest.split("/");
  return verb === "remove" ? { type: "remove", path, key } : undefined;
}

/** Hard limit of a list without `max`: a page must stay a page. */
const MOST = 500;

/** The filling after a button was pressed; unchanged when it does not fit the form. */
export function act(form: FormProgram, filling: Filling, action: PageAction): Filling {
  const field = fieldAt(form.fields, schemaPath(action.path));
  if (field === undefined) return filling;
  if (action.type === "discard")
    return field.type === "file"
      ? { ...filling, answers: withAnswer(filling.answers, action.path, undefined) }
      : filling;
  if (field.type !== "list") return filling;
  const items = itemsAt(filling.answers, action.path);
  return action.type === "add" ? added(filling, action.path, items) : removed(filling, action, items);
}

const byPath = once(
  (fields: readonly FieldProgram[]) => new Map(allOf(fields).map((field) => [field.path, field])),
);

/** The field at a path without item keys. A program's fields never change: they are listed once. */
export const fieldAt = (fields: readonly FieldProgram[], path: string): FieldProgram | undefined =>
  byPath(fields).get(path);
const allOf = (fields: readonly FieldProgram[]): FieldProgram[] =>
  fields.flatMap((field) => [field, ...allOf(field.fields ?? [])]);

function added(filling: Filling, path: string, items: readonly Json[]): Filling {
  if (items.length >= MOST) return filling;
  const lastKey = filling.lastKey + 1;
  const answers = withAnswer(filling.answers, path, [...items, newItem(`k${lastKey}`)]);
  const there = answerAt(answers, path);
  return Array.isArray(there) && there.length > items.length ? { ...filling, answers, lastKey } : filling;
}

function removed(
  filling: Filling,
  { path, key }: { path: string; key: string },
  items: readonly Json[],
): Filling {
  const left = items.filter((item) => isJsonObject(item) && keyOf(item) !== key);
  const gone = `${path}[${key}]`;
  return {
    ...filling,
    answers: withAnswer(filling.answers, path, left.length === 0 ? undefined : left),
    unknown: filling.unknown.filter((one) => !one.startsWith(gone)),
  };
}
