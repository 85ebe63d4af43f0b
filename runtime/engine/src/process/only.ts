import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { fieldAt } from "../forms/act.ts";
import { answerAt, pathSteps, schemaPath, withAnswer, type PathStep } from "../forms/dataPath.ts";
import { keyOf, type Filling } from "../forms/filling.ts";
import type { FieldProgram } from "../program.ts";

/**
 * The data paths that may be changed, as they stand in these answers: `antrag.hunde[k1].chip` and `hunde[k1].chip` are
 * the same, `hunde.chip` is the chip of every dog there is.
 */
export function openPaths(
  fields: readonly FieldProgram[],
  prefixes: readonly string[],
  named: readonly string[],
  answers: JsonObject,
): readonly string[] {
  const open = named.flatMap((path) => expand(answers, pathSteps(ownPath(fields, prefixes, path)), ""));
  return [...new Set(open)];
}

/** A path without the name its form stands under. */
export function ownPath(fields: readonly FieldProgram[], prefixes: readonly string[], path: string): string {
  if (fieldAt(fields, schemaPath(path)) !== undefined) return path;
  const prefix = prefixes.find((one) => path.startsWith(`${one}.`));
  return prefix === undefined ? path : path.slice(prefix.length + 1);
}

function expand(json: Json | undefined, steps: readonly PathStep[], at: string): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return at === "" ? [] : [at];
  if ("key" in step) return expand(itemAt(json, step.key), rest, `${at}[${step.key}]`);
  if (Array.isArray(json)) return json.flatMap((item: Json) => expand(item, steps, `${at}[${keyOf(item)}]`));
  const inner = isJsonObject(json) && Object.hasOwn(json, step.id) ? json[step.id] : undefined;
  return expand(inner, rest, at === "" ? step.id : `${at}.${step.id}`);
}

const itemAt = (json: Json | undefined, key: string): Json | undefined =>
  Array.isArray(json) ? json.find((item: Json) => keyOf(item) === key) : undefined;

/** What was posted, as far as it was open; everything else stays as it was. */
export function takeOpen(before: Filling, posted: Filling, open: readonly string[]): Filling {
  const isOpen = (path: string): boolean =>
    open.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
  return {
    answers: open.reduce(
      (answers, path) => withAnswer(answers, path, answerAt(posted.answers, path)),
      before.answers,
    ),
    unknown: [
      ...before.unknown.filter((path) => !isOpen(path)),
      ...posted.unknown.filter((path) => isOpen(path)),
    ],
    lastKey: Math.max(before.lastKey, posted.lastKey),
  };
}
