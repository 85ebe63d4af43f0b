import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { accountOf } from "../../server/src/auth/account.ts";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// A second factor is on where somebody is told so, also where her account is changed at the same moment: by whoever
// asks for a link to her address, say.

let town: Town;
let client: Client;
/** So many saves of accounts find that somebody else was first. */
let collisions = 0;
const records = () => town.deps.store.organisation("heuchelheim").records;
beforeAll(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z", { guesses: 100_000 });
  await withPassword(town, "heuchelheim", { id: "roth", name: "Uwe Roth", roles: ["steueramt"] });
  client = createClient(town.url);
  const credentials = { organisation: "heuchelheim", email: "roth@heuchelheim.example", code: null };
  await send("/api/session/password", { ...credentials, password: PASSWORD });
  const { save } = records();
  const late: typeof save = async (one) => {
    if (one.kind !== "account" || collisions === 0) return save(one);
    collisions -= 1;
    const found = await records().get("account", one.id);
    if (found !== null) await save(found);
    return save(one);
  };
  Object.assign(records(), { save: late });
});
afterEach(() => {
  collisions = 0;
});
afterAll(() => town.close());

async function send(path: string, body: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const { status, text } = await client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status, json: JSON.parse(text) as Record<string, unknown> };
}
const account = () => accountOf(town.deps.store.organisation("heuchelheim"), "roth");
let secret = "";
const confirms = () => {
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(town.deps.clock()),
  });
  return send("/api/account/totp/confirm", { code });
};

it("the secret that is shown is the one that is kept", async () => {
  collisions = 2;
  secret = String((await send("/api/account/totp", {})).json["secret"]);
  expect((await account()).totp).toMatchObject({ secret, isOn: false });
});

it("is on, or it is told that it is not", async () => {
  collisions = 100;
  expect(await confirms()).toMatchObject({ status: 409, json: { code: "saved-by-another" } });
  expect((await account()).totp?.isOn).toBe(false);
  collisions = 2;
  expect((await confirms()).status).toBe(200);
  expect((await account()).totp?.isOn).toBe(true);
});

it("is off, or it is told that it is not", async () => {
  const off = () => send("/api/account/totp/remove", { password: PASSWORD });
  collisions = 100;
  expect(await off()).toMatchObject({ status: 409, json: { code: "saved-by-another" } });
  expect((await account()).totp?.isOn).toBe(true);
  collisions = 2;
  expect((await off()).status).toBe(200);
  expect((await account()).totp).toBeNull();
});
