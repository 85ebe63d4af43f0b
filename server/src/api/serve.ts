import {
  expressPath,
  type AnswerOf,
  type BodyOf,
  type ParametersOf,
  type Route,
  type RouteName,
  routes,
} from "@blaupause/api";
import { isWellFormed, unseenIn } from "@blaupause/model";
import type { Request, Response, Router } from "express";
import { Value } from "typebox/value";
import type { Deps } from "../deps.ts";
import { mustBeType, readText } from "../http/body.ts";
import { isTooDeep } from "../http/depth.ts";
import { Refusal } from "../http/refusal.ts";
import { checkCsrf } from "../security/csrf.ts";
import { faultyFields } from "./faultyFields.ts";
import { staffOf, type Staff } from "./session.ts";

/** Most bytes of a JSON body. */
const LIMIT = 512 * 1024;
/** More than any form has fields. */
const MOST_FAULTS = 50;

export interface Call<R extends Route> {
  readonly deps: Deps;
  readonly request: Request;
  readonly response: Response;
  /** Present wherever the route asks for somebody signed in. */
  readonly staff: Staff | null;
  readonly parameters: ParametersOf<R>;
  readonly body: BodyOf<R>;
}
export type Handlers = {
  readonly [N in RouteName]: (
    call: Call<(typeof routes)[N]>,
  ) => Promise<AnswerOf<(typeof routes)[N]>> | AnswerOf<(typeof routes)[N]>;
};

/** Serves one declared route: signed in where it must be, parsed at the edge, checked on the way out too. */
export function serve(
  router: Router,
  deps: Deps,
  name: RouteName,
  handler: (call: Call<Route>) => unknown,
): void {
  const declared: Route = routes[name];
  router[declared.method](expressPath(declared.path), (request, response, next) => {
    answer(deps, declared, handler, request, response).catch(next);
  });
}

async function answer(
  deps: Deps,
  declared: Route,
  handler: (call: Call<Route>) => unknown,
  request: Request,
  response: Response,
): Promise<void> {
  const staff = await whoAsks(deps, declared, request);
  if (declared.method !== "get") checkCsrf(deps, response, request.get("x-csrf-token"));
  const parameters = { ...request.query, ...request.params };
  // Files are read by the handler, which knows what is asked for.
  const isJson = declared.method === "post" && declared.files !== true;
  const body = isJson ? await jsonOf(request, declared) : {};
  checked(declared.parameters, parameters, "parameters");
  checked(declared.body, body, "body");
  const result = await handler({ deps, request, response, staff, parameters, body });
  // An answer of another shape than declared is a bug of ours, and is told as one.
  if (!Value.Check(declared.answer, result))
    throw new Error(`the answer of ${declared.path} is not what it declares`);
  response.set("Cache-Control", "no-store").json(result);
}

/** Whoever is signed in, if the declared access lets her in. */
export async function whoAsks(
  deps: Deps,
  { access }: Pick<Route, "access">,
  request: Request,
): Promise<Staff | null> {
  const staff = await staffOf(deps, request);
  if (access !== "public" && staff === null) throw new Refusal(401, "not-signed-in");
  if (!mayCall(access, staff?.person.roles ?? [])) throw new Refusal(403, "role-missing");
  return staff;
}

function mayCall(access: Route["access"], roles: readonly string[]): boolean {
  if (access === "public" || access === "staff") return true;
  return access.split(" or ").some((role) => roles.includes(role));
}

function checked(schema: Route["body"], value: unknown, part: string): void {
  if (Value.Check(schema, value)) return;
  const problems = [...Value.Errors(schema, value)]
    .slice(0, 5)
    .map(({ instancePath, keyword }) => `${instancePath || "/"} ${keyword}`);
  const faults = faultyFields(schema, value)
    .slice(0, MOST_FAULTS)
    .map((field) => ({ field, code: "not-valid" }));
  throw new Refusal(422, "not-valid", { part, problems, faults });
}

async function jsonOf(
  request: Request,
  { limit = LIMIT, plainText }: Pick<Route, "limit" | "plainText">,
): Promise<unknown> {
  mustBeType(request, "application/json");
  const text = await readText(request, limit);
  if (isTooDeep(text)) throw new Refusal(400, "too-deep");
  try {
    return JSON.parse(text, plainText === true ? plainly : admitted) as unknown;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(400, "malformed-json");
  }
}
/** What no handler is to meet: a prototype, and half a character, which cannot be sealed. */
function admitted(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new Refusal(400, "forbidden-key");
  if (!isWellFormed(key) || (typeof value === "string" && !isWellFormed(value)))
    throw new Refusal(400, "malformed-text");
  return value;
}
/** Nor what nobody sees, where others read it: the text would say another thing than they think. */
function plainly(key: string, value: unknown): unknown {
  const character = unseenIn(typeof value === "string" ? key + value : key);
  if (character !== null) throw new Refusal(400, "malformed-text", { character });
  return admitted(key, value);
}
