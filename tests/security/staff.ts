import type { Town } from "../stories/town.ts";
import { createClient } from "./client.ts";

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody of an office who speaks to the interface without the desk's pages. */
export async function signedIn(town: Town, person: string) {
  const client = createClient(town.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const token = { "x-csrf-token": csrf };
  const asked = async (path: string, init: RequestInit): Promise<Answered> => {
    const { status, text } = await client.raw(path, init);
    return { status, body: JSON.parse(text) as unknown };
  };
  const post = (path: string, body: object): Promise<Answered> =>
    asked(path, {
      method: "POST",
      headers: { ...token, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  await post("/api/session", { person });
  return {
    client,
    post,
    remove: (path: string) => asked(path, { method: "DELETE", headers: token }),
    get: (path: string) => asked(path, { method: "GET" }),
    send: (path: string, body: FormData) => asked(path, { method: "POST", headers: token, body }),
  };
}
