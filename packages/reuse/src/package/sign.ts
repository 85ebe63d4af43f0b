import { hash } from "@blaupause/model";
import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
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
export const signedBytes = (hashed: string): Uint8Array => utf8ToBytes(`${PACKAGE_FORMAT}\n${hashed}`);

/** Seals a version: hash over everything, signature over the hash. */
export function pack(content: Unsigned, { secret, public: key }: SigningKey): Package {
  const { id, version, publisher, why, at, service, journeys } = content;
  const whole = { format: PACKAGE_FORMAT, id, version, publisher, why, at, service, journeys } as const;
  const hashed = hash(whole);
  const value = bytesToHex(ed25519.sign(signedBytes(hashed), hexToBytes(secret)));
  return { ...whole, hash: hashed, signature: { key, value } };
}
