import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";
import { isMainHost } from "../http/ownHost.ts";
import { namePattern } from "../http/observe.ts";
import { nameVisitor } from "../security/csrf.ts";
import { hasDraft, serviceCaller, withDraft } from "./context.ts";
import { movedOn } from "./moveDraft.ts";
import { submitDraft } from "./submit.ts";

// Sending an application is what everybody does in the last hour of a deadline. Express costs more than everything we
// do for it, so it is answered before Express is asked, by the very function that its route calls. What is refused goes
// on to Express with its reason, which the route throws: errors look the same whatever way they come.

const refused = new WeakMap<IncomingMessage, unknown>();

/** POST /:town/:service/absenden */
export async function sendApplication(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  town: string,
  service: string,
): Promise<void> {
  if (refused.has(request)) throw refused.get(request);
  const found = await withDraft(await serviceCaller({ deps, request, response }, town, service));
  if (!hasDraft(found) || !(await movedOn(found))) await submitDraft(found);
}

/** Only addresses that every router reads alike; anything else is left to Express. */
const ADDRESS = /^\/([a-z0-9-]+)\/([a-z0-9-]+)\/absenden$/;

export function sendFirst(
  deps: Deps,
  harden: (response: ServerResponse) => void,
  otherwise: RequestListener,
): RequestListener {
  return (request, response) => {
    const [, town, service] = (request.method === "POST" && ADDRESS.exec(request.url ?? "")) || [];
    if (town === undefined || service === undefined) return otherwise(request, response);
    // At a host of its own an organisation stands alone: Express knows whose it is.
    if (!isMainHost(deps, request)) return otherwise(request, response);
    harden(response);
    namePattern(request, "/:town/:service/absenden");
    nameVisitor(deps, request, response);
    sendApplication(deps, request, response, town, service).catch((error: unknown) => {
      refused.set(request, error);
      otherwise(request, response);
    });
  };
}
