import { openJourney } from "@blaupause/engine";
import {
  errorAt,
  hash,
  isJsonObject,
  openService,
  SLUG,
  type Json,
  type JsonObject,
  type Problem,
} from "@blaupause/model";
import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { PACKAGE_FORMAT, type Package } from "./package.ts";
import { signedBytes } from "./sign.ts";

export interface Trust {
  /** Public keys whose packages are taken. */
  readonly keys: readonly string[];
  /** The version here already; only a later one is taken. */
  readonly after?: string | null;
}
export type Verified =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Takes a package whole or refuses it whole, with the reason (U12). Asks nobody: keys and versions are given. */
export function verifyPackage(json: Json | undefined, trust: Trust): Verified {
  const refused = (rule: string, params: Problem["params"] = {}): Verified => ({
    ok: false,
    problems: [errorAt(rule, "", undefined, params)],
  });
  if (!isShaped(json)) return refused("package-shape");
  const { hash: told, signature, ...whole } = json;
  if (hash(whole) !== told) return refused("package-hash");
  if (!isSigned(told, signature)) return refused("package-signature");
  if (!trust.keys.includes(signature.key)) return refused("package-untrusted", { key: signature.key });
  const { version, id, service, journeys } = whole;
  if (trust.after != null && !isLater(version, trust.after))
    return refused("package-downgrade", { version, after: trust.after });
  const opened = openService(service);
  if (!opened.ok) return opened;
  if (opened.service.id !== id) return refused("package-other-service", { id });
  const bad = Object.entries(journeys).find(([name, one]) => !isName(name) || !openJourney(one).ok);
  if (bad !== undefined) return refused("package-journey", { name: bad[0] });
  return { ok: true, package: { ...json, service: opened.service } };
}

/** A name becomes a file's name: nothing that leads out of a folder. */
const isName = (name: string): boolean => new RegExp(SLUG).test(name);
const TEXTS = ["id", "version", "publisher", "why", "at", "hash"] as const;
const KEYS = new Set<string>([...TEXTS, "format", "service", "journeys", "signature"]);

function isShaped(json: Json | undefined): json is Package & JsonObject {
  if (!isJsonObject(json) || json["format"] !== PACKAGE_FORMAT) return false;
  const { signature, journeys, service, version } = json;
  return (
    Object.keys(json).every((key) => KEYS.has(key)) &&
    TEXTS.every((key) => typeof json[key] === "string") &&
    isJsonObject(service) &&
    isJsonObject(journeys) &&
    Object.values(journeys).every(isJsonObject) &&
    isJsonObject(signature) &&
    // Nothing of it is sealed: it holds what it is and nothing more.
    Object.keys(signature).length === 2 &&
    typeof signature["key"] === "string" &&
    typeof signature["value"] === "string" &&
    /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(String(version))
  );
}

function isSigned(hashed: string, { key, value }: Package["signature"]): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(value)) return false;
  try {
    return ed25519.verify(hexToBytes(value), signedBytes(hashed), hexToBytes(key));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

/** Is this version a later one? */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [version.split(".").map(Number), than.split(".").map(Number)];
  const place = [0, 1, 2].find((index) => a[index] !== b[index]);
  return place !== undefined && (a[place] ?? 0) > (b[place] ?? 0);
}
