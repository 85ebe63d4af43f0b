import express from "express";
import type { RequestListener } from "node:http";
import { citizenRoutes } from "./citizen/routes.ts";
import { authRoutes } from "./auth/routes.ts";
import { apiRoutes } from "./api/routes.ts";
import { sendFirst } from "./citizen/sendApplication.ts";
import { deskRoutes } from "./desk/routes.ts";
import { demoRoutes } from "./demo/routes.ts";
import type { Deps } from "./deps.ts";
import { errorHandler } from "./http/errors.ts";
import { securityHeaders } from "./http/headers.ts";
import { namePattern, observe } from "./http/observe.ts";
import { ownHost } from "./http/ownHost.ts";
import { operationsRoutes } from "./operations/routes.ts";
import { Refusal } from "./http/refusal.ts";
import { nameVisitor } from "./security/csrf.ts";
import { workshopRoutes } from "./workshop/routes.ts";

/** The whole server as one function of what it needs; it never listens by itself. */
export function createApp(deps: Deps): RequestListener {
  const harden = securityHeaders(deps.baseUrl.startsWith("https:"));
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", deps.proxies ?? 0);
  app.use((_request, response, next) => {
    harden(response);
    next();
  });
  app.use("/assets", (request, _response, next) => {
    namePattern(request, "/assets/*");
    next();
  });
  for (const folder of [deps.assets.folder, deps.assets.designerFolder])
    if (folder !== null)
      app.use(
        "/assets",
        express.static(folder, { immutable: true, maxAge: "1y", index: false, redirect: false }),
      );
  app.use("/assets", () => {
    throw new Refusal(404, "no-such-file");
  });
  app.use(ownHost(deps));
  app.use((request, response, next) => {
    nameVisitor(deps, request, response);
    next();
  });
  app.use(operationsRoutes(deps));
  app.use(authRoutes(deps));
  app.use(apiRoutes(deps));
  app.use(deskRoutes(deps));
  app.use(demoRoutes(deps));
  app.use(workshopRoutes(deps));
  app.use(citizenRoutes(deps));
  app.use(() => {
    throw new Refusal(404, "no-such-page");
  });
  app.use(errorHandler(deps));
  return observe(deps, sendFirst(deps, harden, app));
}
