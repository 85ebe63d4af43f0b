import { hash } from "@blaupause/model";
import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { entryOf } from "./changeLog.ts";
import { declaredData } from "./declaredData.ts";
import { PACKAGE_FORMAT, type Package, type Unsigned } from "./package.ts";

export interface SigningKey {
  /** 32 bytes, hexadecimal; never leaves its owner. */
  readonly secret: string;
  readonly public: string;
}

/** The pair of keys that belongs to 32 random bytes. */
export const signingKey = (seed: Uint8Array): SigningKey => ({
  secret: bytesToHex(seed),
  public: bytesToHex(ed25519.getPublicKey(seed)),
});

/** What is signed: the format beside the hash, so that no signature of another kind of document fits. */
export const signedBytes = (format: Package["format"], hashed: string): Uint8Array =>
  utf8ToBytes(`${format}\n${hashed}`);

/** Seals a version: hash over everything, signature over the hash. */
export function pack(content: Unsigned, key: SigningKey): Package {
  const { id, version, publisher, why, at, service, journeys } = content;
  const { changes = [entryOf(content, null, service)] } = content;
  const data = declaredData(service);
  const format = PACKAGE_FORMAT;
  return seal({ format, id, version, publisher, why, at, service, journeys, changes, data }, key);
}

/** Hash and signature under whatever a package says of itself. */
export function seal(
  whole: Omit<Package, "hash" | "signature">,
  { secret, public: key }: SigningKey,
): Package {
  const hashed = hash(whole);
  const value = bytesToHex(ed25519.sign(signedBytes(whole.format, hashed), hexToBytes(secret)));
  return { ...whole, hash: hashed, signature: { key, value } };
}
