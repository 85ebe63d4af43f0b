import { randomBytes } from "node:crypto";
import { pack, signingKey, verifyPackage } from "@blaupause/reuse";
import { isJsonObject, type Json, type JsonObject, type Problem } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readJson, readObject, readService, type Files } from "./files.ts";
import { problemLine, report, type Reported } from "./problems.ts";
import { words } from "./words.ts";

/** A new pair of keys. Whoever has `secret` publishes in your name; `public` is given to those who shall trust you. */
export function makeKey(): Answer {
  const key = signingKey(randomBytes(32));
  return { exit: 0, json: key, lines: [JSON.stringify(key, null, 2)] };
}

export interface PackInput {
  readonly folder: string;
  readonly key: string;
  readonly version: string;
  readonly publisher: string;
  readonly why: string;
  readonly language: Language;
}

/** A folder with service.json and journeys/*.json as one signed package. */
export function packFolder(files: Files, input: PackInput): Answer | Wrong {
  const { folder, version, publisher, why } = input;
  const key = readObject(files, input.key);
  if ("wrong" in key) return key;
  const { secret } = key.json;
  if (typeof secret !== "string" || !/^[0-9a-f]{64}$/.test(secret)) return wrong("no-key", input.key);
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) return wrong("no-version", version);
  const read = readService(files, `${folder}/service.json`);
  if (isWrong(read)) return read;
  if ("problems" in read) return refused(read.problems, input.language);
  const journeys = journeysIn(files, folder);
  if (isWrong(journeys)) return journeys;
  const { service } = read;
  const at = new Date().toISOString();
  const content = { id: service.id, version, publisher, why, at, service, journeys: journeys.all };
  const made = pack(content, signingKey(Buffer.from(secret, "hex")));
  return { exit: 0, json: made, lines: [JSON.stringify(made, null, 2)] };
}

function journeysIn(files: Files, folder: string): { readonly all: Record<string, JsonObject> } | Wrong {
  const names = (files.list(`${folder}/journeys`) ?? []).filter((name) => name.endsWith(".json"));
  const all: Record<string, JsonObject> = {};
  for (const name of names) {
    const read = readObject(files, `${folder}/journeys/${name}`);
    if ("wrong" in read) return read;
    all[name.slice(0, -".json".length)] = read.json;
  }
  return { all };
}

export interface VerifyInput {
  readonly file: string;
  /** A public key, or a file with one. */
  readonly trust: string;
  readonly after?: string;
  readonly language: Language;
}

/** Does a package hold, without asking anybody? */
export function verifyFile(files: Files, { file, trust, after, language }: VerifyInput): Answer | Wrong {
  const read = readJson(files, file);
  if ("wrong" in read) return read;
  const key = keyIn(files, trust);
  if (key === null) return wrong("no-key", trust);
  const result = verifyPackage(read.json as Json, { keys: [key], after: after ?? null });
  if (!result.ok) return refused(result.problems, language);
  const { id, version, publisher, hash, journeys } = result.package;
  const json = { id, version, publisher, hash, journeys: Object.keys(journeys).length };
  return { exit: 0, json, lines: [words[language].packageHolds(id, version, publisher)] };
}

function keyIn(files: Files, trust: string): string | null {
  if (/^[0-9a-f]{64}$/.test(trust)) return trust;
  const read = readJson(files, trust);
  const found = "wrong" in read || !isJsonObject(read.json) ? null : read.json["public"];
  return typeof found === "string" ? found : null;
}

function refused(problems: readonly Problem[], language: Language): Answer {
  const told = problems.map((problem) => sentenceOf(problem, language));
  return { exit: 1, json: { problems: told }, lines: told.map((one) => problemLine(one, language)) };
}
function sentenceOf(problem: Problem, language: Language): Reported {
  const plain = report(problem, null, language);
  const said = words[language].packageFault[problem.rule];
  return said === undefined ? plain : { ...plain, message: said(problem.params ?? {}) };
}
