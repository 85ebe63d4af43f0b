import { isWithin, joinAddress } from "../address.ts";
import { containers, type Container, type ElementKind } from "../elements.ts";
import { openService, type Opened } from "../open/openService.ts";
import { errorAt, type Problem } from "../problem.ts";
import type { Service } from "../service.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { findElement } from "../walk.ts";
import { editAt, editChildren, stepsTo, withAt, type Step } from "./edit.ts";

/**
 * An author's edit as data. `after` names the sibling it goes behind; null puts it first, absent last. A property is a
 * path inside the element (`about/summary`); a value of undefined removes it.
 */
export type Change =
  | { readonly type: "set"; readonly address: string; readonly property: string; readonly value?: Json }
  | {
      readonly type: "add";
      readonly parent: string;
      readonly container: string;
      readonly id: string;
      readonly json: JsonObject;
      readonly after?: string | null;
    }
  | { readonly type: "remove"; readonly address: string }
  | {
      readonly type: "move";
      readonly address: string;
      readonly parent: string;
      readonly after?: string | null;
    };

/** What somebody else keeps: the problems an edit would newly bring there; none, and it goes. */
export type Guard = (before: Service, after: Service) => readonly Problem[];

/**
 * Applies one edit. The result is checked again as a whole, so nothing ill-formed leaves this function, and with a
 * guard nothing that the template of this service does not allow (U7).
 */
export const change = (service: Service, edit: Change, guard?: Guard): Opened =>
  changeAll(service, [edit], guard);

/**
 * Applies edits that belong together, one after the other; only what comes out in the end must be a service. What they
 * leave as it was is shared and was admitted before, so that an edit costs what it changes.
 */
export function changeAll(service: Service, edits: readonly Change[], guard?: Guard): Opened {
  let json = service as unknown as JsonObject;
  for (const edit of edits) {
    const result = perform(json as unknown as Service, json, edit);
    if (result === undefined)
      return {
        ok: false,
        problems: [errorAt("no-such-element", "address" in edit ? edit.address : edit.parent)],
      };
    json = result;
  }
  const opened = openService(json, service);
  const forbidden = opened.ok ? (guard?.(service, opened.service) ?? []) : [];
  return forbidden.length > 0 ? { ok: false, problems: forbidden } : opened;
}

function perform(service: Service, json: JsonObject, edit: Change): JsonObject | undefined {
  switch (edit.type) {
    case "set":
      return onElement(service, json, edit.address, (element) =>
        withAt(element, edit.property.split("/"), () => edit.value),
      );
    case "add":
      return insert(service, json, edit.parent, edit.container, [edit.id, edit.json], edit.after);
    case "remove":
      return forget(remove(json, edit.address), edit.address);
    case "move":
      return move(service, json, edit);
  }
}

function onElement(
  service: Service,
  json: JsonObject,
  address: string,
  edit: (element: JsonObject) => JsonObject,
): JsonObject | undefined {
  const steps = stepsTo(address);
  return steps === undefined || findElement(service, address) === undefined
    ? undefined
    : editAt(json, steps, edit);
}

const containerOf = (kind: ElementKind, name: string): Container | undefined =>
  containers[kind].find(({ path }) => path.join("/") === name);

function insert(
  service: Service,
  json: JsonObject,
  parent: string,
  name: string,
  child: readonly [string, Json],
  after: string | null | undefined,
): JsonObject | undefined {
  const container = containerOf(findElement(service, parent)?.kind ?? "role", name);
  if (container === undefined) return undefined;
  return onElement(service, json, parent, (element) => {
    const list = container.shape === "list" ? withAt(element, container.path, (now) => now ?? []) : element;
    return editChildren(list, container, (children) => placed(children, [child[0], child[1]], after));
  });
}

function placed(
  children: readonly [string, Json][],
  child: [string, Json],
  after: string | null | undefined,
): readonly [string, Json][] {
  const index = children.findIndex(([id]) => id === after);
  const place = after === null ? 0 : index < 0 ? children.length : index + 1;
  return [...children.slice(0, place), child, ...children.slice(place)];
}

function remove(json: JsonObject, address: string): JsonObject | undefined {
  const steps = stepsTo(address);
  const last = steps?.at(-1);
  if (steps === undefined || last === undefined) return undefined;
  return editAt(json, steps.slice(0, -1), (parent) => without(parent, last));
}

/** What is said about an element elsewhere goes with it: its translations, and what may be touched of it. */
function forget(json: JsonObject | undefined, address: string): JsonObject | undefined {
  if (json === undefined) return undefined;
  const kept = (map: Json): JsonObject =>
    Object.fromEntries(
      Object.entries(isJsonObject(map) ? map : {}).filter(([key]) => !isWithin(key, address)),
    );
  const { translations, policy } = json;
  return {
    ...json,
    ...(isJsonObject(translations)
      ? {
          translations: Object.fromEntries(
            Object.entries(translations).map(([language, map]) => [language, kept(map)]),
          ),
        }
      : {}),
    ...(isJsonObject(policy) ? { policy: kept(policy) } : {}),
  };
}

const without = (parent: JsonObject, { container, id }: Step): JsonObject =>
  editChildren(parent, container, (children) => children.filter(([one]) => one !== id));

function move(
  service: Service,
  json: JsonObject,
  edit: Extract<Change, { type: "move" }>,
): JsonObject | undefined {
  const element = findElement(service, edit.address);
  const removed = remove(json, edit.address);
  if (element === undefined || removed === undefined) return undefined;
  const child: [string, Json] = [element.id, element.json];
  const moved = insert(
    removed as unknown as Service,
    removed,
    edit.parent,
    element.container,
    child,
    edit.after,
  );
  if (moved === undefined || element.parent === edit.parent) return moved;
  return recordRename(
    moved,
    edit.address,
    joinAddress(edit.parent, element.container.split("/"), element.id),
  );
}

/**
 * A released element keeps its history: where it stands now → where it first stood. What stands in it moves along,
 * and what follows from its surroundings is not written down, so that the order of clicks leaves no trace.
 */
export function recordRename(json: JsonObject, from: string, to: string): JsonObject {
  return withAt(json, ["renamed"], (known) => {
    const before = Object.entries(isJsonObject(known) ? known : {});
    const origin = originIn(new Map(before), from);
    const shifted = before.map(([address, old]): [string, Json] => [
      isWithin(address, from) ? to + address.slice(from.length) : address,
      old,
    ]);
    const after = new Map(shifted);
    after.delete(to);
    if (originIn(after, to) !== origin) after.set(to, origin);
    return after.size === 0 ? undefined : Object.fromEntries(after);
  });
}

/** Where an address first was, by its own entry or that of what it stands in. */
function originIn(renamed: ReadonlyMap<string, Json>, address: string): string {
  for (let end = address.length; end > 0; end = address.lastIndexOf("/", end - 1)) {
    const old = renamed.get(address.slice(0, end));
    if (typeof old === "string") return old + address.slice(end);
  }
  return address;
}
