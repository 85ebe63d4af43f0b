import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { FIRST_FORMAT, PACKAGE_FORMAT, type Package } from "./package.ts";
import { isVersion } from "./version.ts";

// Is it a package at all? What its parts say is looked at when it is clear whose they are.

/** As it came: the first format has neither change log nor declared data. */
export type Arrived = (Package | Omit<Package, "changes" | "data">) & JsonObject;

const TEXTS = ["id", "version", "publisher", "why", "at", "hash"] as const;
const FIRST = [...TEXTS, "format", "service", "journeys", "signature"];
const keysOf: Readonly<Record<string, ReadonlySet<string>>> = {
  [FIRST_FORMAT]: new Set(FIRST),
  [PACKAGE_FORMAT]: new Set([...FIRST, "changes", "data"]),
};

export function isShaped(json: Json | undefined): json is Arrived {
  if (!isJsonObject(json)) return false;
  const { format, signature, journeys, service, version } = json;
  const keys = typeof format === "string" && Object.hasOwn(keysOf, format) ? keysOf[format] : undefined;
  return (
    keys !== undefined &&
    Object.keys(json).every((key) => keys.has(key)) &&
    hasTexts(json, TEXTS) &&
    isVersion(String(version)) &&
    isJsonObject(service) &&
    isJsonObject(journeys) &&
    Object.values(journeys).every(isJsonObject) &&
    // Nothing of it is sealed: it holds what it is and nothing more.
    isExactly(signature, ["key", "value"]) &&
    (format === FIRST_FORMAT || (isListOf(json["changes"], isEntry) && isData(json["data"])))
  );
}

const isEntry = (json: Json): boolean =>
  isJsonObject(json) &&
  Object.keys(json).length === 4 &&
  hasTexts(json, ["version", "at", "why"]) &&
  isVersion(String(json["version"])) &&
  isListOf(json["changes"], isDifference);

const isDifference = (json: Json): boolean =>
  isJsonObject(json) &&
  Object.keys(json).length === 5 &&
  hasTexts(json, ["type", "weight", "name", "address"]) &&
  isListOf(json["properties"], isText);

const isData = (json: Json | undefined): boolean =>
  isJsonObject(json) &&
  Object.keys(json).length === 3 &&
  isListOf(json["asked"], isAsked) &&
  isListOf(json["basis"], isText) &&
  isExactly(json["retention"], ["draft", "closed"]);

const isAsked = (json: Json): boolean =>
  isJsonObject(json) &&
  Object.keys(json).length === 6 &&
  hasTexts(json, ["address", "name", "category", "purpose"]) &&
  typeof json["isRequired"] === "boolean" &&
  isListOf(json["basis"], isText);

const isText = (json: Json | undefined): boolean => typeof json === "string";
const isListOf = (json: Json | undefined, is: (one: Json) => boolean): boolean =>
  Array.isArray(json) && json.every((one: Json) => is(one));
const hasTexts = (json: JsonObject, keys: readonly string[]): boolean =>
  keys.every((key) => typeof json[key] === "string");
const isExactly = (json: Json | undefined, keys: readonly string[]): boolean =>
  isJsonObject(json) && Object.keys(json).length === keys.length && hasTexts(json, keys);
