import { openJourney } from "@blaupause/engine";
import { errorAt, hash, openService, SLUG, type Json, type Problem, type Service } from "@blaupause/model";
import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { entryOf, isLogOf } from "./changeLog.ts";
import { declaredData, isDeclared } from "./declaredData.ts";
import type { Package } from "./package.ts";
import { isShaped, type Arrived } from "./shape.ts";
import { signedBytes } from "./sign.ts";
import { isLater } from "./version.ts";

export interface Trust {
  /** Public keys whose packages are taken. */
  readonly keys: readonly string[];
  /** The version here already; only a later one is taken. */
  readonly after?: string | null;
}
export type Verified =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (rule: string, params: Problem["params"] = {}): Verified => ({
  ok: false,
  problems: [errorAt(rule, "", undefined, params)],
});

/** Takes a package whole or refuses it whole, with the reason (U12). Asks nobody: keys and versions are given. */
export function verifyPackage(json: Json | undefined, trust: Trust): Verified {
  if (!isShaped(json)) return refused("package-shape");
  const { hash: told, signature, ...whole } = json;
  if (hash(whole) !== told) return refused("package-hash");
  if (!isSigned(json)) return refused("package-signature");
  if (!trust.keys.includes(signature.key)) return refused("package-untrusted", { key: signature.key });
  const { version } = whole;
  if (trust.after != null && !isLater(version, trust.after))
    return refused("package-downgrade", { version, after: trust.after });
  return opened(json);
}

/** It is who it says it is; does it also hold what it says it holds? */
function opened(json: Arrived): Verified {
  const found = openService(json.service);
  if (!found.ok) return found;
  const { service } = found;
  if (service.id !== json.id) return refused("package-other-service", { id: json.id });
  const names = Object.keys(json.journeys);
  const outside = names.find((name) => !isName(name));
  if (outside !== undefined) return refused("package-outside", { name: outside });
  const bad = names.find((name) => !openJourney(json.journeys[name]).ok);
  if (bad !== undefined) return refused("package-journey", { name: bad });
  const made = complete(json, service);
  if (!isLogOf(made.changes, made)) return refused("package-changes", { version: made.version });
  if (!isDeclared(made.data, service)) return refused("package-data");
  return { ok: true, package: made };
}

/** What the first format did not say yet is read from what it holds. */
const complete = (json: Arrived, service: Service): Package => ({
  changes: [entryOf(json, null, service)],
  data: declaredData(service),
  ...json,
  service,
});

/** A name becomes a file's name: nothing that leads out of a folder. */
const isName = (name: string): boolean => new RegExp(SLUG).test(name);

function isSigned({ format, hash: hashed, signature: { key, value } }: Arrived): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(value)) return false;
  try {
    return ed25519.verify(hexToBytes(value), signedBytes(format, hashed), hexToBytes(key));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
