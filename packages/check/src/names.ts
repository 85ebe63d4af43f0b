import {
  joinAddress,
  isJsonObject,
  segments,
  unescapeSegment,
  type Field,
  type Json,
  type Service,
} from "@blaupause/model";
import { formOf } from "./references.ts";

const addressIn = (parent: string, container: string, id: string): string =>
  joinAddress(parent, container.split("/"), id);

/** What a name in an expression stands for: an element, and the names below it. */
export interface Meaning {
  /** Null for names that are no element's id: `settings`, a list's `as`. */
  readonly address: string | null;
  /** Where the names below are counted from. */
  readonly base: string;
  readonly below: (name: string) => Meaning | undefined;
}

type Source = { readonly [key: string]: unknown };
const nothing = (): undefined => undefined;

const fieldsOf =
  (base: string, fields: readonly Field[] | undefined, container = "fields") =>
  (name: string): Meaning | undefined => {
    const field = fields?.find(({ id }) => id === name);
    if (field === undefined) return undefined;
    const address = addressIn(base, container, name);
    return { address, base: address, below: "fields" in field ? fieldsOf(address, field.fields) : nothing };
  };
const idsOf =
  (base: string, container: string, all: readonly { readonly id: string }[]) =>
  (name: string): Meaning | undefined => {
    const address = addressIn(base, container, name);
    return all.some(({ id }) => id === name) ? { address, base: address, below: nothing } : undefined;
  };

/** The meaning of a first name at a place in the service: what surrounds the place goes before what all can see. */
export function meaningOf(service: Service, name: string, from: string): Meaning | undefined {
  return localMeaning(service, name, from) ?? globalMeaning(service, name);
}

function globalMeaning(service: Service, name: string): Meaning | undefined {
  const own = <T>(map: Readonly<Record<string, T>> | undefined): T | undefined =>
    map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
  if (name === "settings")
    return { address: null, base: "settings", below: fieldsOf("settings", service.settings?.fields) };
  const form = own(service.forms);
  if (form !== undefined) return formMeaning(service, name);
  const decision = own(service.decisions);
  const address = addressIn("", "decisions", name);
  if (decision !== undefined)
    return { address, base: address, below: idsOf(address, "outputs", decision.outputs) };
  const node = own(service.process.nodes);
  if (node !== undefined) return nodeMeaning(name, node);
  const task = Object.values(service.process.nodes).find((one) => one.type === "userTask" && one.as === name);
  const written =
    task?.type === "userTask" && task.form !== undefined ? formMeaning(service, task.form) : undefined;
  return written === undefined ? undefined : { ...written, address: null };
}

function formMeaning(service: Service, id: string): Meaning {
  const address = addressIn("", "forms", id);
  return { address, base: address, below: fieldsOf(address, service.forms[id]?.fields) };
}
function nodeMeaning(id: string, node: Service["process"]["nodes"][string]): Meaning {
  const address = addressIn("", "process/nodes", id);
  return {
    address,
    base: address,
    below: "payload" in node ? fieldsOf(address, node.payload, "payload") : nothing,
  };
}

/** Names given by `as` around a place, and a row's inputs. */
function localMeaning(service: Service, name: string, from: string): Meaning | undefined {
  const parts = segments(from);
  for (let end = parts.length; end > 1; end -= 1) {
    const address = parts.slice(0, end).join("/");
    const source = jsonAt(service, parts.slice(0, end));
    if (source === undefined) continue;
    if (source["as"] === name) return elementMeaning(service, source, address);
    const inputs = source["inputs"];
    if (Array.isArray(inputs)) {
      const found = idsOf(address, "inputs", inputs as { id: string }[])(name);
      if (found !== undefined && !from.startsWith(`${address}/inputs/`)) return found;
    }
  }
  return undefined;
}

function elementMeaning(service: Service, source: Source, address: string): Meaning | undefined {
  if (Array.isArray(source["fields"]))
    return { address: null, base: address, below: fieldsOf(address, source["fields"] as Field[]) };
  const over = source["repeat"] ?? source["over"];
  const feel = isJsonObject(over) && typeof over["feel"] === "string" ? over["feel"] : "";
  const path = /^[a-z]\w*(\.\w+)*/.exec(feel.trim())?.[0].split(".") ?? [];
  const meaning = meaningAlong(service, path, parentOf(address));
  return meaning === undefined ? undefined : { ...meaning, address: null };
}
const parentOf = (address: string): string => address.slice(0, Math.max(address.lastIndexOf("/"), 0));

/** What a whole path stands for, as far as it is known. */
export function meaningAlong(
  service: Service,
  [head, ...rest]: readonly string[],
  from: string,
): Meaning | undefined {
  const first = head === undefined ? undefined : meaningOf(service, head, from);
  return rest.reduce<Meaning | undefined>((at, name) => at?.below(name), first);
}

/** The JSON at an address, without knowing kinds: lists are searched by id or value. */
function jsonAt(service: Service, parts: readonly string[]): Source | undefined {
  let at: Json | undefined = service as unknown as Json;
  for (const part of parts) {
    const key = unescapeSegment(part);
    if (Array.isArray(at))
      at = at.find((one: Json) => isJsonObject(one) && (one["id"] === key || one["value"] === key));
    else at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return isJsonObject(at) ? at : undefined;
}

/** Ids from the name down to the element: `antrag.anschrift.ort`; undefined for what no expression can name. */
export function dataPathOf(address: string): string[] | undefined {
  const form = formOf(address);
  if (address === "settings" || address.startsWith("settings/fields/"))
    return ["settings", ...address.split("/fields/").slice(1)];
  const [kind, id = "", ...rest] = segments(address);
  if (kind === "forms") return address === form ? [id] : [id, ...address.split("/fields/").slice(1)];
  if (kind === "decisions" && (rest.length === 0 || rest[0] === "outputs")) return [id, ...rest.slice(1)];
  if (kind === "process" && rest.length === 1) return [rest[0] ?? ""];
  if (kind === "process" && rest[1] === "payload")
    return [rest[0] ?? "", ...address.split(/\/(?:payload|fields)\//).slice(1)];
  return undefined;
}
