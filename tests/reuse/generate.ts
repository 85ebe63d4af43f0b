import { readFileSync } from "node:fs";
import { openService, recordRename, type JsonObject, type Service } from "@blaupause/model";
import { follow, orderOf, rename, serviceOf, tableOf, type Row } from "@blaupause/reuse";
import fc from "fast-check";

/** Edits as numbers and words, read against whatever service they meet, so that they shrink well. */
export interface Edit {
  readonly op: (typeof OPS)[number];
  readonly at: number;
  readonly to: number;
  readonly word: string;
}
const OPS = [
  "text",
  "hint",
  "translate",
  "logic",
  "flag",
  "type",
  "cell",
  "set",
  "add",
  "copy",
  "remove",
  "order",
  "move",
  "rename",
] as const;

/** The dog tax as it was released: laws must not depend on what is being edited. */
export const template = (): Service =>
  JSON.parse(readFileSync(new URL("./files/hundesteuer-1.0.0.json", import.meta.url), "utf8")) as Service;

const words = ["alpha", "beta", "gamma", "delta"] as const;
export const edit: fc.Arbitrary<Edit> = fc.record({
  op: fc.constantFrom(...OPS),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  word: fc.constantFrom(...words),
});

interface Document {
  readonly table: Map<string, Row>;
  readonly order: Map<string, string[]>;
}
const read = (service: Service): Document => ({
  table: new Map(tableOf(service)),
  order: new Map([...orderOf(service)].map(([key, ids]) => [key, [...ids]])),
});
const write = ({ table, order }: Document): Service => serviceOf(table, order);
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];
const listOf = (parent: string, container: string): string =>
  parent === "" ? container : `${parent}/${container}`;
type Props = Record<string, Row["props"][string]>;

function withProps(
  service: Service,
  address: string | undefined,
  change: (props: Props, row: Row) => Props,
): Service {
  const document = read(service);
  const row = address === undefined ? undefined : document.table.get(address);
  if (address === undefined || row === undefined) return service;
  document.table.set(address, { ...row, props: change({ ...row.props }, row) });
  return write(document);
}
const addressesOf = (service: Service, test: (row: Row) => boolean): string[] =>
  [...tableOf(service)].filter(([, row]) => row.parent !== null && test(row)).map(([address]) => address);
const plain = (id: string): boolean => /^[a-z][A-Za-z0-9]*$/.test(id);

function without(document: Document, address: string): void {
  for (const at of document.table.keys())
    if (at === address || at.startsWith(`${address}/`)) document.table.delete(at);
}
function insert(document: Document, address: string, row: Row, place: number): void {
  document.table.set(address, row);
  const key = listOf(row.parent ?? "", row.container);
  const ids = document.order.get(key) ?? [];
  if (ids.length > 0 || !isMap(row))
    document.order.set(key, ids.toSpliced(place % (ids.length + 1), 0, row.id));
}
const isMap = ({ container, kind }: Row): boolean =>
  ["forms", "decisions", "documents", "roles", "deadlines", "codeLists"].includes(container) ||
  kind === "node";

