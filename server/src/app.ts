import express, { type Express } from "express";
import { citizenRoutes } from "./citizen/routes.ts";
import { apiRoutes } from "./api/routes.ts";
import { deskRoutes } from "./desk/routes.ts";
import { demoRoutes } from "./demo/routes.ts";
import type { Deps } from "./deps.ts";
import { errorHandler } from "./http/errors.ts";
import { securityHeaders } from "./http/headers.ts";
import { Refusal } from "./http/refusal.ts";
import { visitor } from "./security/csrf.ts";

/** The whole server as one function of what it needs; it never listens by itself. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(securityHeaders(deps.baseUrl.startsWith("https:")));
  for (const folder of [deps.assets.folder, deps.assets.designerFolder])
    if (folder !== null)
      app.use(
        "/assets",
        express.static(folder, { immutable: true, maxAge: "1y", index: false, redirect: false }),
      );
  app.use("/assets", () => {
    throw new Refusal(404, "no-such-file");
  });
  app.use(visitor(deps));
  app.use(apiRoutes(deps));
  app.use(deskRoutes(deps));
  app.use(demoRoutes(deps));
  app.use(citizenRoutes(deps));
  app.use(() => {
    throw new Refusal(404, "no-such-page");
  });
  app.use(errorHandler(deps));
  return app;
}
