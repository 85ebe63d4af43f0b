import type { IncomingMessage, ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { cookiesOf, setCookie } from "./cookies.ts";
import { matches, newId, sign } from "./token.ts";

const VISITOR = "bp_b";
const visitors = new WeakMap<ServerResponse, string>();

/** Gives every browser a random name of its own, which its tokens are bound to. Once a request, whoever asks first. */
export function nameVisitor({ baseUrl }: Deps, request: IncomingMessage, response: ServerResponse): void {
  if (visitors.has(response)) return;
  const known = cookiesOf(request).get(VISITOR);
  const name = known !== undefined && /^[0-9a-f]{32}$/.test(known) ? known : newId();
  if (name !== known)
    setCookie(response, VISITOR, name, { path: "/", days: 365, secure: baseUrl.startsWith("https:") });
  visitors.set(response, name);
}

export const csrfToken = (deps: Deps, response: ServerResponse): string =>
  sign(deps.secret, "csrf", visitorOf(response));

function visitorOf(response: ServerResponse): string {
  const name = visitors.get(response);
  if (name === undefined) throw new Error("nobody has named the visitor of this request");
  return name;
}

/** Was this token made for this browser? */
export const isOwnToken = (deps: Deps, response: ServerResponse, given: string | undefined): boolean =>
  given !== undefined && matches(given, csrfToken(deps, response));

/** Refuses a mutation whose token was not made for this browser. */
export function checkCsrf(deps: Deps, response: ServerResponse, given: string | undefined): void {
  if (!isOwnToken(deps, response, given)) throw new Refusal(403, "csrf");
}
