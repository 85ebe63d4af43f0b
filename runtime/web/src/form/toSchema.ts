import type { FieldProgram, FormProgram } from "@blaupause/engine";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";

/**
 * The flat schema that lays out a form in rjsf: objects, arrays, and one custom field for every answer. It holds no
 * constraint and no condition: `evaluateForm` alone judges.
 */
export function toSchema(form: FormProgram, page: string | null): { schema: RJSFSchema; uiSchema: UiSchema } {
  const fields = form.fields.filter(
    (field) => page === null || field.page === undefined || field.page === page,
  );
  return { schema: objectOf(fields), uiSchema: uiOf(fields) };
}

const objectOf = (fields: readonly FieldProgram[]): RJSFSchema => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])),
});

function schemaOf(field: FieldProgram): RJSFSchema {
  if (field.type === "group") return objectOf(field.fields ?? []);
  if (field.type === "list") return { type: "array", items: objectOf(field.fields ?? []) };
  return { type: "string" };
}

function uiOf(fields: readonly FieldProgram[]): UiSchema {
  const ui: UiSchema = { "ui:order": [...fields.map(({ id }) => id), "*"] };
  for (const field of fields) ui[field.id] = { ...inner(field), "ui:options": { program: field } };
  return ui;
}

function inner(field: FieldProgram): UiSchema {
  if (field.type === "group") return uiOf(field.fields ?? []);
  if (field.type === "list") return { items: uiOf(field.fields ?? []) };
  return { "ui:field": "answer" };
}
