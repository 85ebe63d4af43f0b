import { afterEach, expect, it, vi } from "vitest";
import { createClient } from "./client.ts";

afterEach(() => vi.unstubAllGlobals());

/** What a body is when it is on its way. */
async function sent(name: "commandCase" | "saveValues", body: object): Promise<unknown> {
  let text: unknown = null;
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    text = init.body;
    return Promise.resolve(new Response("{}"));
  });
  await createClient(() => "token")(name, { body: body as never });
  return JSON.parse(String(text)) as unknown;
}

it("what nobody sees is left out of what is said in a case; a service is sent as it was written", async () => {
  const body = {
    type: "addNote",
    text: "Bitte\u000b \u202eprüfen\u202c\n1",
    filling: { answers: { a: ["\0x"] } },
  };
  expect(await sent("commandCase", body)).toEqual({
    type: "addNote",
    text: "Bitte prüfen\n1",
    filling: { answers: { a: ["x"] } },
  });
  expect(await sent("saveValues", body)).toEqual(body);
});
