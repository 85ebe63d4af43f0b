import { parseExpression } from "@blaupause/feel/parse";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { evaluator } from "../expression.ts";
import { answerAt } from "../forms/dataPath.ts";
import { fillingOf, KEY, keyOf, type Filling } from "../forms/filling.ts";
import { isFile } from "../forms/kinds/file.ts";
import { lookupIn } from "../names.ts";
import { stored } from "../process/scope.ts";
import { fail, scopeOf, type Play } from "./play.ts";

/** A value as a journey writes it: literal, or `{ feel }` where it depends on a municipality's settings or the case. */
export function valueOf(play: Play, source: unknown): Json {
  const json = source as Json; // a journey is JSON
  if (Array.isArray(json)) return json.map((one: Json) => valueOf(play, one));
  if (!isJsonObject(json)) return json;
  const [[key, only] = [], ...others] = Object.entries(json);
  if (key === "feel" && typeof only === "string" && others.length === 0) return evaluated(play, only);
  if (isUpload(json)) return fileOf(json);
  return Object.fromEntries(Object.entries(json).map(([id, one]) => [id, valueOf(play, one)]));
}

function evaluated(play: Play, text: string): Json {
  const { types } = play.program;
  const parsed = parseExpression(text, { kind: "context", entries: types }, { spans: false });
  if (parsed.ok) {
    const scope = scopeOf(play);
    const { value, warnings } = evaluator(scope)(parsed.ast, lookupIn(scope, types));
    if (value !== null || warnings.length === 0) return stored(value);
  }
  fail(play, { code: "expression", at: text });
  return null;
}

const UPLOAD = new Set(["file", "type", "size"]);
const isUpload = (json: JsonObject): boolean =>
  typeof json["file"] === "string" && Object.keys(json).every((key) => UPLOAD.has(key));

/** `{ "file": "a.pdf", "type": …, "size": … }` stands for an upload. */
const fileOf = ({ file, type = "application/pdf", size = 1000 }: JsonObject): Json => ({
  id: String(file),
  name: String(file),
  type,
  size,
});

/**
 * What somebody has filled in who found the form as `before` and gave these answers. Items of a list are meant by
 * their key, or by their place where the journey names none.
 */
export function filledIn(before: Filling, answers: JsonObject, unknown: readonly string[] = []): Filling {
  const merged = merge(before.answers, answers);
  const open = before.unknown.filter((path) => (answerAt(merged, path) ?? null) === null);
  const filling = fillingOf(merged, [...new Set([...open, ...unknown])]);
  return { ...filling, lastKey: Math.max(filling.lastKey, before.lastKey) };
}

function merge(before: JsonObject, answers: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...before };
  for (const [id, answer] of Object.entries(answers)) merged[id] = mergeOne(before[id], answer);
  return merged;
}

function mergeOne(before: Json | undefined, answer: Json): Json {
  if (Array.isArray(answer)) return answer.map((item: Json, index) => mergeItem(before, item, index));
  if (isJsonObject(answer) && isJsonObject(before) && !isFile(answer)) return merge(before, answer);
  return answer;
}

function mergeItem(before: Json | undefined, item: Json, index: number): Json {
  if (!isJsonObject(item) || !Array.isArray(before)) return item;
  const list: readonly Json[] = before;
  const known = Object.hasOwn(item, KEY) ? list.find((one) => keyOf(one) === keyOf(item)) : list[index];
  return isJsonObject(known) && keyOf(known) !== "" ? merge(known, item) : item;
}
