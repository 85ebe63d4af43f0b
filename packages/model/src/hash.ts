import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";

/** Canonical JSON text (RFC 8785): the one form that is hashed, signed and compared. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("not JSON");
  return text;
}

const encoder = (text: string): Uint8Array => {
  // Pure code has no TextEncoder; encodeURIComponent is plain ECMAScript and knows UTF-8.
  const escaped = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\u{FFFD}"));
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    const isEscape = escaped[index] === "%";
    bytes.push(
      isEscape ? Number.parseInt(escaped.slice(index + 1, index + 3), 16) : escaped.charCodeAt(index),
    );
    if (isEscape) index += 2;
  }
  return Uint8Array.from(bytes);
};

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
