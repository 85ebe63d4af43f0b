import { forgetColleagues, savePerson } from "@blaupause/server";
import { vi } from "vitest";
import { createClient } from "../security/client.ts";
import type { Town } from "../stories/town.ts";

export const PASSWORD = "vier Wölfe heulen leise";

/** Somebody who works for an organisation and has chosen her password, by the link in her mail. */
export async function withPassword(
  town: Town,
  organisation: string,
  { id, name, roles }: { readonly id: string; readonly name: string; readonly roles: readonly string[] },
): Promise<void> {
  const store = town.deps.store.organisation(organisation);
  const email = `${id}@${organisation}.example`;
  await savePerson(store, {
    id,
    rev: 0,
    name,
    email,
    subject: null,
    roles,
    isActive: true,
    substitute: null,
  });
  forgetColleagues(store);
  const client = createClient(town.url);
  const post = async (path: string, body: object): Promise<void> => {
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const headers = { "content-type": "application/json", "x-csrf-token": csrf };
    const { status } = await client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  await post("/api/session/reset", { organisation, email });
  // It goes out after the answer.
  const text = await vi.waitUntil(async () => {
    const mails = await store.mails.list({ limit: 20 });
    const contents = mails.map(({ content }) => content as { to: string; text: string });
    return contents.find(({ to }) => to === email)?.text;
  });
  const [, person, token] = /#([^\s]+)/.exec(text)?.[1]?.split(".") ?? [];
  await post("/api/session/reset/confirm", { organisation, person, token, password: PASSWORD });
}
