import { Router, type Request } from "express";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { matches, sign } from "../security/token.ts";

/** What those ask who run the server: is it ready for requests, and what has it measured? `/health` is in the API. */
export function operationsRoutes(deps: Deps): Router {
  // A proxy that closes an address closes it as it is written.
  const router = Router({ caseSensitive: true });
  router.get("/ready", (_request, response, next) => {
    unready(deps)
      .then((reason) => {
        response.status(reason === null ? 200 : 503).set("Cache-Control", "no-store");
        response.json({ status: reason ?? "ready" });
      })
      .catch(next);
  });
  router.get("/metrics", (request, response, next) => {
    const { metrics } = deps;
    if (metrics == null) return next();
    if (!mayRead(deps, metrics.token, request)) return next(new Refusal(401, "not-signed-in"));
    metrics
      .text()
      .then((text) => void response.type(metrics.type).set("Cache-Control", "no-store").send(text))
      .catch(next);
  });
  return router;
}

/** Both sides are signed first: then they are equally long, and the time tells nothing, not even the length. */
function mayRead({ secret }: Deps, token: string, request: Request): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "") ?? [];
  return given !== undefined && matches(sign(secret, "metrics", given), sign(secret, "metrics", token));
}

const PATIENCE_MS = 2000;

/** Why no request should come here now; null when all may. A store that is open has done its migrations. */
async function unready(deps: Deps): Promise<string | null> {
  if (deps.isStopping?.() === true) return "stopping";
  if (deps.isWorking?.() === false) return "worker";
  return (await answers(deps)) ? null : "store";
}

function answers({ store }: Deps): Promise<boolean> {
  const asked = store.platform.get("ready").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, afterwards(PATIENCE_MS)]);
}
const afterwards = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });
