import { bodyOf } from "./bodies.ts";
import { call } from "./calling.ts";
import { operations, type Operation, type OperationName } from "./operations.ts";
import type { Organisation, Role } from "./roles.ts";
import type { Browsers } from "./staff.ts";
import { besides, pathOf, type Things } from "./things.ts";
import { headersFor, type Way } from "./ways.ts";

export interface Who {
  readonly org: Organisation;
  readonly role: Role;
}
export interface What {
  readonly name: OperationName;
  readonly way: Way;
  readonly key: string;
  readonly things: Readonly<Record<Organisation, Things>>;
}
export interface Said {
  readonly status: number;
  readonly text: string;
}

/** Asks one thing in one way. Whoever was signed out by it, or is in a trial since, signs in again before the next. */
export const asking =
  (browsers: Browsers) =>
  async (who: Who, what: What): Promise<Said> => {
    const operation: Operation = operations[what.name];
    const named = what.things[what.way.path];
    const { status, text } = await call(
      await browsers.as(who.org, who.role),
      operation.method.toUpperCase(),
      withQuery(pathOf(operation, named), what),
      { body: sentBody(operation, what), headers: what.way.headers ? headersFor(what.way.headers) : {} },
    );
    if (status === 200 && CHANGES_SESSION.includes(what.name)) browsers.forget(who.org, who.role);
    return { status, text: besides(what.things[what.way.body], besides(named, text)) };
  };
const CHANGES_SESSION: readonly OperationName[] = [
  "signIn",
  "signOut",
  "enterTrial",
  "changeTrial",
  "leaveTrial",
];

const withQuery = (path: string, { way, key }: What): string =>
  way.query === undefined ? path : `${path}${path.includes("?") ? "&" : "?"}${key}=${way.query}`;

function sentBody(operation: Operation, { name, way, key, things }: What): object {
  const body = bodyOf(name, operation, things[way.body]);
  if (way.said === undefined) return body;
  if (!(body instanceof FormData)) return { ...body, [key]: way.said };
  body.set(key, way.said);
  return body;
}

export type Ask = ReturnType<typeof asking>;
