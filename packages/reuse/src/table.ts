import {
  containers,
  elements,
  isJsonObject,
  unescapeSegment,
  type Container,
  type ElementKind,
  type Json,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { containerKey, jsonOf, propsOf, type Props } from "./props.ts";
import { isTranslation } from "./shape.ts";

/** One element: what it is, where it stands, its own properties. */
export interface Row {
  readonly kind: ElementKind;
  readonly parent: string | null;
  readonly container: string;
  readonly id: string;
  readonly props: Props;
}
/** Every element of a service by its address, parents before children. */
export type Table = ReadonlyMap<string, Row>;
/** The ids in every list of a service, by container: `forms/antrag/fields`. */
export type Order = ReadonlyMap<string, readonly string[]>;

/** A service as a flat table of elements: the one form that is compared, merged and put together again. */
export function tableOf(service: Service): Table {
  const table = new Map<string, Row>();
  for (const { address, kind, id, json, parent, container } of elements(service))
    table.set(address, {
      kind,
      parent,
      container,
      id: parent === null ? "" : id,
      props: propsOf(kind, json),
    });
  for (const [address, props] of translationsOf(service, table)) {
    const row = table.get(address);
    if (row !== undefined) table.set(address, { ...row, props: { ...row.props, ...props } });
  }
  return table;
}

/** The order of every list; lists without elements have none. */
export function orderOf(service: Service): Order {
  const order = new Map<string, string[]>();
  for (const { parent, container, id, kind } of elements(service)) {
    if (parent === null || !isList(kind, container)) continue;
    const key = containerKey(parent, container);
    order.set(key, [...(order.get(key) ?? []), id]);
  }
  return order;
}
const lists = new Set(
  Object.values(containers).flatMap((all) =>
    all.filter(({ shape }) => shape === "list").map(({ path, kind }) => `${kind} ${path.join("/")}`),
  ),
);
export const isList = (kind: ElementKind, container: string): boolean => lists.has(`${kind} ${container}`);

/** `title@en` for every translated text, at the element it belongs to; what belongs to none stays at the service. */
function translationsOf(service: Service, table: Table): Map<string, Record<string, Json>> {
  const found = new Map<string, Record<string, Json>>([["", {}]]);
  const add = (address: string, property: string, value: Json): void => {
    found.set(address, { ...found.get(address), [property]: value });
  };
  const { translations } = service;
  if (translations === undefined) return found;
  if (Object.keys(translations).length === 0) add("", "translations", {});
  for (const [language, texts] of Object.entries(translations)) {
    if (Object.keys(texts).length === 0) add("", `translations/${language}`, {});
    for (const [place, text] of Object.entries(texts)) {
      const [address, property] = elementAndProperty(place, table);
      add(address, `${property}@${language}`, { ...text });
    }
  }
  return found;
}

/** Splits `forms/antrag/title` at the innermost element it lies in. */
export function elementAndProperty(
  place: string,
  table: { has(address: string): boolean },
): [string, string] {
  for (let end = place.lastIndexOf("/"); end > 0; end = place.lastIndexOf("/", end - 1)) {
    const address = place.slice(0, end);
    if (table.has(address)) return [address, place.slice(end + 1)];
  }
  return ["", place];
}

/** Puts a service together again. */
export function serviceOf(table: Table, order: Order): Service {
  const children = new Map<string, string[]>();
  for (const [address, { parent, container }] of table) {
    if (parent === null) continue;
    const key = containerKey(parent, container);
    const known = children.get(key);
    if (known === undefined) children.set(key, [address]);
    else known.push(address);
  }
  const build = (address: string): JsonObject => {
    const row = table.get(address);
    if (row === undefined) return {};
    return jsonOf(row.kind, row.id, row.props, (container) =>
      childrenAt(containerKey(address, container.path.join("/")), container),
    );
  };
  const childrenAt = (key: string, { shape }: Container): [string, Json][] => {
    const all = children.get(key) ?? [];
    const sorted = shape === "map" ? all : inOrder(all, order.get(key) ?? []);
    return sorted.map((address) => [table.get(address)?.id ?? "", build(address)]);
  };
  const translations = translatedIn(table);
  const service = build("");
  return (translations === undefined ? service : { ...service, translations }) as unknown as Service;
}

/** Children the order does not name stand last. */
function inOrder(addresses: readonly string[], ids: readonly string[]): string[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const place = (address: string): number => places.get(idOf(address)) ?? ids.length;
  return addresses.toSorted((left, right) => place(left) - place(right));
}
const idOf = (address: string): string => unescapeSegment(address.slice(address.lastIndexOf("/") + 1));

function translatedIn(table: Table): JsonObject | undefined {
  const found = new Map<string, Record<string, Json>>();
  const root = table.get("")?.props ?? {};
  for (const key of Object.keys(root))
    if (key.startsWith("translations/") && !isTranslation(key))
      found.set(key.slice("translations/".length), {});
  for (const [address, { props }] of table)
    for (const [key, value] of Object.entries(props)) {
      if (!isTranslation(key) || !isJsonObject(value)) continue;
      const cut = key.lastIndexOf("@");
      const texts = found.get(key.slice(cut + 1)) ?? {};
      texts[containerKey(address, key.slice(0, cut))] = value;
      found.set(key.slice(cut + 1), texts);
    }
  if (found.size === 0) return Object.hasOwn(root, "translations") ? {} : undefined;
  return Object.fromEntries([...found].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
