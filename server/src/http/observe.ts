import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";
import { newId } from "../security/token.ts";

const ids = new WeakMap<IncomingMessage, string>();
/** What a request is called in the log and in its answer's `X-Request-Id`: ours alone, never one that was sent. */
export const requestId = (request: IncomingMessage): string => ids.get(request) ?? "";

/** Logs and measures every answer: its route's pattern, never its address, which may hold a key or a name. */
export const observe =
  (deps: Deps, listener: RequestListener): RequestListener =>
  (request, response) => {
    const start = performance.now();
    const id = newId().slice(0, 16);
    ids.set(request, id);
    response.setHeader("X-Request-Id", id);
    if (deps.isStopping?.() === true) response.setHeader("Connection", "close");
    response.once("close", () => tell(deps, request, response, id, performance.now() - start));
    listener(request, response);
  };

function tell(deps: Deps, request: IncomingMessage, response: ServerResponse, id: string, ms: number): void {
  const route = patternOf(request);
  const method = methodOf(request);
  // 499: whoever asked was gone before the answer was.
  const status = response.writableFinished ? response.statusCode : 499;
  deps.watch?.request(route, method, status, ms / 1000);
  const level = status >= 500 ? "error" : "info";
  deps.log({ level, event: "request", request: id, method, route, status, ms: Math.round(ms * 10) / 10 });
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const methodOf = ({ method = "" }: IncomingMessage): string => (METHODS.includes(method) ? method : "other");

const patterns = new WeakMap<IncomingMessage, string>();
/** For what is answered before Express, or by no route of its own. */
export const namePattern = (request: IncomingMessage, pattern: string): void =>
  void patterns.set(request, pattern);

function patternOf(request: IncomingMessage): string {
  const route: unknown = "route" in request ? request.route : undefined;
  const path = typeof route === "object" && route !== null && "path" in route ? route.path : undefined;
  if (typeof path === "string") return path;
  if (Array.isArray(path)) return path.map(String).join("|");
  return patterns.get(request) ?? "none";
}
