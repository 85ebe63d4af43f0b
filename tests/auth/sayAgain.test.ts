import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLog } from "../../server/src/people/readLog.ts";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// Whoever finds somebody's browser open is signed in as her, and must not find out her password there.

const START = "2026-07-10T07:00:00.000Z";
let town: Town;
let hers: Client;
beforeEach(async () => {
  town = await openTown(START, { guesses: 100_000 });
  await withPassword(town, "heuchelheim", { id: "roth", name: "Uwe Roth", roles: ["steueramt"] });
  hers = createClient(town.url);
  await enters(hers, PASSWORD);
});
afterEach(() => town.close());

async function send(client: Client, path: string, body: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const { status, text } = await client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status, json: JSON.parse(text) as Record<string, unknown> };
}
const email = "roth@heuchelheim.example";
const enters = (client: Client, password: string) =>
  send(client, "/api/session/password", { organisation: "heuchelheim", email, password, code: null });
const NEXT = "sechs Schafe zählen";
const changes = (old: string) => send(hers, "/api/account/password", { old, password: NEXT });
const removes = (password: string) => send(hers, "/api/account/totp/remove", { password });
const wrong = { status: 422, json: { code: "wrong-password" } };
const locked = { status: 422, json: { code: "locked", until: "2026-07-10T07:01:00.000Z" } };

describe("a password said once more", () => {
  it("is guessed no more often than where one signs in, whichever page asks for it", async () => {
    for (const says of [changes, removes, changes, removes])
      expect(await says("falsch")).toMatchObject(wrong);
    expect(await changes("falsch")).toMatchObject(locked);
    for (const says of [changes, removes]) expect(await says(PASSWORD)).toMatchObject(locked);
    const { entries } = await readLog(town.deps.store.organisation("heuchelheim"));
    expect(entries.filter(({ what, about }) => what === "sign-in-locked" && about === "roth")).toHaveLength(
      1,
    );
    town.goTo("2026-07-10T07:01:00.000Z");
    expect((await changes(PASSWORD)).status).toBe(200);
  });

  it("is not guessed by many at once, nor by signing in anew in between", async () => {
    const codes = (await Promise.all(Array.from({ length: 12 }, () => changes("falsch")))).map(
      ({ json }) => json["code"],
    );
    expect(codes.filter((code) => code === "wrong-password")).toHaveLength(4);
    hers = createClient(town.url);
    await enters(hers, PASSWORD);
    expect(await removes(PASSWORD)).toMatchObject(locked);
  });

  it("once it was right, tries of before count no more", async () => {
    for (let tries = 0; tries < 4; tries += 1) await removes("falsch");
    expect((await removes(PASSWORD)).status).toBe(200);
    for (let tries = 0; tries < 4; tries += 1) expect(await removes("falsch")).toMatchObject(wrong);
  });

  it("is no one's to lock who is not signed in as her", async () => {
    for (let tries = 0; tries < 6; tries += 1) await enters(createClient(town.url), "falsch");
    expect((await changes(PASSWORD)).status).toBe(200);
  });

  it("and chosen anew by a link is taken at once", async () => {
    const store = town.deps.store.organisation("heuchelheim");
    for (let tries = 0; tries < 5; tries += 1) await changes("falsch");
    town.goTo("2026-07-10T07:20:00.000Z");
    for (let tries = 0; tries < 2; tries += 1) await changes("falsch");
    expect(await changes(PASSWORD)).toMatchObject({ json: { code: "locked" } });
    const link = await linkAfter(1, () =>
      send(createClient(town.url), "/api/session/reset", { organisation: "heuchelheim", email }),
    );
    const choice = { organisation: store.org, ...link, password: NEXT };
    expect((await send(hers, "/api/session/reset/confirm", choice)).status).toBe(200);
    await enters(hers, NEXT);
    expect((await removes(NEXT)).status).toBe(200);
  });

  it("turns the second factor off only where it is right", async () => {
    const { json } = await send(hers, "/api/account/totp", {});
    const totp = new TOTP({ secret: Secret.fromBase32(String(json["secret"])) });
    await send(hers, "/api/account/totp/confirm", { code: totp.generate({ timestamp: Date.parse(START) }) });
    expect(await removes("falsch")).toMatchObject(wrong);
    const account = () => hers.get("/api/account").then(({ text }) => JSON.parse(text) as object);
    expect(await account()).toMatchObject({ hasTotp: true });
    expect((await removes(PASSWORD)).status).toBe(200);
    expect(await account()).toMatchObject({ hasTotp: false });
  });
});

/** The newest link in her mails, once there is one more than before. */
async function linkAfter(before: number, ask: () => Promise<unknown>) {
  const { mails } = town.deps.store.organisation("heuchelheim");
  const texts = async () =>
    (await mails.list({ limit: 20 })).map(({ content }) => (content as { text: string }).text);
  await ask();
  await expect.poll(async () => (await texts()).length).toBe(before + 1);
  const [, person, token] = /#(\S+)/.exec((await texts())[0] ?? "")?.[1]?.split(".") ?? [];
  return { person, token };
}
