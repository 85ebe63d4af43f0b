import type { Service } from "@blaupause/model";

/** A value the municipality must give in any case: where it stands among her values, and what it is called. */
export interface RequiredSetting {
  readonly path: string;
  readonly label: string;
}
type Fields = NonNullable<Service["settings"]>["fields"];
type Field = Fields[number];

/** As going live asks for them: neither a condition nor a page stands before them. */
export const requiredSettings = ({ settings }: Service): readonly RequiredSetting[] =>
  requiredIn(settings?.fields ?? [], "");

const requiredIn = (fields: Fields, place: string): readonly RequiredSetting[] =>
  fields.flatMap((field): readonly RequiredSetting[] => {
    const path = place === "" ? field.id : `${place}.${field.id}`;
    if (field.type === "group") return requiredIn(field.fields, path);
    return isRequired(field) ? [{ path, label: labelOf(field) }] : [];
  });

function isRequired(field: Field): boolean {
  if (field.type === "list") return typeof field.min === "number" && field.min > 0;
  const { required, visible, prefill } = field as {
    required?: unknown;
    visible?: unknown;
    prefill?: unknown;
  };
  return required === true && visible === undefined && prefill === undefined;
}

const labelOf = (field: Field): string => ("label" in field ? (field.label ?? field.id) : field.id);

/** What a value is called that stands in one entry of a list; its path where nothing is known of it. */
export function settingLabel({ settings }: Service, path: string): string {
  const found = fieldAt(settings?.fields ?? [], path.replaceAll(/\[[^\]]*\]/g, "").split("."));
  return found === undefined ? path : labelOf(found);
}

function fieldAt(fields: Fields, [id, ...rest]: readonly string[]): Field | undefined {
  const found = fields.find((one) => one.id === id);
  if (found === undefined || rest.length === 0) return found;
  return "fields" in found ? fieldAt(found.fields, rest) : undefined;
}
