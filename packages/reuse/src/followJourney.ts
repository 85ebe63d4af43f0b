import { isJsonObject, joinAddress, type Json, type JsonObject, type Service } from "@blaupause/model";
import { movedId } from "./follow.ts";
import { expressionNow, pathInForm, pathNow, type Following } from "./journeyPaths.ts";
import { movedAnswers } from "./movedAnswers.ts";
import type { Moves } from "./renames.ts";

/**
 * A journey (Probefall) that was written for `service`, after its elements moved (old address → new): it submits the
 * same forms, answers the same questions and expects the same steps, letters and values by their new names (U14).
 */
function followJourney(journey: JsonObject, service: Service, moves: Moves): JsonObject {
  const following = { service, moves };
  const { steps, expect, settings } = journey;
  return {
    ...journey,
    ...(isJsonObject(settings) ? { settings: answersNow(settings, "settings", following) } : {}),
    ...(Array.isArray(steps) ? { steps: steps.map((step: Json) => stepNow(step, following)) } : {}),
    ...(isJsonObject(expect) ? { expect: expectationNow(expect, null, following) } : {}),
  };
}

/** The same of several; `renamed` as a comparison finds it: new address → old. */
export function followJourneys(
  journeys: Readonly<Record<string, JsonObject>>,
  service: Service,
  renamed: Readonly<Record<string, string>>,
): Readonly<Record<string, JsonObject>> {
  const moves = new Map(Object.entries(renamed).map(([now, old]) => [old, now]));
  if (moves.size === 0) return journeys;
  return Object.fromEntries(
    Object.entries(journeys).map(([name, journey]) => [name, followJourney(journey, service, moves)]),
  );
}

/** Which kind of element a step's first property names. */
const named = { submit: "form", complete: "node", effect: "node", retrieve: "node" } as const;

function stepNow(step: Json, following: Following): Json {
  if (!isJsonObject(step)) return step;
  const form = formOfStep(step, following.service);
  return Object.fromEntries(
    Object.entries(step).map(([property, value]) => [
      property,
      propertyNow(property, value, form, following),
    ]),
  );
}

/** The form a step fills in; null where it fills in none. */
export function formOfStep({ submit, complete }: JsonObject, { process }: Service): string | null {
  if (typeof submit === "string") return submit;
  const node = typeof complete === "string" ? process.nodes[complete] : undefined;
  return node !== undefined && "form" in node && typeof node.form === "string" ? node.form : null;
}

function propertyNow(property: string, value: Json, form: string | null, following: Following): Json {
  const { moves } = following;
  if (typeof value === "string" && Object.hasOwn(named, property))
    return movedId(named[property as keyof typeof named], value, "", moves);
  if (property === "role" && typeof value === "string") return movedId("role or applicant", value, "", moves);
  if (property === "expect" && isJsonObject(value)) return expectationNow(value, form, following);
  if (property === "answers" && isJsonObject(value) && form !== null)
    return answersNow(value, joinAddress("", ["forms"], form), following);
  if (property === "unknown") return pathsNow(value, form, following);
  return property === "result" || property === "payload" ? valueNow(value, following) : value;
}

const answersNow = (answers: JsonObject, form: string, following: Following): JsonObject =>
  movedAnswers(valueNow(answers, following) as JsonObject, form, following);

function expectationNow(expected: JsonObject, form: string | null, following: Following): JsonObject {
  const { path, active, variables, documents, errors } = expected;
  const nodes = (ids: Json): Json =>
    Array.isArray(ids)
      ? ids.map((id: Json) => (typeof id === "string" ? movedId("node", id, "", following.moves) : id))
      : ids;
  return {
    ...expected,
    ...(path === undefined ? {} : { path: nodes(path) }),
    ...(active === undefined ? {} : { active: nodes(active) }),
    ...(isJsonObject(variables) ? { variables: variablesNow(variables, following) } : {}),
    ...(Array.isArray(documents)
      ? { documents: documents.map((one: Json) => documentNow(one, following)) }
      : {}),
    ...(errors === undefined ? {} : { errors: pathsNow(errors, form, following) }),
  };
}

const documentNow = (one: Json, { moves }: Following): Json =>
  isJsonObject(one) && typeof one["document"] === "string"
    ? { ...one, document: movedId("document", one["document"], "", moves) }
    : one;

const variablesNow = (variables: JsonObject, following: Following): JsonObject =>
  Object.fromEntries(
    Object.entries(variables).map(([path, value]) => [pathNow(path, following), valueNow(value, following)]),
  );

/** Expressions, wherever a value is written as one, and questions that an official asks back about. */
function valueNow(json: Json, following: Following): Json {
  if (Array.isArray(json)) return json.map((one: Json) => valueNow(one, following));
  if (!isJsonObject(json)) return json;
  const { feel, ...others } = json;
  if (typeof feel === "string" && Object.keys(others).length === 0)
    return { feel: expressionNow(feel, following) };
  return Object.fromEntries(
    Object.entries(json).map(([id, one]) => [
      id,
      id === "path" && typeof one === "string" ? pathNow(one, following) : valueNow(one, following),
    ]),
  );
}

/** Paths of a form's answers. */
const pathsNow = (paths: Json, form: string | null, following: Following): Json =>
  Array.isArray(paths) && form !== null
    ? paths.map((path: Json) => (typeof path === "string" ? pathInForm(path, form, following) : path))
    : paths;
