import { parseInstant } from "@blaupause/feel";
import { isJsonObject, type Journey, type JsonObject, type Problem } from "@blaupause/model";

export type OpenedJourney =
  | { readonly ok: true; readonly journey: Journey }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Holds = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Holds>>;
const text: Holds = (value) => typeof value === "string" && value !== "";
const object: Holds = (value) => isJsonObject(value);
const texts: Holds = (value) => Array.isArray(value) && value.every(text);
const index: Holds = (value) => Number.isInteger(value) && Number(value) >= 0;
const isTrue: Holds = (value) => value === true;
const letter: Holds = (value) =>
  isJsonObject(value) &&
  text(value["document"]) &&
  Object.keys(value).every((key) => key === "document" || key === "contains") &&
  (value["contains"] === undefined || text(value["contains"]) || texts(value["contains"]));

const WHOLE: Shape = {
  title: text,
  settings: object,
  start: (value) => typeof value === "string" && parseInstant(value) !== null,
  steps: (value) => Array.isArray(value) && value.length > 0,
  expect: object,
};
const EXPECTED: Shape = {
  status: text,
  path: texts,
  active: texts,
  variables: object,
  documents: (value) => Array.isArray(value) && value.every(letter),
  rejected: text,
  errors: texts,
  notified: text,
};
const STEPS: Readonly<Record<string, Shape>> = {
  submit: { submit: text, answers: object, unknown: texts, expect: object },
  complete: { complete: text, role: text, by: text, index, answers: object, expect: object },
  wait: { wait: (value) => typeof value === "string" && value.startsWith("P"), expect: object },
  message: { message: text, payload: object, expect: object },
  retrieve: { retrieve: text, expect: object },
  effect: {
    effect: text,
    index,
    result: object,
    error: text,
    failure: text,
    canceled: isTrue,
    expect: object,
  },
};

/** Admits a journey. A word it does not know is a problem: a misspelt expectation would be a test that cannot fail. */
export function openJourney(json: unknown): OpenedJourney {
  if (!isJsonObject(json)) return { ok: false, problems: [problem("not-an-object", "", "")] };
  const steps: readonly unknown[] = Array.isArray(json["steps"]) ? json["steps"] : [];
  const problems = [
    ...misfits(json, WHOLE, "", ["title", "start", "steps"]),
    ...steps.flatMap((step, place) => stepProblems(step, `steps/${place}`)),
    ...expectationProblems(json["expect"], "expect"),
  ];
  // Its shape was just held against the schema, part by part.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, journey: json as unknown as Journey };
}

function stepProblems(step: unknown, address: string): Problem[] {
  if (!isJsonObject(step)) return [problem("not-an-object", address, "")];
  const verbs = Object.keys(STEPS).filter((verb) => Object.hasOwn(step, verb));
  const shape = STEPS[verbs[0] ?? ""];
  if (shape === undefined || verbs.length > 1) return [problem("journey-step", address, verbs.join(" "))];
  const required = verbs[0] === "submit" ? ["answers"] : [];
  return [
    ...misfits(step, shape, address, required),
    ...expectationProblems(step["expect"], `${address}/expect`),
  ];
}

const expectationProblems = (json: unknown, address: string): Problem[] =>
  isJsonObject(json) ? misfits(json, EXPECTED, address, []) : [];

function misfits(json: JsonObject, shape: Shape, address: string, required: readonly string[]): Problem[] {
  const missing = required.filter((key) => !Object.hasOwn(json, key));
  return [
    ...missing.map((key) => problem("journey-missing", address, key)),
    ...Object.entries(json).flatMap(([key, value]) => {
      const holds = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (holds === undefined) return [problem("journey-unknown", address, key)];
      return holds(value) ? [] : [problem("journey-value", address, key)];
    }),
  ];
}

const problem = (rule: string, address: string, property: string): Problem => ({
  rule,
  severity: "error",
  address,
  property,
});
