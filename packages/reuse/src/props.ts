import {
  at,
  childrenIn,
  escapeSegment,
  isJsonObject,
  type Container,
  type ElementKind,
  type Json,
  type JsonObject,
} from "@blaupause/model";
import { partsOf, type Part } from "./shape.ts";

/** An element's own properties, without children; `about/summary` where one property is one leaf. */
export type Props = Readonly<Record<string, Json>>;

/** Takes an element's own properties out of its JSON. What is empty but may be absent leaves an empty value. */
export function propsOf(kind: ElementKind, json: JsonObject): Props {
  const props: Record<string, Json> = {};
  for (const part of partsOf(kind, json["type"])) {
    const value = at(json, part.path);
    if (value === undefined || part.is === "id") continue;
    Object.assign(props, part.is === "container" ? emptiness(part, json) : entriesOf(part, value));
  }
  return props;
}

function emptiness(
  { path, container, required }: Extract<Part, { is: "container" }>,
  json: JsonObject,
): Props {
  if (required || childrenIn(json, container).length > 0) return {};
  return { [path.join("/")]: emptyOf(container) };
}
const emptyOf = ({ shape }: Container): Json => (shape === "list" ? [] : {});

function entriesOf({ path, leaves, required }: Extract<Part, { is: "property" }>, value: Json): Props {
  const name = path.join("/");
  if (leaves === null || !isJsonObject(value)) return { [name]: value };
  const entries = Object.entries(value);
  if (entries.length === 0) return required ? {} : { [name]: {} };
  return Object.fromEntries(entries.map(([key, leaf]) => [`${name}/${key}`, leaf]));
}

export type ChildrenOf = (container: Container) => readonly (readonly [string, Json])[];

/** Puts an element together again, in the order of its schema. */
export function jsonOf(kind: ElementKind, id: string, props: Props, childrenOf: ChildrenOf): JsonObject {
  const json: Record<string, Json> = {};
  for (const part of partsOf(kind, props["type"])) {
    const value = part.is === "id" ? id : valueOf(part, props, childrenOf);
    if (value !== undefined) put(json, part.path, value);
  }
  return json;
}

function valueOf(part: Exclude<Part, { is: "id" }>, props: Props, childrenOf: ChildrenOf): Json | undefined {
  const name = part.path.join("/");
  const empty = Object.hasOwn(props, name) ? props[name] : undefined;
  if (part.is === "container") {
    const children = childrenOf(part.container);
    if (children.length === 0) return empty ?? (part.required ? emptyOf(part.container) : undefined);
    return part.container.shape === "list"
      ? children.map(([, child]) => child)
      : Object.fromEntries(children);
  }
  if (part.leaves === null) return empty;
  const entries = Object.entries(props)
    .filter(([key]) => key.startsWith(`${name}/`) && !isTranslated(key))
    .map(([key, value]): [string, Json] => [key.slice(name.length + 1), value]);
  return entries.length > 0 ? Object.fromEntries(entries) : (empty ?? (part.required ? {} : undefined));
}
const isTranslated = (key: string): boolean => /^(?!policy\/|renamed\/).*@/.test(key);

function put(json: Record<string, Json>, [head = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    json[head] = value;
    return;
  }
  const inner = json[head];
  const next: Record<string, Json> = isJsonObject(inner) ? { ...inner } : {};
  put(next, rest, value);
  json[head] = next;
}

/** Where the children of one container are listed: `forms/antrag/fields`. */
export const containerKey = (parent: string, container: string): string =>
  parent === "" ? container : `${parent}/${container}`;
export const addressIn = (parent: string, container: string, id: string): string =>
  `${containerKey(parent, container)}/${escapeSegment(id)}`;
