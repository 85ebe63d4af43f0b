import type { NextFunction, Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { cookiesOf, setCookie } from "./cookies.ts";
import { matches, newId, sign } from "./token.ts";

const VISITOR = "bp_b";

/** Gives every browser a random name of its own, which its tokens are bound to. */
export const visitor =
  ({ baseUrl }: Deps) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const known = cookiesOf(request).get(VISITOR);
    const name = known !== undefined && /^[0-9a-f]{32}$/.test(known) ? known : newId();
    if (name !== known)
      setCookie(response, VISITOR, name, { path: "/", days: 365, secure: baseUrl.startsWith("https:") });
    response.locals["visitor"] = name;
    next();
  };

export const csrfToken = (deps: Deps, response: Response): string =>
  sign(deps.secret, "csrf", String(response.locals["visitor"]));

/** Was this token made for this browser? */
export const isOwnToken = (deps: Deps, response: Response, given: string | undefined): boolean =>
  given !== undefined && matches(given, csrfToken(deps, response));

/** Refuses a mutation whose token was not made for this browser. */
export function checkCsrf(deps: Deps, response: Response, given: string | undefined): void {
  if (!isOwnToken(deps, response, given)) throw new Refusal(403, "csrf");
}
