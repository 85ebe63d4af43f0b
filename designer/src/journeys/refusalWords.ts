import { fieldAt, schemaPath, type Program } from "@blaupause/engine";
import { isJsonObject, type Json } from "@blaupause/model";
import { journeysDe } from "../words/journeys.de.ts";
import type { Say, WordKey } from "../words/words.ts";

/** Why a step of a rehearsal was refused or stands still: by the words of its questions, or in a sentence. */
export function refusalWords(program: Program, code: string, found: Json | undefined, say: Say): string {
  if (typeof found === "string") return reason(found, say);
  const names = refusedQuestions(program, found);
  if (names.length > 0) return say("rehearsal.refused.answers", { names: names.join(", ") });
  return reason(isJsonObject(found) && typeof found["code"] === "string" ? found["code"] : code, say);
}

function reason(code: string, say: Say): string {
  const key = `rehearsal.why.${code}`;
  return say(isWord(key) ? key : "rehearsal.why.other");
}
const isWord = (key: string): key is WordKey & keyof typeof journeysDe => Object.hasOwn(journeysDe, key);

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
