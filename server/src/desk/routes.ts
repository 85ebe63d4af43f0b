import { Router } from "express";
import type { Deps } from "../deps.ts";
import { designerHeaders } from "../http/headers.ts";
import { sendProgram } from "./page.ts";

/** The pages of the staff: one program in the browser, which asks the interface for everything it shows. */
export function deskRoutes(deps: Deps): Router {
  const router = Router();
  const { desk, deskStyles, designer, designerStyles, styles: previewed } = deps.assets;
  router.get(["/amt/leistungen", "/amt/leistungen/*path"], designerHeaders(), (_, response) => {
    sendProgram(response, { script: designer, styles: designerStyles, previewed });
  });
  router.get(["/amt", "/amt/*path"], (_, response) => {
    sendProgram(response, { script: desk, styles: deskStyles });
  });
  return router;
}
