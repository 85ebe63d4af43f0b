import { isFile, keyOf, type FieldProgram, type FileAnswer, type Filling } from "@blaupause/engine";
import { isJsonObject, type Json } from "@blaupause/model";
import { carryOf } from "../carry.ts";
import type { Visit } from "../context.ts";
import type { Asked } from "./asked.ts";

/** Uploads of an answer that was not accepted yet. */
export const carryFor = ({ deps }: Visit, { task, form }: Asked, { answers }: Filling): string[] =>
  carryOf(deps, task, filesIn(form.fields, answers, ""));

function filesIn(
  fields: readonly FieldProgram[],
  json: Json | undefined,
  at: string,
): [string, FileAnswer][] {
  if (Array.isArray(json))
    return json.flatMap((item: Json) => filesIn(fields, item, `${at}[${keyOf(item)}]`));
  if (!isJsonObject(json)) return [];
  return fields.flatMap((field) => {
    const path = at === "" ? field.id : `${at}.${field.id}`;
    const value = json[field.id];
    if (field.type === "file") return isFile(value) ? [[path, value] as [string, FileAnswer]] : [];
    return filesIn(field.fields ?? [], value, path);
  });
}
