import { fieldAt, schemaPath, type Program } from "@blaupause/engine";
import { isJsonObject, type Json } from "@blaupause/model";
import type { Say } from "../words/words.ts";

/** Why a step of a rehearsal was refused: which answers do not fit, by the words of their questions, or a code. */
export function refusalWords(program: Program, code: string, found: Json | undefined, say: Say): string {
  if (typeof found === "string") return say("rehearsal.refused", { reason: found });
  const names = refusedQuestions(program, found);
  if (names.length > 0) return say("rehearsal.refused.answers", { names: names.join(", ") });
  const reason = isJsonObject(found) && typeof found["code"] === "string" ? found["code"] : code;
  return say("rehearsal.refused", { reason });
}

/** The questions whose answers were refused, by their words. */
export function refusedQuestions(program: Program, found: Json | undefined): readonly string[] {
  const told = isJsonObject(found) ? found["errors"] : null;
  const paths = Array.isArray(told) ? told.map((one) => String(one).replace(/: [^:]*$/, "")) : [];
  return [...new Set(paths.map((path) => questionAt(program, path)))];
}

/** The words of the question at a data path; the path itself where there is none. */
export function questionAt({ forms }: Program, path: string): string {
  const found = Object.values(forms).flatMap(
    ({ id, fields }) =>
      fieldAt(fields, schemaPath(path)) ?? fieldAt(fields, schemaPath(path.replace(`${id}.`, ""))) ?? [],
  );
  const words = (found[0]?.label ?? []).filter((part) => typeof part === "string").join("");
  return words === "" ? path : words;
}
