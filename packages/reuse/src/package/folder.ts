import { errorAt, isJsonObject, type Json, type JsonObject, type Problem } from "@blaupause/model";
import { FIRST_FORMAT, type Package } from "./package.ts";

// A package as a folder in git: each part a file of its own, one value a line, so that a reviewer sees what changed.
// Every file is exactly as it is written here. What says the same in other letters is refused too: JSON may say a thing
// twice, and a reader would believe the first while a program takes the last.

/** Text of each file by its path in the folder; null where a path leads somewhere else. */
export type PackageFiles = Readonly<Record<string, string | null>>;
export type Read =
  | { readonly ok: true; readonly json: JsonObject }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const HEAD = ["format", "id", "version", "publisher", "why", "at"] as const;
/** Parts that are a file, by the name of both. */
const PARTS = ["service", "changes", "data"] as const;
const JOURNEY = /^journeys\/([^/]+)\.json$/;

const written = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** The files of a package; of one that holds. */
export function filesOf(made: Package | JsonObject): Readonly<Record<string, string>> {
  const json = made as JsonObject;
  const journeys = Object.entries(json["journeys"] as JsonObject);
  const head = Object.fromEntries(HEAD.map((key) => [key, json[key]]));
  return Object.fromEntries([
    ["head.json", written(head)],
    ...PARTS.flatMap((part) => (json[part] === undefined ? [] : [[`${part}.json`, written(json[part])]])),
    ...journeys.map(([name, one]) => [`journeys/${name}.json`, written(one)]),
    ["signature.json", written({ hash: json["hash"], ...(json["signature"] as JsonObject) })],
  ]) as Record<string, string>;
}

/** The package such a folder holds, not verified yet; refused where there is anything else in it. */
export function packageIn(files: PackageFiles): Read {
  const read = new Map<string, Json>();
  for (const [path, text] of Object.entries(files)) {
    if (text === null) return refused("package-outside", path);
    if (!isKnown(path)) return refused("package-extra", path);
    const json = jsonIn(text);
    if (json === undefined) return refused("package-text", path);
    read.set(path, json);
  }
  const missing = neededBy(read).find((path) => !read.has(path));
  if (missing !== undefined) return refused("package-missing", missing);
  const json = joined(read);
  const again = filesOf(json);
  const other = Object.entries(files).find(([path, text]) => again[path] !== asInGit(text));
  return other === undefined ? { ok: true, json } : refused("package-text", other[0]);
}

function neededBy(read: ReadonlyMap<string, Json>): readonly string[] {
  const head = read.get("head.json");
  const isFirst = isJsonObject(head) && head["format"] === FIRST_FORMAT;
  const log = isFirst ? [] : ["changes.json", "data.json"];
  return ["head.json", "service.json", ...log, "signature.json"];
}

const refused = (rule: string, name: string): Read => ({
  ok: false,
  problems: [errorAt(rule, "", undefined, { name })],
});

const isKnown = (path: string): boolean =>
  ["head.json", "signature.json", ...PARTS.map((part) => `${part}.json`)].includes(path) ||
  JOURNEY.test(path);

/** Git may have changed how lines end. */
const asInGit = (text: string | null): string | undefined => text?.replaceAll("\r\n", "\n");

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function joined(read: ReadonlyMap<string, Json>): JsonObject {
  const objectIn = (path: string): JsonObject => {
    const json = read.get(path);
    return isJsonObject(json) ? json : {};
  };
  const journeys = [...read].flatMap(([path, json]) => {
    const name = JOURNEY.exec(path)?.[1];
    return name === undefined ? [] : [[name, json]];
  });
  const { hash = null, ...signature } = objectIn("signature.json");
  const parts = ["changes", "data"].flatMap((part) => {
    const json = read.get(`${part}.json`);
    return json === undefined ? [] : [[part, json]];
  });
  return {
    ...objectIn("head.json"),
    service: read.get("service.json") ?? null,
    journeys: Object.fromEntries(journeys) as JsonObject,
    ...(Object.fromEntries(parts) as JsonObject),
    hash,
    signature,
  };
}
