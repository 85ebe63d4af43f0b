import { withoutUnseen } from "@blaupause/model";
import type { AnswerOf, BodyOf, ParametersOf, Route } from "./route.ts";
import { routes, type RouteName } from "./routes.ts";

/** A request that was refused: its stable code, and what else the server said. */
export interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}
export type Answered<T> = { readonly ok: true; readonly value: T } | Refused;

type RouteOf<N extends RouteName> = (typeof routes)[N];
/** Calls the server by a route's name, typed from the one table both sides share. */
export type Client = <N extends RouteName>(
  name: N,
  input?: { readonly parameters?: ParametersOf<RouteOf<N>>; readonly body?: BodyOf<RouteOf<N>> },
) => Promise<Answered<AnswerOf<RouteOf<N>>>>;

export function createClient(csrf: () => string): Client {
  return async (name, { parameters = {}, body } = {}) => {
    const declared: Route = routes[name];
    const response = await send(
      addressOf(declared, parameters as Readonly<Record<string, string | undefined>>),
      {
        method: declared.method.toUpperCase(),
        credentials: "same-origin",
        headers: {
          accept: "application/json",
          "x-csrf-token": csrf(),
          // Files name their content type themselves, with the boundary between the parts.
          ...(body === undefined || isFiles(body) ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined
          ? {}
          : { body: isFiles(body) ? body : JSON.stringify(body, plainIn(declared)) }),
      },
    );
    if (response === null) return { ok: false, status: 0, code: "offline", details: {} };
    const json = (await response.json().catch(() => ({ code: "not-json" }))) as never;
    if (response.ok) return { ok: true, value: json };
    const { code = "unknown", ...details } = json as { code?: string };
    return { ok: false, status: response.status, code, details };
  };
}

/** Pasted along with a text, from a word processor say: nobody could find it to take it out. */
const plainIn = ({ plainText }: Route) =>
  plainText === true
    ? (_: string, value: unknown) => (typeof value === "string" ? withoutUnseen(value) : value)
    : undefined;

const isFiles = (body: unknown): body is FormData => body instanceof FormData;

function addressOf({ path }: Route, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  let address = path;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    if (address.includes(`{${name}}`)) address = address.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  return query.size === 0 ? address : `${address}?${query}`;
}

/** Null without a connection: whoever asked says so, and may ask again with the same command. */
const send = (address: string, init: RequestInit): Promise<Response | null> =>
  fetch(address, init).catch(() => null);
