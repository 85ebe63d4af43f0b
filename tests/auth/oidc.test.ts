import { removeOidcSettings, saveOidcSettings } from "@blaupause/server";
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { CLIENT, startProvider, throughProvider } from "./provider.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

let town: Town;
let provider: ChildProcess;
let issuer = "";
beforeAll(async () => {
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
  [provider, issuer] = await startProvider(town.url);
  await saveOidcSettings(town.deps.store.organisation("heuchelheim"), {
    issuer,
    ...CLIENT,
    rolesClaim: "groups",
    roles: { "amt-steuern": ["steueramt", "incident"] },
  });
});
afterAll(async () => {
  provider.kill();
  await town.close();
});

async function signsIn(
  login: string,
): Promise<{ client: Client; status: number; location: string | null; back: string }> {
  const client = createClient(town.url);
  const begun = await client.get("/amt/anmelden/heuchelheim");
  expect(begun.status).toBe(303);
  const back = await throughProvider(issuer, town.url, begun.location ?? "", login);
  const { status, location } = await client.get(back);
  return { client, status, location, back };
}
const session = async (client: Client) =>
  JSON.parse((await client.get("/api/session")).text) as {
    person: { name: string; roles: string[] } | null;
    organisation: { id: string } | null;
    csrf: string;
  };

describe("staff sign in at their organisation's identity provider", () => {
  it("and have the roles their groups give them, in their own organisation", async () => {
    const { client, status, location } = await signsIn("vogt");
    expect([status, location]).toEqual([303, "/amt/vorgaenge"]);
    expect(await session(client)).toMatchObject({
      person: { name: "Miriam Vogt", roles: ["steueramt", "incident"] },
      organisation: { id: "heuchelheim" },
    });
    expect((await client.get("/api/cases")).status).toBe(200);
  });

  it("the same person again is the same person", async () => {
    await signsIn("vogt");
    const all = await town.deps.store.organisation("heuchelheim").records.list("person", { limit: 9 });
    const found = all.filter(({ content }) => (content as { name: string }).name === "Miriam Vogt");
    expect(found).toHaveLength(1);
    const log = await town.deps.store.organisation("heuchelheim").records.list("log", { limit: 50 });
    const came = log.filter(({ content }) => (content as { what: string }).what === "person-came");
    const changed = [{ field: "roles", from: null, to: ["steueramt", "incident"] }];
    const vogt = found[0]?.id;
    expect(came).toMatchObject([{ content: { by: vogt, about: vogt, changed } }]);
  });

  it("whose groups mean something else now has other roles, and the log says from which to which", async () => {
    const store = town.deps.store.organisation("heuchelheim");
    const settings = { issuer, ...CLIENT, rolesClaim: "groups" };
    await saveOidcSettings(store, { ...settings, roles: { "amt-steuern": ["steueramt"] } });
    await signsIn("vogt");
    await saveOidcSettings(store, { ...settings, roles: { "amt-steuern": ["steueramt", "incident"] } });
    await signsIn("vogt");
    const log = (await store.records.list("log", { limit: 50 })).map(({ content }) => content as object);
    const both = ["steueramt", "incident"];
    expect(log.filter((entry) => "what" in entry && entry.what === "roles-came")).toMatchObject([
      { changed: [{ field: "roles", from: both, to: ["steueramt"] }] },
      { changed: [{ field: "roles", from: ["steueramt"], to: both }] },
    ]);
  });

  it("whose groups mean nothing here stays outside", async () => {
    const { client, status } = await signsIn("gast");
    expect(status).toBe(403);
    expect((await session(client)).person).toBeNull();
  });

  it("a way back is good once, and only for the browser that began it", async () => {
    const { back } = await signsIn("vogt");
    const other = createClient(town.url);
    expect((await other.get(back)).status).toBe(404);
    await other.get("/amt/anmelden/heuchelheim");
    expect((await other.get(back)).status).toBe(401);
    expect((await session(other)).person).toBeNull();
  });

  it("a code from elsewhere signs nobody in", async () => {
    const client = createClient(town.url);
    const begun = await client.get("/amt/anmelden/heuchelheim");
    const state = new URL(begun.location ?? "").searchParams.get("state");
    const answer = await client.get(`/amt/anmelden/zurueck?code=falsch&state=${state}&iss=${issuer}`);
    expect(answer.status).toBe(401);
    expect(new URL(begun.location ?? "").searchParams.get("code_challenge_method")).toBe("S256");
  });

  it("signing out leads to the provider's own way out", async () => {
    const { client } = await signsIn("vogt");
    const { csrf } = await session(client);
    const answer = await client.raw("/api/session", { method: "DELETE", headers: { "x-csrf-token": csrf } });
    const { leave, person } = JSON.parse(answer.text) as { leave: string; person: null };
    expect(person).toBeNull();
    expect(leave.startsWith(`${issuer}/session/end?`)).toBe(true);
    expect((await client.get("/api/cases")).status).toBe(401);
    // The provider knows the way back that is named, and leads there.
    const browser = createClient(issuer);
    const { text, status } = await browser.get(leave.slice(issuer.length));
    expect(status).toBe(200);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const left = await browser.post("/session/end/confirm", [
      ["xsrf", xsrf],
      ["logout", "yes"],
    ]);
    expect(left.location).toBe(`${town.url}/amt/`);
  });

  it("a provider that signs with a new key is still believed", async () => {
    const port = Number(new URL(issuer).port);
    provider.kill();
    await new Promise((resolve) => provider.once("exit", resolve));
    [provider] = await startProvider(town.url, port);
    expect((await signsIn("vogt")).status).toBe(303);
  });

  it("who was barred here stays outside, whatever the provider says", async () => {
    const { records } = town.deps.store.organisation("heuchelheim");
    const [found] = (await records.list("person", { limit: 9 })).filter(
      ({ content }) => (content as { name: string }).name === "Miriam Vogt",
    );
    const content = { ...(found?.content as { subject: string }), isActive: false };
    await records.save({ ...found!, keys: [content.subject], content: content as never });
    expect((await signsIn("vogt")).status).toBe(403);
  });
});

