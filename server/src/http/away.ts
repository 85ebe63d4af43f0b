import type { IncomingMessage, ServerResponse } from "node:http";
import type { Deps } from "../deps.ts";
import { requestId } from "./observe.ts";

/** Seconds after which trying again makes sense. */
const PAUSE_S = 60;

/** Tells programs when to come back, and whoever runs this that the store is away. */
export function tellAway(deps: Deps, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Retry-After", String(PAUSE_S));
  deps.log({ level: "error", event: "store-away", request: requestId(request) });
}
