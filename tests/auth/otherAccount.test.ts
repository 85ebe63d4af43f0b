import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { CLIENT, startProvider, throughProvider } from "./provider.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// What becomes of somebody whose account at the identity provider is another one, and of who administers.

let town: Town;
let providers: readonly (readonly [ChildProcess, string])[];
let admin: Client;
beforeAll(async () => {
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
  providers = await Promise.all([startProvider(town.url), startProvider(town.url)]);
  await withPassword(town, "heuchelheim", { id: "alt", name: "Ute Alt", roles: ["admin"] });
  await withPassword(town, "heuchelheim", { id: "chefin", name: "Ada Chefin", roles: ["admin"] });
  await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["steueramt"] });
  admin = await enters("alt");
});
afterAll(async () => {
  for (const [process] of providers) process.kill();
  await town.close();
});

const issuer = (which: 0 | 1): string => providers[which]?.[1] ?? "";
async function send(client: Client, method: string, path: string, body?: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const { status, text } = await client.raw(path, { method, headers, ...sent });
  return { status, json: JSON.parse(text) as Record<string, unknown> };
}
async function enters(name: string): Promise<Client> {
  const client = createClient(town.url);
  const email = `${name}@heuchelheim.example`;
  const body = { organisation: "heuchelheim", email, password: PASSWORD, code: null };
  expect((await send(client, "POST", "/api/session/password", body)).status).toBe(200);
  return client;
}
async function saves(which: 0 | 1) {
  const { rev } = (await send(admin, "GET", "/api/sign-in")).json;
  const roles = [{ group: "amt-steuern", roles: ["steueramt"] }];
  const given = { rev, issuer: issuer(which), ...CLIENT, rolesClaim: "groups", roles };
  return send(admin, "POST", "/api/sign-in", given);
}
async function comesBy(which: 0 | 1, login: string) {
  const client = createClient(town.url);
  const begun = await client.get("/amt/anmelden/heuchelheim");
  const back = await throughProvider(issuer(which), town.url, begun.location ?? "", login);
  const { status, text } = await client.get(back);
  const { person } = (await send(client, "GET", "/api/session")).json;
  return { client, status, text, person };
}
const people = async () =>
  (await send(admin, "GET", "/api/people")).json as { people: { id: string }[]; bound: string[] };
const logged = async (): Promise<readonly object[]> =>
  (await send(admin, "GET", "/api/log")).json["entries"] as object[];
const unbinds = (person: string) => send(admin, "POST", `/api/people/${person}/account/removal`, {});

it("whoever sets a provider whose groups let nobody administer is told, and it is saved", async () => {
  expect(await saves(0)).toMatchObject({ status: 200, json: { warnings: ["no-group-gives-admin"] } });
});

it("an account that was made anew is refused by its reason until an administrator unbinds the old one", async () => {
  const old = await comesBy(0, "lang");
  expect(old).toMatchObject({ status: 303, person: { id: "lang" } });
  expect((await people()).bound).toEqual(["lang"]);
  const refused = await comesBy(0, "lang-neu");
  expect([refused.status, refused.person]).toEqual([403, null]);
  expect(refused.text).toContain('content="address-bound"');

  expect(await unbinds("lang")).toEqual({ status: 200, json: { done: true } });
  expect((await old.client.get("/api/account")).status).toBe(401);
  expect((await people()).bound).toEqual([]);
  expect(await unbinds("lang")).toMatchObject({ status: 409, json: { code: "no-account-bound" } });
  expect(await unbinds("niemand")).toMatchObject({ status: 404 });
  // She still comes by the provider, not by the password she had.
  const email = "lang@heuchelheim.example";
  const credentials = { organisation: "heuchelheim", email, password: PASSWORD, code: null };
  expect(await send(createClient(town.url), "POST", "/api/session/password", credentials)).toMatchObject({
    json: { code: "by-provider" },
  });

  expect(await comesBy(0, "lang-neu")).toMatchObject({ status: 303, person: { id: "lang" } });
  expect((await comesBy(0, "lang")).status).toBe(403);
  const [unbound, bound] = ["account-unbound", "account-bound"];
  const log = await logged();
  expect(log).toContainEqual(expect.objectContaining({ what: unbound, about: "lang", by: "Ute Alt" }));
  expect(log).toContainEqual(expect.objectContaining({ what: bound, about: "lang", by: "Petra Lang" }));
});

it("where the provider's address is another one, everybody is bound anew by her address", async () => {
  expect((await saves(1)).status).toBe(200);
  const count = (await people()).people.length;
  expect(await comesBy(1, "lang")).toMatchObject({ status: 303, person: { id: "lang" } });
  expect((await people()).people).toHaveLength(count);
});

it("the last one who administers stays one when she comes by the provider", async () => {
  const store = town.deps.store.organisation("heuchelheim");
  const all = (await people()).people;
  const [chefin, henkel, vogt] = ["chefin", "henkel", "vogt"].map((one) => all.find(({ id }) => id === one));
  await send(admin, "POST", "/api/people", { ...henkel, isActive: false });
  await send(admin, "POST", "/api/people", { ...vogt, email: "miriam.vogt@heuchelheim.example" });
  await send(admin, "POST", "/api/people", { ...chefin, roles: ["steueramt"] });
  // Ute Alt's own address, confirmed by the provider.
  const found = await store.records.get("person", "alt");
  const content = { ...(found?.content as object), email: "vogt@heuchelheim.example" };
  await store.records.save({ ...found!, keys: ["email:vogt@heuchelheim.example"], content });
  const came = await comesBy(1, "vogt");
  expect(came).toMatchObject({ status: 303, person: { id: "alt", roles: ["steueramt", "admin"] } });
  expect((await came.client.get("/api/people")).status).toBe(200);
});
