import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { emailKey } from "../people/person.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import { matches, newId, sign } from "../security/token.ts";

// A browser that somebody has signed in with before, or chosen her password with, counts wrong tries for itself. Its
// cookie opens nothing. Several people may use one browser: each of them has a cookie of her own, whose name tells nobody
// whose it is.

const PREFIX = "bp_k_";
const DAYS = 365;
/** Only where somebody signs in. */
const PATH = "/api/session";

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
  response: Response,
  whose: Whose,
): void {
  const browser = newId();
  setCookie(response, nameOf(deps, whose), `${browser}.${proofOf(deps, whose, browser)}`, {
    path: PATH,
    days: DAYS,
    secure: deps.baseUrl.startsWith("https:"),
  });
}
