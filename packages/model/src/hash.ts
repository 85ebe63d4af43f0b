import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";

/** Canonical JSON text (RFC 8785): the one form that is hashed, signed and compared. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("not JSON");
  return text;
}

const LONE = 0xfffd;
/** The character at a place; half a pair counts as the sign for what cannot be read, as everywhere in UTF-8. */
const codeAt = (text: string, index: number): number => {
  const code = text.codePointAt(index) ?? LONE;
  return code >= 0xd800 && code <= 0xdfff ? LONE : code;
};

/** UTF-8. Pure code has no TextEncoder; nearly all of what is hashed is plain letters, which go the short way. */
function encoder(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes[at++] = unit;
    else {
      const code = codeAt(text, index);
      if (code > 0xffff) index += 1;
      at = writeLong(bytes, at, code);
    }
  }
  return bytes.subarray(0, at);
}

/** A character of two to four bytes; gives where the next one begins. */
function writeLong(bytes: Uint8Array, start: number, code: number): number {
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[start] = [0, 0xc0, 0xe0, 0xf0][more]! | (code >> (6 * more));
  for (let part = 1; part <= more; part += 1)
    bytes[start + part] = 0x80 | ((code >> (6 * (more - part))) & 0x3f);
  return start + more + 1;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const base64url = (bytes: Uint8Array): string => {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    for (let part = 0; part <= Math.min(left, 3); part += 1)
      text += ALPHABET[(group >> (18 - 6 * part)) & 63];
  }
  return text;
};

/** `sha256-…` (base64url) of a text's UTF-8 bytes. */
export const hashText = (text: string): string => `sha256-${base64url(sha256(encoder(text)))}`;
/** `sha256-…` of a value in canonical form: key order and spacing do not matter. */
export const hash = (value: unknown): string => hashText(canonical(value));
