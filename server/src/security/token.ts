import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Crockford's base 32: no I, L, O, U, so a key can be read out on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A key of 125 random bits in groups of five, `K7QFD-…`. */
export function newKey(): string {
  const bytes = randomBytes(25);
  const letters = [...bytes].map((byte) => ALPHABET[byte & 31]).join("");
  return letters.match(/.{1,5}/g)?.join("-") ?? letters;
}

/** A key as somebody typed it: case, blanks and the look-alikes O, I, L do not matter. */
export function readKey(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");
  return letters.length === 25 ? (letters.match(/.{1,5}/g)?.join("-") ?? null) : null;
}

/**
 * An id that begins with its time: drafts and the cases they become stand beside those of the same time in every index,
 * so that what is written together lies together. Ids are no secrets; keys are, and have no order.
 */
export const newTimedId = (at: string): string =>
  Date.parse(at).toString(16).padStart(12, "0") + randomBytes(10).toString("hex");

export const newId = (): string => randomBytes(16).toString("hex");

export const sign = (secret: Uint8Array, purpose: string, text: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${text}`).digest("base64url");

/** Compares without telling by time how much was right. */
export function matches(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
