import { Router, type NextFunction, type Request, type Response } from "express";
import { slowDown, slowPosts } from "../auth/routes.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { WORKSHOP } from "./path.ts";
import { postComment } from "./postComment.ts";
import { showPart, workshopVisit, type WorkshopVisit } from "./visit.ts";

/** A draft before people without an account: each of its parts, and one address for what they say. */
export function workshopRoutes(deps: Deps): Router {
  const router = Router();
  const slow = slowDown(deps);
  const at =
    (handler: (found: WorkshopVisit) => Promise<void> | void) =>
    (request: Request, response: Response, next: NextFunction): void => {
      workshopVisit(deps, request, response)
        .then((found) => (found === null ? undefined : handler(found)))
        .catch(next);
    };
  const link = `/:town/${WORKSHOP}/:key`;
  router.get(link, slow, at(show));
  router.get(`${link}/:part`, slow, at(show));
  router.get(`${link}/:part/:item`, slow, at(show));
  router.post(`${link}/kommentar`, slow, slowPosts(deps), at(postComment));
  return router;
}

function show(found: WorkshopVisit): void {
  const { part, item } = found.request.params;
  const path = [part, item].flatMap((one) => (typeof one === "string" ? [`/${one}`] : [])).join("");
  const here = found.parts.find((one) => one.path === path);
  if (here === undefined) throw new Refusal(404, "no-such-page");
  const thanks = found.request.query["danke"];
  showPart(found, here, { thanks: typeof thanks === "string" ? thanks : null, wrong: null });
}
