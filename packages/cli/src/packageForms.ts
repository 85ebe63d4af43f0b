import { filesOf, verifyPackage, type Package } from "@blaupause/reuse";
import { errorAt, isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readJson, type Files } from "./files.ts";
import { packageAt } from "./packageAt.ts";
import { refused } from "./packageFault.ts";
import { words } from "./words.ts";

// One package, two forms: a file to send, a folder for git. Changing the form needs no key, and nobody has to be trusted
// for it; that it is as somebody signed it is looked at.

/** The folder as one file, printed. */
export function exportPackage(files: Files, folder: string, language: Language): Answer | Wrong {
  const found = wholeAt(files, folder, language);
  return "exit" in found || isWrong(found)
    ? found
    : { exit: 0, json: found.json, lines: [JSON.stringify(found.json, null, 2)] };
}

export interface FormInput {
  readonly path: string;
  readonly out: string;
  readonly language: Language;
}

/** The file as a folder; over an older version of it, and over nothing else. */
export function importPackage(files: Files, { path, out, language }: FormInput): Answer | Wrong {
  const found = wholeAt(files, path, language);
  return "exit" in found || isWrong(found) ? found : intoFolder(files, out, found.json, language);
}

/** Writes a package into a folder of its own. */
export function intoFolder(
  files: Files,
  out: string,
  made: Package | JsonObject,
  language: Language,
): Answer | Wrong {
  if (!mayHold(files, out, made)) return wrong("exists", out);
  const write = Object.entries(filesOf(made)).map(([name, text]) => [`${out}/${name}`, text] as const);
  const kept = new Set<string>(write.map(([path]) => path));
  const journeys = (files.list(`${out}/journeys`) ?? []).map((name) => `${out}/journeys/${name}`);
  const outside = [`${out}/journeys`, ...kept, ...journeys].find(
    (path) => files.isElsewhere?.(path) === true,
  );
  if (outside !== undefined)
    return refused([errorAt("package-outside", "", undefined, { name: outside })], language);
  return {
    exit: 0,
    json: made,
    lines: [words[language].packageWritten(out)],
    write: Object.fromEntries(write),
    // A journey that is no longer part of it would be a file too many.
    remove: journeys.filter((path) => path.endsWith(".json") && !kept.has(path)),
  };
}

/** Nothing stands there yet, or a version of the same service. */
function mayHold(files: Files, out: string, made: Package | JsonObject): boolean {
  const there = files.list(out)?.filter((name) => name !== ".git") ?? [];
  if (there.length === 0) return files.read(out) === null;
  const head = readJson(files, `${out}/head.json`);
  return !("wrong" in head) && isJsonObject(head.json) && head.json["id"] === made.id;
}

/** What stands there, where it is as whoever signed it signed it. */
export function wholeAt(
  files: Files,
  path: string,
  language: Language,
): { readonly json: JsonObject; readonly package: Package } | Answer | Wrong {
  const found = packageAt(files, path);
  if (isWrong(found)) return found;
  if ("problems" in found) return refused(found.problems, language);
  const result = verifyPackage(found.json, { keys: [signerOf(found.json)] });
  return result.ok
    ? { json: found.json as JsonObject, package: result.package }
    : refused(result.problems, language);
}

function signerOf(json: Json): string {
  const signature = isJsonObject(json) ? json["signature"] : null;
  const key = isJsonObject(signature) ? signature["key"] : null;
  return typeof key === "string" ? key : "";
}
