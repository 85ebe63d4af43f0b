import { matches, readKey, sign } from "./token.ts";

/*
 * What a browser keeps of a key: the key, and a sign of ours that this very browser was let in with it. Who has found
 * or been sent a key can put it into a cookie, but not the sign.
 */
const SIGN = ".";
const signOf = (secret: Uint8Array, key: string): string => sign(secret, "browser", key);

export const withSign = (secret: Uint8Array, key: string): string => `${key}${SIGN}${signOf(secret, key)}`;

/** The key alone, whoever brings it. */
export const keyIn = (cookie: string): string | null => readKey(cookie.split(SIGN, 1)[0] ?? "");

/** The key, where this browser was let in with it. */
export function provenKey(secret: Uint8Array, cookie: string): string | null {
  const key = keyIn(cookie);
  const given = cookie.slice(cookie.indexOf(SIGN) + 1);
  return key !== null && matches(given, signOf(secret, key)) ? key : null;
}
