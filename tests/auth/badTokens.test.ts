import { saveOidcSettings } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { startForger, type Forgery } from "./forger.ts";
import { CLIENT } from "./provider.ts";

// A provider's answer is believed only as far as it can be checked: by its key, its name, its time, and for whom it is.

let town: Town;
let forger: Awaited<ReturnType<typeof startForger>>;
beforeAll(async () => {
  [town, forger] = [await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } }), await startForger()];
  await saveOidcSettings(town.deps.store.organisation("heuchelheim"), {
    issuer: forger.issuer,
    ...CLIENT,
    rolesClaim: "groups",
    roles: { "amt-steuern": ["steueramt"] },
  });
});
afterAll(async () => {
  forger.close();
  await town.close();
});

async function signsIn(forgery: Forgery) {
  const client = createClient(town.url);
  const { location } = await client.get("/amt/anmelden/heuchelheim");
  const asked = new URL(location ?? "").searchParams;
  forger.next(asked.get("nonce") ?? "", forgery);
  const { status, text } = await client.get(`/amt/anmelden/zurueck?code=x&state=${asked.get("state")}`);
  const { person } = JSON.parse((await client.get("/api/session")).text) as { person: object | null };
  return { status, person, text };
}
const people = () => town.deps.store.organisation("heuchelheim").records.list("person", { limit: 50 });
const now = (): number => Math.floor(Date.now() / 1000);

const forgeries: Readonly<Record<string, () => Forgery>> = {
  "signed by somebody else's key": () => ({ isForeign: true }),
  "changed after it was signed": () => ({ after: { sub: "chefin" } }),
  "with roles put in after it was signed": () => ({ after: { groups: ["amt-steuern", "admin"] } }),
  "not signed at all": () => ({ header: { alg: "none" } }),
  "signed with the client's secret in place of the key": () => ({ header: { alg: "HS256" } }),
  "by a key nobody knows": () => ({ header: { kid: "zwei" } }),
  "of another issuer": () => ({ claims: { iss: "https://login.example.org" } }),
  "for another service": () => ({ claims: { aud: "ein-anderes-portal" } }),
  "for several, of which this is not the one it was given to": () => ({
    claims: { aud: [CLIENT.clientId, "anderes"], azp: "anderes" },
  }),
  "expired an hour ago": () => ({ claims: { iat: now() - 7200, exp: now() - 3600 } }),
  "without an end": () => ({ claims: { exp: undefined } }),
  "not valid before tomorrow": () => ({ claims: { nbf: now() + 86_400 } }),
  "of another visit": () => ({ claims: { nonce: "von-gestern" } }),
  "about nobody": () => ({ claims: { sub: undefined } }),
};

describe("a token that is not what it says", () => {
  it("one that is signs in, so that the others are refused for what is wrong with them", async () => {
    expect(await signsIn({})).toMatchObject({ status: 303, person: { name: "Miriam Vogt" } });
  });
  it.each(Object.entries(forgeries))("%s signs nobody in and changes nothing", async (_what, forgery) => {
    const before = await people();
    const { status, person, text } = await signsIn(forgery());
    expect([status, person]).toEqual([401, null]);
    expect(text).toContain('content="not-vouched-for"');
    expect(await people()).toEqual(before);
  });
});
