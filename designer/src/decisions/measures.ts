import type { Field, Service, ValueType } from "@blaupause/model";

/** Something a table can measure by: an answer, or how many entries a list has. */
export interface Measure {
  readonly label: string;
  readonly expression: string;
  readonly type: ValueType;
}

const typeOf: Readonly<Record<string, ValueType>> = {
  text: "text",
  textarea: "text",
  choice: "text",
  email: "text",
  number: "number",
  integer: "integer",
  money: "money",
  boolean: "boolean",
  date: "date",
};

/** Everything a table can be asked by, with the words people know it by. */
export const measures = (service: Service): readonly Measure[] =>
  Object.entries(service.forms).flatMap(([form, { fields }]) => measuresIn(fields, form, ""));

function measuresIn(fields: readonly Field[], path: string, above: string): readonly Measure[] {
  return fields.flatMap((field): readonly Measure[] => {
    const own = `${path}.${field.id}`;
    const named = "label" in field && field.label !== undefined ? field.label : field.id;
    const label = above === "" ? named : `${above} › ${named}`;
    if (field.type === "group") return measuresIn(field.fields, own, label);
    if (field.type === "list") return [{ label, expression: `count(${own})`, type: "integer" }];
    const type = field.type === "hidden" ? field.of : typeOf[field.type];
    return type === undefined ? [] : [{ label, expression: own, type }];
  });
}
