import { segments, unescapeSegment } from "../address.ts";
import { containers, idProperty, type Container, type ElementKind } from "../elements.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { childrenIn } from "../walk.ts";

/** Where an address leads: through which containers, to which child. */
export interface Step {
  readonly container: Container;
  readonly id: string;
}

/** Splits an address into steps from the service down; undefined when it fits no container. */
export function stepsTo(address: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let kind: ElementKind = "service";
  for (let rest = segments(address); rest.length > 0;) {
    const found: Container | undefined = containers[kind].find(({ path }) =>
      path.every((part, index) => rest[index] === part),
    );
    const id = found === undefined ? undefined : rest[found.path.length];
    if (found === undefined || id === undefined) return undefined;
    steps.push({ container: found, id: unescapeSegment(id) });
    kind = found.kind;
    rest = rest.slice(found.path.length + 1);
  }
  return steps;
}

/** Replaces what stands at a path of property names; an undefined result removes the property. */
export function withAt(
  json: JsonObject,
  [head, ...rest]: readonly string[],
  edit: (inner: Json | undefined) => Json | undefined,
): JsonObject {
  if (head === undefined) return json;
  const inner = Object.hasOwn(json, head) ? json[head] : undefined;
  const next = rest.length === 0 ? edit(inner) : withAt(isJsonObject(inner) ? inner : {}, rest, edit);
  // What was not there and stays empty is not there afterwards either.
  if (inner === undefined && isJsonObject(next) && Object.keys(next).length === 0 && rest.length > 0)
    return json;
  if (next !== undefined) return { ...json, [head]: next };
  const { [head]: _, ...others } = json;
  return others;
}

/** Rewrites one element, and with it everything from there up to the service. */
export function editAt(
  json: JsonObject,
  [step, ...rest]: readonly Step[],
  edit: (element: JsonObject) => JsonObject,
): JsonObject {
  if (step === undefined) return edit(json);
  return editChildren(json, step.container, (children) =>
    children.map(([id, child]) =>
      id === step.id && isJsonObject(child) ? [id, editAt(child, rest, edit)] : [id, child],
    ),
  );
}

/** Rewrites the children of one container as pairs of id and JSON. */
export function editChildren(
  json: JsonObject,
  container: Container,
  edit: (children: readonly [string, Json][]) => readonly [string, Json][],
): JsonObject {
  return withAt(json, container.path, (inner) => {
    const children = edit(childrenIn(json, container));
    if (children.length === 0 && inner === undefined) return undefined;
    return container.shape === "map" ? Object.fromEntries(children) : children.map(([, child]) => child);
  });
}

/** The same child under another id. */
export const withId = (kind: ElementKind, json: JsonObject, id: string): JsonObject =>
  Object.hasOwn(json, idProperty(kind)) ? { ...json, [idProperty(kind)]: id } : json;
