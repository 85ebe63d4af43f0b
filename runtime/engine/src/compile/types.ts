import { type Type } from "@blaupause/feel";
import {
  scopeNames,
  type Decision,
  type Field,
  type FieldType,
  type Fields,
  type Service,
  type ValueType,
} from "@blaupause/model";

const string: Type = { kind: "string" };
const context = (entries: Record<string, Type>): Type => ({ kind: "context", entries });
/** The parts of one answer, which is there or is not. */
const whole = (entries: Record<string, Type>): Type => ({ kind: "context", entries, whole: true });
const list = (of: Type): Type => ({ kind: "list", of });

/** FEEL types of the names that decisions, hidden fields and payloads give their values. */
const valueTypes: Record<ValueType, Type> = {
  text: string,
  number: { kind: "number" },
  integer: { kind: "number", format: "integer" },
  money: { kind: "number", format: "money" },
  boolean: { kind: "boolean" },
  date: { kind: "date" },
  time: { kind: "time" },
  datetime: { kind: "dateTime" },
  duration: { kind: "daysTime" },
  any: { kind: "any" },
};
export const typeOfValue = (type: ValueType): Type => valueTypes[type];

/** The tag by which a code's labels are found in the program. */
export const labelTag = (field: Field, address: string): string =>
  "codeList" in field && typeof field.codeList === "string" ? `codeLists/${field.codeList}` : address;

type TypeOf<T extends FieldType> = (field: Extract<Field, { type: T }>, address: string) => Type | undefined;
const plain = (type: Type) => (): Type => type;
const silent = (): undefined => undefined;

const fieldTypes: { readonly [T in FieldType]: TypeOf<T> } = {
  text: plain(string),
  textarea: plain(string),
  email: plain(string),
  phone: plain(string),
  iban: plain(string),
  country: plain(string),
  partialDate: plain(string),
  number: plain(valueTypes.number),
  integer: plain(valueTypes.integer),
  money: plain(valueTypes.money),
  boolean: plain(valueTypes.boolean),
  date: plain(valueTypes.date),
  time: plain(valueTypes.time),
  datetime: plain(valueTypes.datetime),
  choice: (field, address) => ({ kind: "string", tag: labelTag(field, address) }),
  search: (field, address) => ({ kind: "string", tag: labelTag(field, address) }),
  choices: (field, address) => list({ kind: "string", tag: labelTag(field, address) }),
  file: plain(whole({ name: string, type: string, size: valueTypes.integer })),
  address: plain(whole({ street: string, number: string, postcode: string, city: string })),
  personName: plain(whole({ given: string, family: string })),
  group: ({ fields }, address) => contextOfFields(fields, address),
  list: ({ fields }, address) => list(contextOfFields(fields, address)),
  hidden: ({ of }) => valueTypes[of],
  questions: plain(list(context({ path: string, text: string }))),
  info: silent,
  heading: silent,
  result: silent,
};

/** The static type of a field's value; undefined for what holds none. */
export const typeOfField = (field: Field, address: string): Type | undefined =>
  (fieldTypes[field.type] as (field: Field, address: string) => Type | undefined)(field, address);

export function contextOfFields(fields: Fields, address: string): Type {
  const entries: Record<string, Type> = {};
  for (const field of fields) {
    const type = typeOfField(field, `${address}/fields/${field.id}`);
    if (type !== undefined) entries[field.id] = type;
  }
  return context(entries);
}

const MANY = new Set(["RULE ORDER", "OUTPUT ORDER"]);
export function typeOfDecision({ outputs, hitPolicy, aggregation }: Decision): Type {
  const one = context(Object.fromEntries(outputs.map(({ id, type }) => [id, valueTypes[type]])));
  const many = MANY.has(hitPolicy) || (hitPolicy === "COLLECT" && aggregation === undefined);
  return many ? list(one) : one;
}

const noticeType = context({
  mode: string,
  sentAt: valueTypes.datetime,
  notifiedAt: valueTypes.date,
  remedyUntil: valueTypes.date,
});
/** What the `payment` connector leaves: `state` is open, started, failed, canceled, paid, or nothing-due. */
const paymentType = context({
  state: string,
  amount: valueTypes.money,
  purpose: string,
  reference: string,
  paidAt: valueTypes.datetime,
  method: string,
});
const resultTypes: Readonly<Record<string, Type>> = { notice: noticeType, payment: paymentType };

/** The type of every name in sight of every expression: one namespace (DESIGN.md §4). */
export function typesOf(service: Service): Record<string, Type> {
  const types: Record<string, Type> = {};
  for (const [name, entries] of Object.entries(scopeNames))
    types[name] = context(
      Object.fromEntries(Object.entries(entries).map(([key, type]) => [key, valueTypes[type]])),
    );
  types["settings"] = contextOfFields(service.settings?.fields ?? [], "settings");
  for (const [id, form] of Object.entries(service.forms))
    types[id] = contextOfFields(form.fields, `forms/${id}`);
  for (const [id, decision] of Object.entries(service.decisions ?? {})) types[id] = typeOfDecision(decision);
  for (const [id, node] of Object.entries(service.process.nodes)) {
    if (node.type === "userTask" && node.as !== undefined && node.form !== undefined)
      types[node.as] = types[node.form] ?? { kind: "any" };
    if (node.type === "serviceTask") types[id] = resultTypes[node.connector] ?? { kind: "any" };
    if ("payload" in node && node.payload !== undefined)
      types[id] = contextOfFields(node.payload, `process/nodes/${id}/payload`);
  }
  return types;
}
