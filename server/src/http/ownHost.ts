import type { RequestHandler } from "express";
import type { IncomingMessage } from "node:http";
import type { Deps } from "../deps.ts";
import { Refusal } from "./refusal.ts";

// An organisation may have a host of its own. There nothing of any other is shown: not its pages, not its name in an
// error. Staff work at the platform's own address, which is the one that cookies, links in mails to them and identity
// providers know.

/** A name may end in a dot, and is the same host. */
const withoutDot = (name: string): string => name.replace(/\.$/, "");

export const hostIn = (url: string): string => withoutDot(new URL(url).hostname);
export const mainHost = ({ baseUrl }: Pick<Deps, "baseUrl">): string => hostIn(baseUrl);

/**
 * The host a request was sent to, without its port. What a proxy adds is believed only where there is one, and of
 * several the one that stands nearest to us.
 */
export function hostOf({ proxies = 0 }: Pick<Deps, "proxies">, { headers }: IncomingMessage): string {
  const forwarded = proxies > 0 ? [headers["x-forwarded-host"] ?? ""].flat().at(-1)?.split(",").at(-1) : "";
  const said = forwarded?.trim() || headers.host || "";
  return withoutDot(said.toLowerCase().replace(/:[0-9]+$/, ""));
}

export const isMainHost = (deps: Deps, request: IncomingMessage): boolean =>
  hostOf(deps, request) === mainHost(deps);

/** What every host answers: the process's own state, and files that are the same for everybody. */
const EVERYWHERE = /^\/(?:assets\/|health$|ready$|metrics$)/;
const STAFF = /^\/amt(?:\/|$)/;
const OWN = "own-host";

/** At a host of its own an organisation stands alone. */
export const ownHost =
  (deps: Deps): RequestHandler =>
  (request, response, next) => {
    if (isMainHost(deps, request) || EVERYWHERE.test(request.path)) return next();
    deps.store.platform.findByHost(hostOf(deps, request)).then((found) => {
      if (found === null) return next();
      response.locals[OWN] = found.slug;
      const home = `/${found.slug}/`;
      if (request.path === "/") return response.redirect(303, home);
      if (STAFF.test(request.path)) return response.redirect(303, `${deps.baseUrl}/amt/`);
      if (`${request.path}/`.startsWith(home)) return next();
      next(new Refusal(404, "no-such-page"));
    }, next);
  };

/** Whose host this is; null at the platform's own, where the address says whose page it is. */
export function slugOfHost(locals: Readonly<Record<string, unknown>>): string | null {
  const slug = locals[OWN];
  return typeof slug === "string" ? slug : null;
}