const edits: Readonly<Record<Edit["op"], (service: Service, edit: Edit) => Service>> = {
  text: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => textIn(props) !== undefined),
        at,
      ),
      (props) => {
        const key = textIn(props) ?? "label";
        return { ...props, [key]: `${String(props[key])} ${word}` };
      },
    ),
  hint: (service, { at, to, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field" || kind === "page"),
        at,
      ),
      (props) => {
        const { hint, ...others } = props;
        return to % 3 === 0 && hint !== undefined ? others : { ...props, hint: word };
      },
    ),
  translate: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => textIn(props) !== undefined),
        at,
      ),
      (props) => ({
        ...props,
        [`${textIn(props) ?? "label"}@en`]: { text: word, of: `sha256-${"a".repeat(43)}` },
      }),
    ),
  logic: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field"),
        at,
      ),
      (props) => ({
        ...props,
        visible: reference(service, to),
      }),
    ),
  flag: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => "required" in props),
        at,
      ),
      (props) => ({
        ...props,
        required: to % 2 === 0,
      }),
    ),
  type: (service, { at }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ props }) => props["type"] === "textarea" || props["type"] === "text"),
        at,
      ),
      (props) => ({
        ...omit(props, "pattern"),
        type: props["type"] === "text" ? "textarea" : "text",
      }),
    ),
  cell: (service, { at, to }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "row"),
        at,
      ),
      (props) => {
        const key = pick(
          Object.keys(props).filter((one) => one.startsWith("when/")),
          to,
        );
        return key === undefined ? props : { ...props, [key]: `> ${to % 7}` };
      },
    ),
  set: (service, { at, word }) =>
    withProps(
      service,
      pick(
        addressesOf(service, ({ kind }) => kind === "field" || kind === "row"),
        at,
      ),
      (props) => {
        const basis = Array.isArray(props["basis"]) ? (props["basis"] as string[]) : [];
        return {
          ...props,
          basis: basis.includes(word) ? basis.filter((one) => one !== word) : [...basis, word],
        };
      },
    ),
  add: (service, { at, to, word }) => {
    const document = read(service);
    const parent = pick(
      [
        "",
        ...addressesOf(
          service,
          ({ props, kind }) => kind === "form" || props["type"] === "group" || props["type"] === "list",
        ),
      ].slice(1),
      at,
    );
    if (parent === undefined || document.table.has(`${parent}/fields/${word}`)) return service;
    insert(
      document,
      `${parent}/fields/${word}`,
      { kind: "field", parent, container: "fields", id: word, props: { type: "text", label: word } },
      to,
    );
    return write(document);
  },
  copy: (service, { at, to, word }) => {
    const document = read(service);
    const found = pick(
      addressesOf(service, ({ kind, id }) => kind !== "node" && kind !== "flow" && plain(id)),
      at,
    );
    const row = found === undefined ? undefined : document.table.get(found);
    if (row === undefined) return service;
    const address = `${listOf(row.parent ?? "", row.container)}/${word}`;
    if (!document.table.has(address)) insert(document, address, { ...row, id: word }, to);
    return write(document);
  },
  remove: (service, { at }) => {
    const document = read(service);
    const found = pick(
      addressesOf(service, ({ kind }) => kind !== "node" && kind !== "flow"),
      at,
    );
    if (found !== undefined) without(document, found);
    return write(document);
  },
  order: (service, { at, to }) => {
    const document = read(service);
    const key = pick([...document.order.keys()], at);
    const ids = document.order.get(key ?? "") ?? [];
    const [first, ...rest] = ids.toSpliced(0, 0);
    if (key !== undefined && first !== undefined) {
      const moved = ids[(to >> 4) % ids.length] ?? first;
      document.order.set(key, ids.filter((id) => id !== moved).toSpliced(to % ids.length, 0, moved));
    }
    void rest;
    return write(document);
  },
  move: (service, { at, to }) => {
    const field = pick(
      addressesOf(service, ({ kind, container }) => kind === "field" && container === "fields"),
      at,
    );
    const parents = addressesOf(service, ({ props, kind }) => kind === "form" || props["type"] === "group");
    const parent = pick(
      parents.filter((one) => field !== undefined && one !== field && !one.startsWith(`${field}/`)),
      to,
    );
    return field === undefined || parent === undefined ? service : moved(service, field, parent, to);
  },
  rename: (service, { at, word }) => {
    const found = pick(
      addressesOf(service, ({ id, kind }) => plain(id) && kind !== "option"),
      at,
    );
    if (found === undefined) return service;
    const now = `${found.slice(0, found.lastIndexOf("/"))}/${word}`;
    return tableOf(service).has(now) || service.forms[word] !== undefined
      ? service
      : rename(service, found, word);
  },
};

/** Moves a question into another form or group, as the designer records it. */
export function moved(service: Service, field: string, parent: string, place: number): Service {
  const id = field.slice(field.lastIndexOf("/") + 1);
  const now = `${parent}/fields/${id}`;
  if (tableOf(service).has(now)) return service;
  const { table, order } = read(follow(service, new Map([[field, now]])));
  const shift = (at: string): string =>
    at === field || at.startsWith(`${field}/`) ? now + at.slice(field.length) : at;
  const rows = [...table].map(([at, row]): [string, Row] => [
    shift(at),
    at === field
      ? { ...row, parent, props: withoutPage(row.props) }
      : { ...row, parent: row.parent === null ? null : shift(row.parent) },
  ]);
  const left = field.slice(0, field.lastIndexOf("/"));
  const orders = new Map(
    [...order].map(([key, ids]) => [shift(key), key === left ? ids.filter((one) => one !== id) : ids]),
  );
  const target = orders.get(`${parent}/fields`) ?? [];
  orders.set(`${parent}/fields`, target.toSpliced(place % (target.length + 1), 0, id));
  const result = serviceOf(new Map(rows), orders);
  return recordRename(result as unknown as JsonObject, field, now) as unknown as Service;
}
const withoutPage = (props: Row["props"]): Row["props"] => omit(props, "page");
const omit = (props: Row["props"], key: string): Props =>
  Object.fromEntries(Object.entries(props).filter(([one]) => one !== key));

const TEXTS = ["label", "title", "text"];
const textIn = (props: Row["props"]): string | undefined =>
  TEXTS.find((key) => typeof props[key] === "string");

function reference(service: Service, at: number): string {
  const form = pick(Object.entries(service.forms), at);
  const field = pick(form?.[1].fields.filter(({ type }) => type === "text") ?? [], at >> 3);
  return form === undefined || field === undefined ? "true" : `${form[0]}.${field.id} != null`;
}

/** Applies edits one after another; one whose result would be no service is left out. */
export function applyEdits(service: Service, list: readonly Edit[]): Service {
  return list.reduce((now, one) => {
    const next = edits[one.op](now, one);
    return openService(next).ok ? next : now;
  }, service);
}
