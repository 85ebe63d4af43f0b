import {
  answerAt,
  fieldAt,
  fixedText,
  keyOf,
  kindOf,
  schemaPath,
  type FieldProgram,
  type Filling,
  type FormProgram,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { Site } from "@blaupause/web/citizen";

/** An answer of a draft in words, right or wrong as it may be: it was not judged yet. */
export function answerText(
  { t }: Pick<Site, "t">,
  form: FormProgram,
  { answers, unknown }: Filling,
  path: string,
): string {
  const field = fieldAt(form.fields, schemaPath(path));
  const json = answerAt(answers, path) ?? null;
  if (unknown.includes(path)) return fixedText(field?.unknown) || t("review.unknown");
  if (json === null || json === "" || field === undefined) return t("form.empty");
  if (typeof json === "boolean") return json ? (field.yes ?? t("field.yes")) : (field.no ?? t("field.no"));
  return (kindOf(field.type)?.show(json, field) ?? [String(json)])
    .map((one) => optionLabel(field, one))
    .join(", ");
}

const optionLabel = (field: FieldProgram, value: string): string =>
  fixedText(field.options?.find((option) => option.value === value)?.label) || value;

/** `Hund 2` for `hunde[k5]`, as the page itself says it. */
export function itemName({ t }: Pick<Site, "t">, form: FormProgram, of: Filling, item: string): string {
  const list = item.slice(0, item.lastIndexOf("["));
  const field = fieldAt(form.fields, schemaPath(list));
  const items = answerAt(of.answers, list);
  const key = item.slice(list.length + 1, -1);
  const place = Array.isArray(items) ? items.findIndex((one: Json) => keyOf(one) === key) : -1;
  return t("list.item", { label: fixedText(field?.itemLabel ?? field?.label), number: place + 1 });
}

/** The question, and the item it stands in: `Hund 2: Name des Hundes`. */
export function questionName(site: Pick<Site, "t">, form: FormProgram, of: Filling, path: string): string {
  const label = fixedText(fieldAt(form.fields, schemaPath(path))?.label) || path;
  const item = path.slice(0, path.lastIndexOf("]") + 1);
  return item === "" ? label : `${itemName(site, form, of, item)}: ${label}`;
}
