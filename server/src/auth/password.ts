import { hash, verify } from "@node-rs/argon2";
import { isGuessable } from "./strength.ts";

/** Long enough that nobody guesses it, short enough that hashing it costs nothing more. */
export const SHORTEST = 12;
export const LONGEST = 200;

/** Why a new password will not do; null when it will. */
export async function weakness(
  password: string,
  about: readonly string[],
): Promise<"too-short" | "too-long" | "too-easy" | null> {
  if (password.length < SHORTEST) return "too-short";
  if (password.length > LONGEST) return "too-long";
  const plain = password.toLowerCase();
  const isOwn = about.some((word) => word.length > 3 && plain.includes(word.toLowerCase()));
  return isOwn || (await isGuessable(password, about)) ? "too-easy" : null;
}

export const hashPassword = (password: string): Promise<string> => hash(password);

/** Hashes even where there is nothing to compare with: the time says nothing about who has an account. */
export async function isRight(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody());
  const is = await verify(against, password.slice(0, LONGEST)).catch(() => false);
  return is && stored !== null;
}

let nobodys: Promise<string> | undefined;
const nobody = (): Promise<string> => (nobodys ??= hash("nobody has this password"));
