import type { Client } from "../security/client.ts";

// The door of Heuchelheim, as a program knocks at it.

export async function send(client: Client, path: string, body: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  const { status, text, headers: told } = await client.raw(path, sent);
  return { status, json: JSON.parse(text) as Record<string, unknown>, cookies: told.getSetCookie() };
}
export const enters = (client: Client, name: string, password: string, code: string | null = null) =>
  send(client, "/api/session/password", {
    organisation: "heuchelheim",
    email: `${name}@heuchelheim.example`,
    password,
    code,
  });
