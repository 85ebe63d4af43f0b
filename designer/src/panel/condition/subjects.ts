import { scopeNames, type Field, type JsonObject, type Option, type Service } from "@blaupause/model";
import { nameOf } from "../../actions/nameOf.ts";
import { repeatedAround } from "./lists.ts";

/** What kind of thing is compared; it decides which comparisons there are and how a value is put in. */
export type SubjectKind = "text" | "number" | "money" | "date" | "boolean" | "choice" | "choices" | "other";

/** Something a condition can be about, by the words people know it by. */
export interface Subject {
  readonly path: string;
  readonly label: string;
  readonly kind: SubjectKind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The form, table or part it belongs to. */
  readonly group: string;
  readonly address: string;
  /** It counts the entries of a list or adds them up, so it is never empty. */
  readonly isCount?: boolean;
}

/** What everybody may name, by its path: `case.number`; and what a notice says of itself. */
export type ScopeWord =
  | {
      [Name in keyof typeof scopeNames]: `${Name}.${Extract<keyof (typeof scopeNames)[Name], string>}`;
    }[keyof typeof scopeNames]
  | `notice.${"sentAt" | "notifiedAt" | "remedyUntil"}`
  | `payment.${"amount" | "reference"}`
  | "general";
export interface SubjectWords {
  readonly settings: string;
  readonly scope: (name: ScopeWord) => string;
  readonly count: (label: string) => string;
  readonly sum: (label: string) => string;
}

/** By type of field or value. */
export const kinds: Readonly<Record<string, SubjectKind>> = {
  text: "text",
  textarea: "text",
  email: "text",
  phone: "text",
  iban: "text",
  number: "number",
  integer: "number",
  money: "money",
  date: "date",
  boolean: "boolean",
  choice: "choice",
  search: "choice",
  choices: "choices",
};

interface Around {
  readonly service: Service;
  readonly words: SubjectWords;
  /** Where the condition stands. */
  readonly from: string;
}

/** Everything a condition at a place may be about: what is asked around it, other forms, tables, what towns say. */
export function subjectsAt(service: Service, from: string, words: SubjectWords): readonly Subject[] {
  const around: Around = { service, words, from };
  const own = /^forms\/([^/]+)/.exec(from)?.[1];
  const forms = Object.keys(service.forms).toSorted(
    (one, other) => Number(other === own) - Number(one === own),
  );
  return [
    ...repeatedAround(service, from).flatMap(({ field, address, as, label }) =>
      ofFields(field.fields, address, as, label, { ...around, from: address }),
    ),
    ...forms.flatMap((id) => {
      const form = service.forms[id];
      return form === undefined ? [] : ofFields(form.fields, `forms/${id}`, id, form.title, around);
    }),
    ...ofInputs(service, from),
    ...ofDecisions(service),
    ...ofFields(service.settings?.fields ?? [], "settings", "settings", words.settings, around),
    ...ofNotices(service, words),
    ...ofPayments(service, words),
    ...ofScope(words),
  ];
}

/** Number and day of the case, who is asked and by whom. */
const ofScope = ({ scope }: SubjectWords): Subject[] =>
  Object.entries(scopeNames).flatMap(([name, entries]) =>
    Object.entries(entries).map(([key, type]) => ({
      path: `${name}.${key}`,
      label: scope(`${name}.${key}` as ScopeWord),
      kind: kinds[type] ?? "other",
      options: [],
      group: scope("general"),
      address: "",
    })),
  );

/** The days a notice brings about. */
const ofNotices = ({ process }: Service, { scope }: SubjectWords): Subject[] =>
  Object.entries(process.nodes).flatMap(([id, node]) =>
    node.type === "serviceTask" && node.connector === "notice"
      ? (["notifiedAt", "remedyUntil"] as const).map((key) => ({
          path: `${id}.${key}`,
          label: scope(`notice.${key}`),
          kind: "date" as const,
          options: [],
          group: node.title,
          address: `process/nodes/${id}`,
        }))
      : [],
  );

