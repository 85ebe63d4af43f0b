import { findElement, isJsonObject, type Field, type Service } from "@blaupause/model";

/** A list of a form, by the path an expression reads it with. */
export interface FormList {
  readonly path: string;
  readonly label: string;
  readonly address: string;
  readonly field: Extract<Field, { type: "list" }>;
}

/** Every list that stands in no other one: what can be gone through entry by entry. */
export const listsIn = ({ forms }: Service): readonly FormList[] =>
  Object.entries(forms).flatMap(([id, { fields }]) => ofFields(fields, `forms/${id}`, id));

const ofFields = (fields: readonly Field[], parent: string, path: string): readonly FormList[] =>
  fields.flatMap((field): readonly FormList[] => {
    const address = `${parent}/fields/${field.id}`;
    const own = `${path}.${field.id}`;
    if (field.type === "group") return ofFields(field.fields, address, own);
    return field.type === "list" ? [{ path: own, label: field.label, address, field }] : [];
  });

/** A list somebody goes through, and what each entry is called there. */
export interface Repeated extends FormList {
  readonly as: string;
}

/** What is repeated around a place in a letter: the block itself and those it stands in. */
export function repeatedAround(service: Service, from: string): readonly Repeated[] {
  if (!from.startsWith("documents/")) return [];
  const lists = listsIn(service);
  const parts = from.split("/");
  const above = [4, 6].map((length) => parts.slice(0, length).join("/"));
  return [...new Set(above)].flatMap((address) => {
    const { as, repeat, over } = findElement(service, address)?.json ?? {};
    const source = isJsonObject(over) ? over : repeat;
    const feel = isJsonObject(source) ? source["feel"] : undefined;
    const list = lists.find(({ path }) => path === feel);
    return typeof as === "string" && list !== undefined ? [{ ...list, as }] : [];
  });
}
