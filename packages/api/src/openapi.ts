import type { TSchema } from "typebox";
import { fileRoutes, type FileRoute } from "./fileRoutes.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";

interface Properties {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
}

const problem = {
  type: "object",
  description: "RFC 9457 problem details; `code` is stable.",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
  },
};

function parametersOf({ parameters, path }: Pick<Route, "parameters" | "path">): object[] {
  const { properties = {}, required = [] } = parameters as Properties;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? "path" : "query",
    required: path.includes(`{${name}}`) || required.includes(name),
    schema,
  }));
}

const hasBody = ({ body, files }: Route): boolean =>
  files === true || Object.keys((body as Properties).properties ?? {}).length > 0;

const bodyOf = ({ body, files }: Route): object => ({
  required: true,
  content: { [files === true ? "multipart/form-data" : "application/json"]: { schema: body } },
});

/** All of it at once: whoever is signed in, and for every change the token with the cookie it was made for. */
function securityOf({ access, method }: Pick<Route, "access" | "method">): object {
  const signedIn = access === "public" ? {} : { session: [] };
  const changing = method === "get" ? {} : { browser: [], token: [] };
  const needed = { ...signedIn, ...changing };
  return Object.keys(needed).length === 0 ? {} : { security: [needed] };
}

const securitySchemes = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "bp_s",
    description: "Set by signing in (`signInByPassword`).",
  },
  browser: {
    type: "apiKey",
    in: "cookie",
    name: "bp_b",
    description: "Set by the first answer (`readSession`); the token is made for it.",
  },
  token: {
    type: "apiKey",
    in: "header",
    name: "x-csrf-token",
    description: "`csrf` in the answer of `readSession`; without it every change is refused with 403 `csrf`.",
  },
};

function operationOf(name: string, route: Route | FileRoute): object {
  const content =
    "media" in route
      ? { [route.media]: { schema: { type: "string", contentEncoding: "binary" } } }
      : { "application/json": { schema: route.answer } };
  return {
    operationId: name,
    summary: route.summary,
    parameters: parametersOf(route),
    ...("body" in route && hasBody(route) ? { requestBody: bodyOf(route) } : {}),
    ...securityOf(route),
    responses: {
      "200": { description: "Done", content },
      default: { description: "Refused", content: { "application/problem+json": { schema: problem } } },
    },
  };
}

/** OpenAPI 3.1 of all routes, made from the table they are served from. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries({ ...routes, ...fileRoutes }))
    (paths[route.path] ??= {})[route.method] = operationOf(name, route);
  return {
    openapi: "3.1.0",
    info: { title: "Blaupause", version: "0.1.0", license: { name: "EUPL-1.2" } },
    paths,
    components: { securitySchemes },
  };
}
