import type { Answer, Client } from "../client.ts";

export interface Sent {
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}
/** A browser keeps its token as long as its name. */
const tokens = new WeakMap<Client, string>();
async function tokenOf(client: Client): Promise<string> {
  const known = tokens.get(client);
  if (known !== undefined) return known;
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  tokens.set(client, csrf);
  return csrf;
}

/** Calls the interface as the desk's pages do. */
export async function call(
  client: Client,
  method: string,
  path: string,
  { body = {}, headers = {} }: Sent = {},
): Promise<Answer> {
  const isFiles = body instanceof FormData;
  const type: Record<string, string> = isFiles ? {} : { "content-type": "application/json" };
  const all = { ...type, "x-csrf-token": await tokenOf(client), ...headers };
  const sent = method === "POST" ? { body: isFiles ? body : JSON.stringify(body) } : {};
  return client.raw(path, { method, headers: all, ...sent });
}
