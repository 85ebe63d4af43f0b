import { forgetColleagues, personById, saveOidcSettings, savePerson } from "@blaupause/server";
import type { ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { CLIENT, startProvider, throughProvider } from "./provider.ts";

let town: Town;
let provider: ChildProcess;
let issuer = "";
/** Answers as somebody else, or not as a provider at all. */
let stranger: Server;
let other = "";
let tokensAsked = 0;
beforeAll(async () => {
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
  [provider, issuer] = await startProvider(town.url);
  stranger = createServer((request, response) => {
    const isNamed = request.url === "/anders/.well-known/openid-configuration";
    response.setHeader("content-type", "application/json");
    if (request.url === "/token") tokensAsked += 1;
    if (request.url === "/innen/.well-known/openid-configuration") {
      const at = `${other}/innen`;
      // The same server, at an address that nobody allowed.
      const inner = other.replace("127.0.0.1", "127.0.0.2");
      const found = {
        issuer: at,
        authorization_endpoint: `${at}/auth`,
        token_endpoint: `${inner}/token`,
        jwks_uri: `${inner}/keys`,
        response_types_supported: ["code"],
      };
      return void response.end(JSON.stringify(found));
    }
    response.end(isNamed ? JSON.stringify({ issuer: "https://jemand.example" }) : "<html>");
  });
  await new Promise<void>((resolve) => {
    stranger.listen(0, "0.0.0.0", resolve);
  });
  other = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  await administers("weber");
});
afterAll(async () => {
  provider.kill();
  stranger.close();
  await town.close();
});

const org = () => town.deps.store.organisation("heuchelheim");
async function administers(id: string): Promise<void> {
  await signedIn(town, id);
  const found = await personById(org(), id);
  if (found === null) throw new Error(`${id} is missing`);
  await savePerson(org(), { ...found, roles: ["admin"] });
  forgetColleagues(org());
}

interface SignIn {
  readonly rev: number;
  readonly settings: { readonly issuer: string; readonly secretSince: string } | null;
  readonly tested: Record<string, unknown> | null;
}
const read = async (): Promise<SignIn> =>
  (await (await signedIn(town, "weber")).get("/api/sign-in")).body as SignIn;
const save = async (more: object = {}) => {
  const given = {
    rev: (await read()).rev,
    issuer,
    ...CLIENT,
    rolesClaim: "groups",
    roles: [{ group: "amt-steuern", roles: ["steueramt", "incident"] }],
    ...more,
  };
  return (await signedIn(town, "weber")).post("/api/sign-in", given);
};
/** Whether the door offers the provider. */
async function isOffered(): Promise<boolean | undefined> {
  const { text } = await createClient(town.url).get("/api/session/places");
  const { places } = JSON.parse(text) as { places: { id: string; oidc: boolean }[] };
  return places.find(({ id }) => id === "heuchelheim")?.oidc;
}
/** Goes the whole way of the test as an administrator's browser does. */
async function tries(login: string) {
  const weber = await signedIn(town, "weber");
  const begun = await weber.client.get("/amt/verwaltung/anmeldung/probe");
  if (begun.location === "/amt/verwaltung/anmeldung") return weber;
  const back = await throughProvider(issuer, town.url, begun.location ?? "", login);
  const { status, location } = await weber.client.get(back);
  expect([status, location]).toEqual([303, "/amt/verwaltung/anmeldung"]);
  return weber;
}

describe("an administrator sets the identity provider of her organisation", () => {
  it.each([
    ["no address", () => "amt", "issuer-not-valid"],
    ["no HTTPS", () => "http://8.8.8.8", "issuer-not-allowed"],
    ["a password in it", () => "https://a:b@login.example", "issuer-not-allowed"],
    ["no provider there", () => other, "issuer-not-found"],
    ["nobody there", () => "http://127.0.0.1:1", "issuer-not-found"],
    ["a provider that calls itself otherwise", () => `${other}/anders`, "issuer-differs"],
  ])("with %s it is refused by its name, and nothing is changed", async (_what, address, code) => {
    const before = await read();
    expect(await save({ issuer: address() })).toMatchObject({ status: 422, body: { code } });
    expect(await read()).toEqual(before);
  });

  it("asks for the secret, for roles that exist, and each group once", async () => {
    expect(await save({ clientSecret: null })).toMatchObject({ body: { code: "secret-missing" } });
    const group = (...roles: string[]) => ({ group: "a", roles });
    expect(await save({ roles: [group("koenigin")] })).toMatchObject({ body: { code: "role-unknown" } });
    expect(await save({ roles: [group(), group()] })).toMatchObject({ body: { code: "group-twice" } });
    expect(await save({ roles: [group("operator")] })).toMatchObject({ body: { code: "operators-only" } });
    expect((await read()).settings).toBeNull();
  });

  it("saves what answers; the secret is never shown again, and lies nowhere in clear", async () => {
    expect(await isOffered()).toBe(false);
    expect((await save()).status).toBe(200);
    expect(await isOffered()).toBe(true);
    const weber = await signedIn(town, "weber");
    const shown = await weber.get("/api/sign-in");
    expect(shown.body).toMatchObject({
      settings: { issuer, clientId: CLIENT.clientId, secretSince: town.deps.clock() },
      back: `${town.url}/amt/anmelden/zurueck`,
    });
    expect(JSON.stringify(shown.body)).not.toContain(CLIENT.clientSecret);
    expect(JSON.stringify((await weber.get("/api/log")).body)).toContain("sign-in-saved");
    const kept = readdirSync(town.folder).map((name) => readFileSync(join(town.folder, name)));
    expect(kept.some((bytes) => bytes.includes(CLIENT.clientSecret))).toBe(false);
    expect(JSON.stringify(town.log)).not.toContain(CLIENT.clientSecret);
  });

  it("keeps the secret when other things change, but carries it to no other place", async () => {
    town.goTo("2026-07-11T07:00:00.000Z");
    expect(await save({ clientSecret: null, rolesClaim: "groups" })).toMatchObject({
      status: 200,
      body: { settings: { secretSince: "2026-07-10T07:00:00.000Z" } },
    });
    for (const more of [{ clientId: "andere" }, { issuer: `${issuer}/` }])
      expect(await save({ ...more, clientSecret: null })).toMatchObject({ body: { code: "secret-missing" } });
    expect(await save({ rev: 1 })).toMatchObject({ status: 409, body: { code: "saved-by-another" } });
  });
});

describe("whom operators have let a provider make operators", () => {
  const mapped = (...roles: string[]) => ({
    issuer,
    ...CLIENT,
    rolesClaim: "groups",
    roles: { "amt-steuern": roles },
  });

  it("an administrator of the organisation neither changes nor removes that", async () => {
    await saveOidcSettings(org(), mapped("operator"));
    expect(await save()).toMatchObject({ status: 403, body: { code: "operators-only" } });
    const weber = await signedIn(town, "weber");
    expect(await weber.remove("/api/sign-in")).toMatchObject({
      status: 403,
      body: { code: "operators-only" },
    });
    expect(JSON.stringify(await read())).toContain('"operator"');
    await saveOidcSettings(org(), mapped("steueramt", "incident"));
  });

  it("an operator is not taken over by a provider that claims his address", async () => {
    const keller = { id: "keller", rev: 0, name: "Robin Keller", email: "vogt@heuchelheim.example" };
    const operator = { ...keller, subject: null, roles: ["operator"], isActive: true, substitute: null };
    await savePerson(org(), operator);
    const client = createClient(town.url);
    const begun = await client.get("/amt/anmelden/heuchelheim");
    const back = await throughProvider(issuer, town.url, begun.location ?? "", "vogt");
    expect((await client.get(back)).status).toBe(403);
    const after = await personById(org(), "keller");
    expect(after).toEqual({ ...operator, rev: 1 });
    await savePerson(org(), { ...after!, email: "keller@heuchelheim.example" });
    forgetColleagues(org());
  });
});

describe("she tries the sign-in", () => {
  it("and sees which claims came and which roles they give, without anybody being signed in", async () => {
    const weber = await tries("vogt");
    const { tested } = await read();
    expect(tested).toMatchObject({ fault: null, groups: ["amt-steuern"], roles: ["steueramt", "incident"] });
    expect(tested?.["claims"]).toEqual(expect.arrayContaining(["email", "groups", "name", "sub"]));
    // Names of claims, not what stands in them.
    expect(JSON.stringify(tested)).not.toContain("Miriam");
    expect((await weber.get("/api/session")).body).toMatchObject({ person: { name: "Jana Weber" } });
    const people = await org().records.list("person", { limit: 20 });
    expect(JSON.stringify(people)).not.toContain("Miriam Vogt");
  });

  it("with groups that give nothing, she sees that too", async () => {
    await tries("gast");
    expect((await read()).tested).toMatchObject({ fault: null, groups: ["kantine"], roles: [] });
  });

  it("a wrong secret is told by the provider's own word", async () => {
    await save({ clientSecret: "ein-falsches-geheimnis" });
    await tries("vogt");
    expect((await read()).tested).toMatchObject({ fault: "not-vouched-for", error: "invalid_client" });
    await save();
  });

  it("what was tried says nothing of settings that are other ones now", async () => {
    const told = async () => (await (await signedIn(town, "weber")).get("/api/setup")).body as object;
    await tries("vogt");
    expect(JSON.stringify(await told())).toContain('"no-admin"');
    await save();
    expect((await read()).tested).toBeNull();
    expect(JSON.stringify(await told())).not.toContain('"no-admin"');
    await tries("vogt");
    expect((await read()).tested).toMatchObject({ fault: null });
  });

  it("only an administrator, of her own organisation", async () => {
    expect((await createClient(town.url).get("/amt/verwaltung/anmeldung/probe")).status).toBe(401);
    const vogt = await signedIn(town, "vogt");
    expect((await vogt.client.get("/amt/verwaltung/anmeldung/probe")).status).toBe(403);
    expect((await vogt.get("/api/sign-in")).status).toBe(403);
  });

  it("no endpoint a provider names leads into the inner network", async () => {
    await save({ issuer: `${other}/innen` });
    const weber = await signedIn(town, "weber");
    const begun = await weber.client.get("/amt/verwaltung/anmeldung/probe");
    const state = new URL(begun.location ?? "").searchParams.get("state");
    await weber.client.get(`/amt/anmelden/zurueck?code=x&state=${state}&iss=${other}/innen`);
    expect((await read()).tested).toMatchObject({ fault: "not-vouched-for" });
    expect(tokensAsked).toBe(0);
    await save();
  });

  it("a provider that is gone is told on her page", async () => {
    provider.kill();
    await new Promise((resolve) => provider.once("exit", resolve));
    await tries("vogt");
    expect((await read()).tested).toMatchObject({ fault: "issuer-not-found" });
  });

  it("without a provider there is nothing to try", async () => {
    expect((await (await signedIn(town, "weber")).remove("/api/sign-in")).status).toBe(200);
    expect((await read()).settings).toBeNull();
    expect(await isOffered()).toBe(false);
    const weber = await signedIn(town, "weber");
    expect((await weber.client.get("/amt/verwaltung/anmeldung/probe")).status).toBe(404);
    expect((await createClient(town.url).get("/amt/anmelden/heuchelheim")).status).toBe(404);
  });
});
