import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { joinAddress } from "./address.ts";
import { containers, idProperty, type Container, type ElementKind } from "./elements.ts";
import type { Service } from "./service.ts";

/** One element: where it is, what it is, and the raw JSON it is made of (children included). */
export interface Element {
  readonly address: string;
  readonly kind: ElementKind;
  readonly id: string;
  readonly json: JsonObject;
  readonly parent: string | null;
  /** The container it stands in, as part of the parent: `fields`, `about/legalBasis`. */
  readonly container: string;
}

export const at = (json: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    json,
  );

/** The children in one container, in document order; a map's key is the child's id. */
export function childrenIn(json: JsonObject, { path, kind, shape }: Container): [string, Json][] {
  const inner = at(json, path);
  if (shape === "map") return isJsonObject(inner) ? Object.entries(inner) : [];
  if (!Array.isArray(inner)) return [];
  return inner.map((child: Json): [string, Json] => {
    const id = isJsonObject(child) ? child[idProperty(kind)] : undefined;
    return [typeof id === "string" ? id : "", child];
  });
}

/** Every element of a service, parents before children, in document order. */
export function* elements(service: Service): Generator<Element> {
  const json = service as unknown as JsonObject;
  yield { address: "", kind: "service", id: service.id, json, parent: null, container: "" };
  yield* below("", "service", json);
}

function* below(address: string, kind: ElementKind, json: JsonObject): Generator<Element> {
  for (const container of containers[kind]) {
    for (const [id, child] of childrenIn(json, container)) {
      if (!isJsonObject(child)) continue;
      const own = joinAddress(address, container.path, id);
      yield {
        address: own,
        kind: container.kind,
        id,
        json: child,
        parent: address,
        container: container.path.join("/"),
      };
      yield* below(own, container.kind, child);
    }
  }
}

/** Whoever draws a thousand questions asks for each: a service is walked once, since nothing in it changes in place. */
const known = new WeakMap<Service, ReadonlyMap<string, Element>>();
function byAddress(service: Service): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const element of elements(service))
    if (!found.has(element.address)) found.set(element.address, element);
  return found;
}

export function findElement(service: Service, address: string): Element | undefined {
  const all = known.get(service) ?? byAddress(service);
  known.set(service, all);
  return all.get(address);
}
