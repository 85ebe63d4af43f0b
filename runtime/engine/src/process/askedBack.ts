import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { fieldAt } from "../forms/act.ts";
import { schemaPath } from "../forms/dataPath.ts";
import { fillingOf } from "../forms/filling.ts";
import type { FieldError } from "../forms/state.ts";
import type { FieldProgram } from "../program.ts";
import { askablePaths } from "./askable.ts";
import { openPaths, ownPath } from "./only.ts";
import type { Sight } from "./scope.ts";
import type { Step } from "./step.ts";

/**
 * What is asked back must be a question that the applicant sees in the other form, or she would get a page without one.
 * Where that form was never filled in, nobody knows yet what she will see.
 */
export const wronglyAsked = (
  step: Step,
  fields: readonly FieldProgram[],
  data: JsonObject,
  sight: Sight,
): readonly FieldError[] =>
  fields.flatMap((field): readonly FieldError[] => {
    const asked = field.type === "questions" ? pathsIn(data[field.id]) : [];
    const path = asked.length === 0 ? undefined : asked.find(isNotAskable(step, field, sight));
    return path === undefined ? [] : [{ path: field.id, code: "not-askable", params: { path } }];
  });

const pathsIn = (asked: Json | undefined): readonly string[] =>
  Array.isArray(asked)
    ? asked.map((one: Json) => (isJsonObject(one) && typeof one["path"] === "string" ? one["path"] : ""))
    : [];

/** As people and services write it: `hunde[k1].chip`, or `hunde.chip` for every dog. */
const WRITTEN = /^[A-Za-z][A-Za-z0-9]*(?:\[k[0-9]+\])?(?:\.[A-Za-z][A-Za-z0-9]*(?:\[k[0-9]+\])?)*$/;

function isNotAskable(
  { program, state }: Step,
  { form = "" }: FieldProgram,
  sight: Sight,
): (path: string) => boolean {
  const fields = program.forms[form]?.fields;
  const data = state.data[form];
  if (fields === undefined || !isJsonObject(data)) return () => false;
  const filling = fillingOf(data, state.unknown[form]);
  const askable = new Set(askablePaths(program, form, filling, sight.scope));
  return (path) => {
    const own = ownPath(fields, [form], path);
    if (!WRITTEN.test(own) || fieldAt(fields, schemaPath(own)) === undefined) return true;
    return !openPaths(fields, [], [own], filling.answers).some((one) => askable.has(one));
  };
}
