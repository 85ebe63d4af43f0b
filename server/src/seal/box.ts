import { createCipheriv, createDecipheriv } from "node:crypto";
import { freshBytes } from "./random.ts";

/** Where a sealed value belongs. It is authenticated, so a box opens in no other place. */
export interface Place {
  readonly org: string;
  readonly owner: string;
  readonly purpose: string;
}

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

// JSON of a list is unambiguous: no choice of ids can make two places look alike.
const address = (place: Place): Buffer =>
  Buffer.from(JSON.stringify([VERSION, place.org, place.owner, place.purpose]));

/** AES-256-GCM: version, nonce, ciphertext, tag. */
export function seal(key: Uint8Array, place: Place, plain: Uint8Array): Buffer {
  const nonce = freshBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(address(place));
  const hidden = cipher.update(plain);
  return Buffer.concat([Buffer.of(VERSION), nonce, hidden, cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or null where the key, the place or a single bit is another. */
export function unseal(key: Uint8Array, place: Place, box: Uint8Array): Buffer | null {
  if (box.length < 1 + NONCE + TAG || box[0] !== VERSION) return null;
  const body = box.subarray(1 + NONCE, box.length - TAG);
  const cipher = createDecipheriv("aes-256-gcm", key, box.subarray(1, 1 + NONCE), {
    authTagLength: TAG,
  });
  cipher.setAAD(address(place)).setAuthTag(box.subarray(box.length - TAG));
  const plain = cipher.update(body);
  try {
    return Buffer.concat([plain, cipher.final()]);
  } catch {
    return null;
  }
}
