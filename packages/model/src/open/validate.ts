import { Value } from "typebox/value";
import type { TObject } from "typebox";
import { joinAddress } from "../address.ts";
import { containers, idProperty, typesOf, type Container, type ElementKind } from "../elements.ts";
import { errorAt, type Problem } from "../problem.ts";
import { holds, shallowSchema } from "../shallow.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { malformedIn } from "./malformedIn.ts";
import { childrenIn } from "../walk.ts";

/**
 * Checks one element and everything below it against the schemas; problems carry addresses. `before` is what stood here
 * and was right: the same object still is.
 */
export function* validate(kind: ElementKind, json: Json, address: string, before?: Json): Generator<Problem> {
  if (before !== undefined && json === before) return;
  if (!isJsonObject(json)) return yield errorAt("not-an-object", address);
  const schema = shallowSchema(kind, json["type"]);
  if (schema === undefined) {
    const type = typeof json["type"] === "string" ? json["type"] : "";
    return yield errorAt("unknown-type", address, "type", { type, known: typesOf(kind) });
  }
  yield* ownProblems(schema, json, address);
  const inside = containers[kind].filter((container) => holds(kind, json["type"], container));
  for (const property of malformedIn(json, inside)) yield errorAt("malformed-text", address, property);
  for (const container of inside) yield* childProblems(json, container, address, before);
}

/** One problem a property: the first that is not the mere echo of another. */
function* ownProblems(schema: TObject, json: JsonObject, address: string): Generator<Problem> {
  if (Value.Check(schema, json)) return;
  const seen = new Set<string>();
  for (const { keyword, params, instancePath, message } of Value.Errors(schema, json)) {
    if (keyword === "boolean") continue;
    for (const name of namedIn(params)) {
      const property = [...instancePath.split("/").slice(1), ...name].join("/");
      if (seen.has(property)) continue;
      seen.add(property);
      yield errorAt(`schema-${keyword}`, address, property, { detail: message });
    }
  }
}

function namedIn(params: object): string[][] {
  const named = params as Readonly<Record<string, unknown>>;
  const names = named["additionalProperties"] ?? named["requiredProperties"];
  return Array.isArray(names) ? names.map((name) => [String(name)]) : [[]];
}

function* childProblems(
  json: JsonObject,
  container: Container,
  address: string,
  before: Json | undefined,
): Generator<Problem> {
  const known = new Map(isJsonObject(before) ? childrenIn(before, container) : []);
  const seen = new Set<string>();
  for (const [id, child] of childrenIn(json, container)) {
    const own = joinAddress(address, container.path, id);
    if (seen.has(id)) yield errorAt("duplicate-id", own, idProperty(container.kind), { id });
    seen.add(id);
    yield* validate(container.kind, child, own, known.get(id));
  }
}
