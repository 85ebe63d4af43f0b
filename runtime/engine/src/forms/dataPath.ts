import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { KEY, keyOf } from "./filling.ts";

/** A data path in steps: field ids, and keys of list items in brackets: `hunde[k2].rasse`. */
export type PathStep = { readonly id: string } | { readonly key: string };

const STEP = /([A-Za-z][A-Za-z0-9]*)|\[(k[0-9]+)\]/g;

export const pathSteps = (path: string): PathStep[] =>
  [...path.matchAll(STEP)].map(([, id, key]) => (key === undefined ? { id: id ?? "" } : { key }));

/** The path of the field in its form, without item keys. */
export const schemaPath = (path: string): string => path.replaceAll(/\[[^\]]*\]/g, "");

/** The answer at a data path; undefined when there is none. */
export function answerAt(json: Json | undefined, path: string): Json | undefined {
  return pathSteps(path).reduce<Json | undefined>((at, step) => {
    if ("key" in step)
      return Array.isArray(at) ? at.find((item: Json) => keyOf(item) === step.key) : undefined;
    return isJsonObject(at) && Object.hasOwn(at, step.id) ? at[step.id] : undefined;
  }, json);
}

/** Answers with another one at a data path; undefined removes it. Items are never made here. */
export function withAnswer(answers: JsonObject, path: string, value: Json | undefined): JsonObject {
  const result = put(answers, pathSteps(path), value);
  return isJsonObject(result) ? result : answers;
}

function put(
  json: Json | undefined,
  [step, ...rest]: readonly PathStep[],
  value: Json | undefined,
): Json | undefined {
  if (step === undefined) return value;
  if ("key" in step) {
    if (!Array.isArray(json)) return json;
    return json.map((item: Json) => (keyOf(item) === step.key ? (put(item, rest, value) ?? item) : item));
  }
  const before = isJsonObject(json) ? json : {};
  const inner = put(Object.hasOwn(before, step.id) ? before[step.id] : undefined, rest, value);
  if (inner !== undefined) return { ...before, [step.id]: inner };
  const { [step.id]: _, ...others } = before;
  return others;
}

export const newItem = (key: string): JsonObject => ({ [KEY]: key });
