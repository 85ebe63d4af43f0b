import type { Element, Json } from "@blaupause/model";
// The package root also loads a validator that compiles code; the component alone does not.
import Form from "@rjsf/core/lib/components/Form.js";
import type { FieldProps, ValidatorType } from "@rjsf/utils";
import { useMemo, type ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { alongWith } from "./alongWith.ts";
import { editors } from "./editors/index.ts";
import type { PanelProperty } from "./panelOf.ts";
import { useLabel } from "./propertyWords.ts";

interface PropertyFormProps {
  readonly element: Element;
  readonly properties: readonly PanelProperty[];
}
interface PanelContext extends PropertyFormProps {
  readonly change: (property: PanelProperty, value: Json | undefined) => void;
}

/** A form over an element's properties, made from its schema; each property has the editor its marks ask for. */
export function PropertyForm({ element, properties }: PropertyFormProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const labelOf = useLabel(element.kind);
  const { schema, uiSchema } = useMemo(() => panelSchema(properties), [properties]);
  if (properties.length === 0) return null;
  const change = ({ name }: PanelProperty, value: Json | undefined): void => {
    const label = say("panel.changed", { what: labelOf(name), name: nameOf(element) });
    const set = { type: "set", address: element.address, property: name } as const;
    const changes = [
      value === undefined ? set : { ...set, value },
      ...alongWith(service, element, name, value),
    ];
    edit(label, changes, `${element.address} ${name}`);
  };
  const context: PanelContext = { element, properties, change };
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      formData={element.json}
      formContext={context}
      validator={silent}
      fields={{ property: PropertyField }}
      templates={{ FieldTemplate: Bare, ObjectFieldTemplate: Stack }}
      tagName="div"
      noHtml5Validate
      noValidate
    />
  );
}

function panelSchema(properties: readonly PanelProperty[]) {
  const entries = properties.map(({ name }) => [name, { title: name }] as const);
  return {
    schema: { type: "object", properties: Object.fromEntries(entries) } as const,
    uiSchema: {
      ...Object.fromEntries(properties.map(({ name }) => [name, { "ui:field": "property" }])),
      "ui:order": properties.map(({ name }) => name),
      "ui:submitButtonOptions": { norender: true },
    },
  };
}

function PropertyField(props: FieldProps): ReactNode {
  const { element, properties, change } = props.registry.formContext as PanelContext;
  const labelOf = useLabel(element.kind);
  const property = properties.find(({ name }) => name === props.name);
  if (property === undefined) return null;
  const Editor = editors[property.editor];
  return (
    <Editor
      key={element.address}
      label={labelOf(property.name)}
      property={property}
      element={element}
      value={element.json[property.name]}
      change={(value) => change(property, value)}
    />
  );
}

const Bare = ({ children }: { readonly children?: ReactNode }): ReactNode => <>{children}</>;
const Stack = ({
  properties,
}: {
  readonly properties: readonly { readonly content: ReactNode }[];
}): ReactNode => <div className="bp-stack">{properties.map(({ content }) => content)}</div>;

/** Every edit is judged by the model itself; the form has nothing to add. */
const silent: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
  toErrorList: () => [],
} as never;
