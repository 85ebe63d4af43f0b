import { Router } from "express";
import type { Deps } from "../deps.ts";

/** The start page of the demo; in production there is none. */
export function demoRoutes(deps: Deps): Router {
  const router = Router();
  router.get("/", (_, response) => {
    response.redirect(302, deps.demo ? "/kassel/" : "/amt/");
  });
  return router;
}