/** What a payment leaves. */
const ofPayments = ({ process }: Service, { scope }: SubjectWords): Subject[] =>
  Object.entries(process.nodes).flatMap(([id, node]) =>
    node.type === "serviceTask" && node.connector === "payment"
      ? [["amount", "money"] as const, ["reference", "text"] as const].map(([key, kind]) => ({
          path: `${id}.${key}`,
          label: scope(`payment.${key}`),
          kind,
          options: [],
          group: node.title,
          address: `process/nodes/${id}`,
        }))
      : [],
  );

function ofFields(
  fields: readonly Field[],
  parent: string,
  path: string,
  group: string,
  around: Around,
): Subject[] {
  return fields.flatMap((field): Subject[] => {
    const address = `${parent}/fields/${field.id}`;
    const own = `${path}.${field.id}`;
    if (address === around.from && !("valid" in field)) return [];
    if (field.type === "group")
      return ofFields(field.fields, address, own, `${group}: ${field.label}`, around);
    if (field.type === "list") return ofList(field, address, own, group, around);
    if (field.type === "info" || field.type === "heading" || field.type === "result") return [];
    const kind = kinds[field.type === "hidden" ? field.of : field.type] ?? "other";
    const label = nameOf({ json: field as unknown as JsonObject, id: field.id });
    return [{ path: own, label, kind, options: optionsOf(field, around.service), group, address }];
  });
}

/** Of a list one may ask how long it is; what is in it only from inside. */
function ofList(
  list: Extract<Field, { type: "list" }>,
  address: string,
  path: string,
  group: string,
  around: Around,
) {
  const label = around.words.count(list.label);
  const count: Subject = {
    path: `count(${path})`,
    label,
    kind: "number",
    options: [],
    group,
    address,
    isCount: true,
  };
  const isInside = around.from.startsWith(`${address}/`);
  const inside = isInside ? ofFields(list.fields, address, list.as, list.label, around) : [];
  return [...inside, count, ...ofSums(list, address, path, around)];
}

/** What the entries of a list come to together. */
const ofSums = (
  list: Extract<Field, { type: "list" }>,
  address: string,
  path: string,
  { words }: Around,
): Subject[] =>
  list.fields.flatMap((field) => {
    const kind = kinds[field.type === "hidden" ? field.of : field.type];
    if (kind !== "number" && kind !== "money") return [];
    const label = words.sum(nameOf({ json: field as unknown as JsonObject, id: field.id }));
    const own = `${address}/fields/${field.id}`;
    return [
      {
        path: `sum(${path}.${field.id})`,
        label,
        kind,
        options: [],
        group: list.label,
        address: own,
        isCount: true,
      },
    ];
  });

/** A row of a table knows what the table asks by short names. */
function ofInputs({ decisions = {} }: Service, from: string): Subject[] {
  const id = /^decisions\/([^/]+)\/rows\//.exec(from)?.[1];
  const table = id === undefined ? undefined : decisions[id];
  return (table?.inputs ?? []).map((input) => ({
    path: input.id,
    label: nameOf({ json: input as unknown as JsonObject, id: input.id }),
    kind: kinds[input.type] ?? "other",
    options: [],
    group: table?.title ?? "",
    address: `decisions/${id}/inputs/${input.id}`,
  }));
}

export function optionsOf(
  field: Field,
  { codeLists = {} }: Service,
): readonly { value: string; label: string }[] {
  const list =
    "codeList" in field && typeof field.codeList === "string"
      ? codeLists[field.codeList]?.options
      : undefined;
  const own: readonly Option[] = "options" in field ? (field.options ?? []) : [];
  return (list ?? own).map(({ value, label }) => ({ value, label }));
}

const ofDecisions = ({ decisions = {} }: Service): Subject[] =>
  Object.entries(decisions).flatMap(([id, { title, outputs, hitPolicy }]) =>
    hitPolicy === "RULE ORDER" || hitPolicy === "OUTPUT ORDER" || hitPolicy === "COLLECT"
      ? []
      : outputs.map((output) => ({
          path: `${id}.${output.id}`,
          label: nameOf({ json: output as unknown as JsonObject, id: output.id }),
          kind: kinds[output.type] ?? "other",
          options: [],
          group: title,
          address: `decisions/${id}/outputs/${output.id}`,
        })),
  );