describe("whom a provider vouches for", () => {
  const GROUPS = { "amt-steuern": ["steueramt", "incident"], leitung: ["admin"] };
  const store = () => town.deps.store.organisation("heuchelheim");
  const means = (roles: Readonly<Record<string, readonly string[]>>) =>
    saveOidcSettings(store(), { issuer, ...CLIENT, rolesClaim: "groups", roles });
  const known = async (name: string) =>
    (await store().records.list("person", { limit: 20 }))
      .map(({ id, content }) => ({
        id,
        ...(content as { name: string; roles: string[]; email: string; subject: string }),
      }))
      .find((one) => one.name === name)!;
  async function send(path: string, body: object) {
    const client = createClient(town.url);
    const { csrf } = await session(client);
    const headers = { "content-type": "application/json", "x-csrf-token": csrf };
    const { status, text } = await client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
    return { status, json: JSON.parse(text) as { code?: string } };
  }
  const enters = (email: string, organisation = "heuchelheim") =>
    send("/api/session/password", { organisation, email, password: PASSWORD, code: null });

  beforeAll(async () => {
    await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["steueramt"] });
    await withPassword(town, "heuchelheim", { id: "chefin", name: "Ada Chefin", roles: ["admin"] });
    expect((await enters("lang@heuchelheim.example")).status).toBe(200);
  });

  it("has nothing here any more, in no browser, once her groups give her nothing", async () => {
    const { client } = await signsIn("lang");
    expect((await session(client)).person?.roles).toEqual(["steueramt", "incident"]);
    await means({ anders: ["steueramt"] });
    expect((await signsIn("lang")).status).toBe(403);
    expect((await session(client)).person).toBeNull();
    expect((await known("Petra Lang")).roles).toEqual([]);
    const log = (await store().records.list("log", { limit: 60 })).map(({ content }) => content as object);
    const changed = [{ field: "roles", from: ["steueramt", "incident"], to: [] }];
    expect(log).toContainEqual(expect.objectContaining({ what: "roles-came", changed }));
    await means(GROUPS);
    expect((await signsIn("lang")).status).toBe(303);
  });

  it("gets no password by asking for a link, and comes by none she had", async () => {
    const { email } = await known("Petra Lang");
    const mails = async () => (await store().mails.list({ limit: 50 })).length;
    const before = await mails();
    const asked = await send("/api/session/reset", { organisation: "heuchelheim", email });
    expect([asked.status, await mails()]).toEqual([200, before]);
    expect(await enters(email)).toMatchObject({ status: 401, json: { code: "by-provider" } });
    // Without a provider a password is the only way in.
    await removeOidcSettings(store());
    expect((await enters(email)).status).toBe(200);
    await means(GROUPS);
    // Who administers keeps hers for the day the provider is away.
    await signsIn("chefin");
    expect((await known("Ada Chefin")).subject).toContain(issuer);
    expect((await enters("chefin@heuchelheim.example")).status).toBe(200);
  });
});
