// The package root also loads a validator that compiles code; the component alone does not.
import Form from "@rjsf/core/lib/components/Form.js";
import { useMemo } from "react";
import { AnswerField } from "./AnswerField.tsx";
import { ListTemplate } from "./ListTemplate.tsx";
import { FieldFrame, GroupTemplate, ItemTemplate, Nothing } from "./templates.tsx";
import { toSchema } from "./toSchema.ts";
import { validatorOf } from "./validator.ts";
import type { View } from "./view.ts";

const fields = { answer: AnswerField };
const templates = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: GroupTemplate,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
  ErrorListTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  TitleFieldTemplate: Nothing,
};
/** rjsf fills in answers for people unless it is told not to. */
const asAnswered = {
  constAsDefaults: "never",
  arrayMinItems: { populate: "never" },
  emptyObjectFields: "skipDefaults",
  requiredBooleanDefault: "skip",
} as never;
/** Every question knows the view: comparing it deeply a thousand times costs more than drawing them. */
const comparison = "shallow";
const noButtons = { "ui:submitButtonOptions": { norender: true } };

/**
 * One page of a form. Rendered to HTML it is complete as a plain form POST; in the desk and the preview the same
 * component is live. The `<form>` around it, its buttons and its submission belong to whoever shows it.
 */
export function FormView({ view }: { readonly view: View }) {
  const { schema, uiSchema } = useMemo(() => toSchema(view.form, view.page), [view.form, view.page]);
  const validator = validatorOf(view.state);
  return (
    <Form
      schema={schema}
      uiSchema={{ ...uiSchema, ...noButtons }}
      formData={view.filling.answers}
      formContext={view}
      validator={validator}
      fields={fields}
      templates={templates}
      tagName="div"
      noHtml5Validate
      noValidate
      experimental_defaultFormStateBehavior={asAnswered}
      experimental_componentUpdateStrategy={comparison}
    />
  );
}
