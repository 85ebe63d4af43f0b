import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { emailKey } from "../people/person.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { matches, newId, sign } from "../security/token.ts";

// A browser that somebody has signed in with before, or chosen her password with, counts wrong tries for itself. Its
// cookie opens nothing. Several people may use one browser: each of them has a cookie of her own, whose name tells nobody
// whose it is. A browser sends all its cookies with every sign-in, so it keeps those of a few people only.

const PREFIX = "bp_k_";
const IS_NAME = /^bp_k_[\w-]{16}$/;
const DAYS = 365;
/** Only where somebody signs in. */
const PATH = "/api/session";
/** People one browser is known for. Those it was known for first go first; they sign in like anybody else. */
const MOST = 10;
/** What is too many goes little by little: many lines of an answer's head are more than some proxies take. */
const CLEARED_AT_ONCE = 10;

interface Whose {
  readonly organisation: string;
  readonly email: string;
}
const nameOf = ({ secret }: Pick<Deps, "secret">, { organisation, email }: Whose): string =>
  PREFIX + sign(secret, "known-browser-name", `${organisation}|${emailKey(email)}`).slice(0, 16);
const proofOf = ({ secret }: Pick<Deps, "secret">, { organisation, email }: Whose, browser: string): string =>
  sign(secret, "known-browser", `${organisation}|${emailKey(email)}|${browser}`);

/** What this browser is called where whoever has this address is known in it; null: it is any browser. */
export function knownBrowser(deps: Pick<Deps, "secret">, request: Request, whose: Whose): string | null {
  const [browser = "", proof = ""] = (cookiesOf(request).get(nameOf(deps, whose)) ?? "").split(".");
  return /^[0-9a-f]{32}$/.test(browser) && matches(proof, proofOf(deps, whose, browser)) ? browser : null;
}

/** A name anew each time: wrong tries of before count no more. */
export function rememberBrowser(
  deps: Pick<Deps, "secret" | "baseUrl">,
  request: Request,
  response: Response,
  whose: Whose,
): void {
  const [name, browser] = [nameOf(deps, whose), newId()];
  for (const surplus of tooManyBeside(name, request)) clearCookie(response, surplus, PATH);
  setCookie(response, name, `${browser}.${proofOf(deps, whose, browser)}`, {
    path: PATH,
    days: DAYS,
    secure: deps.baseUrl.startsWith("https:"),
  });
}

/** Browsers send what they have had longest first. */
function tooManyBeside(name: string, request: Request): readonly string[] {
  const others = cookiesOf(request).names.filter((one) => IS_NAME.test(one) && one !== name);
  return others.slice(0, Math.max(0, others.length - MOST + 1)).slice(0, CLEARED_AT_ONCE);
}
