import { randomBytes } from "node:crypto";
import { entryOf, isVersion, pack, signingKey } from "@blaupause/reuse";
import type { JsonObject } from "@blaupause/model";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { readObject, readService, type Files } from "./files.ts";
import { refused } from "./packageFault.ts";
import { intoFolder } from "./packageForms.ts";
import { earlierAt } from "./packageSince.ts";

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
  /** The package of the version before; its change log goes on. */
  readonly since?: string;
  /** A folder for git instead of one file. What stands there is the version before, where nothing else was named. */
  readonly out?: string;
  readonly language: Language;
}

/** A folder with service.json and journeys/*.json as one signed package. */
export function packFolder(files: Files, input: PackInput): Answer | Wrong {
  const { folder, version, publisher, why, out, language } = input;
  const secret = secretIn(files, input.key);
  if (typeof secret !== "string") return secret;
  if (!isVersion(version)) return wrong("no-version", version);
  const read = readService(files, `${folder}/service.json`);
  if (isWrong(read)) return read;
  if ("problems" in read) return refused(read.problems, language);
  const journeys = journeysIn(files, folder);
  if (isWrong(journeys)) return journeys;
  const { service } = read;
  const before = earlierAt(files, input, service);
  if ("exit" in before || isWrong(before)) return before;
  const at = new Date().toISOString();
  const changes = [entryOf({ version, at, why }, before.service, service), ...before.log];
  const content = { id: service.id, version, publisher, why, at, service, journeys: journeys.all, changes };
  const made = pack(content, signingKey(Buffer.from(secret, "hex")));
  if (out !== undefined) return intoFolder(files, out, made, language);
  return { exit: 0, json: made, lines: [JSON.stringify(made, null, 2)] };
}

function secretIn(files: Files, path: string): string | Wrong {
  const key = readObject(files, path);
  if ("wrong" in key) return key;
  const { secret } = key.json;
  return typeof secret === "string" && /^[0-9a-f]{64}$/.test(secret) ? secret : wrong("no-key", path);
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
