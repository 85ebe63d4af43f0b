import type { NextFunction, Request, Response } from "express";
import { showAway } from "../citizen/away.ts";
import type { Deps } from "../deps.ts";
import { framesOf, nameOf } from "../log/frames.ts";
import { isAway } from "../store/away.ts";
import { tellAway } from "./away.ts";
import { sendPlain, showError } from "./errorPage.ts";
import { requestId } from "./observe.ts";
import { sendProblem } from "./problem.ts";
import { Refusal } from "./refusal.ts";

const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (isAway(error)) return new Refusal(503, "store-away");
  // What Express itself refuses (a broken address) carries its status.
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? new Refusal(status, "bad-request") : new Refusal(500, "internal");
};

/** The last handler: programs get problem details, people a page that says what to do. */
export const errorHandler =
  (deps: Deps) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (refusal.status >= 500)
      deps.log({
        level: "error",
        event: "request-failed",
        request: requestId(request),
        code: nameOf(error),
        at: framesOf(error),
      });
    const isProgram = request.path.startsWith("/api/") || request.accepts(["html", "json"]) === "json";
    // Where not even a page can be made, the words are still ours.
    const plainly = (): void => {
      if (!response.headersSent) sendPlain(request, response, refusal.status, refusal.code);
    };
    if (refusal.code === "store-away") {
      tellAway(deps, request, response);
      if (!isProgram) return void showAway(deps, request, response).catch(plainly);
    }
    // What is left of an upload is not read any more.
    request.resume();
    if (isProgram) return sendProblem(response, refusal);
    showError(deps, request, response, refusal).catch(plainly);
  };
