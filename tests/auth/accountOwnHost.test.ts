import { forgetColleagues, personById, saveAccountSettings, savePerson } from "@blaupause/server";
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { CLIENT, startProvider, throughProvider } from "./provider.ts";

// The platform is 127.0.0.1, Heuchelheim's own host is localhost: a browser shows neither the other's cookies.

let town: Town;
let provider: ChildProcess;
let issuer = "";
let home = "";
const store = () => town.deps.store.organisation("heuchelheim");
beforeAll(async () => {
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
  home = town.url.replace("127.0.0.1", "localhost");
  const entry = await town.deps.store.platform.get("heuchelheim");
  await town.deps.store.platform.put({ ...entry!, host: "localhost" });
  [provider, issuer] = await startProvider(town.url, 0, `${home}/heuchelheim/konto/zurueck`);
  const settings = { name: "BundID", issuer, ...CLIENT, levels: {}, selfTold: [] };
  await saveAccountSettings(store(), settings, 0);
  await signedIn(town, "weber");
  await savePerson(store(), { ...(await personById(store(), "weber"))!, roles: ["admin"] });
  forgetColleagues(store());
});
afterAll(async () => {
  provider.kill();
  await town.close();
});

interface Check {
  readonly about: string;
  readonly state: string;
  readonly say: string;
}
/** What „Einrichtung“ says of it. */
async function standing(): Promise<Check | undefined> {
  const { body } = await (await signedIn(town, "weber")).get("/api/setup");
  return (body as { checks: readonly Check[] }).checks.find(({ about }) => about === "account");
}

it("an administrator tries applicants' sign-in of a town with a host of its own, and is told what came", async () => {
  const weber = await signedIn(town, "weber");
  expect(await standing()).toMatchObject({ state: "open", say: "untested", names: ["BundID"] });
  const moved = (await weber.client.get("/amt/verwaltung/nutzerkonto/probe")).location ?? "";
  expect(moved.startsWith(`${home}/heuchelheim/konto/probe/`)).toBe(true);
  const there = createClient(home);
  const begun = await there.get(moved);
  const back = await throughProvider(issuer, home, begun.location ?? "", "demir");
  const ended = await there.get(back);
  expect(ended).toMatchObject({ status: 303, location: `${town.url}/amt/verwaltung/nutzerkonto` });
  const { body } = await weber.get("/api/applicant-account");
  expect(body).toMatchObject({ tested: { fault: null } });
  expect((body as { tested: { claims: object[] } }).tested.claims).toContainEqual({
    claim: "given_name",
    trust: "high",
  });
  expect(await standing()).toMatchObject({ state: "fine", say: "works", at: town.deps.clock() });
  // The ticket is good once.
  expect((await createClient(home).get(moved)).status).toBe(401);
});

it("a ticket that is old, or that nobody gave, begins nothing", async () => {
  const weber = await signedIn(town, "weber");
  const moved = (await weber.client.get("/amt/verwaltung/nutzerkonto/probe")).location ?? "";
  town.goTo("2026-07-10T07:03:00.000Z");
  expect((await createClient(home).get(moved)).status).toBe(401);
  expect((await createClient(home).get("/heuchelheim/konto/probe/geraten")).status).toBe(401);
});

it("a try that fails is told in „Einrichtung“ as broken, and no account at all as not used", async () => {
  provider.kill();
  const weber = await signedIn(town, "weber");
  const there = createClient(home);
  town.goTo("2026-07-10T09:00:00.000Z");
  await there.get((await weber.client.get("/amt/verwaltung/nutzerkonto/probe")).location ?? "");
  expect(await standing()).toMatchObject({ state: "broken", say: "failed", at: town.deps.clock() });
  expect((await weber.remove("/api/applicant-account")).status).toBe(200);
  expect(await standing()).toMatchObject({ state: "unused", say: "none" });
});
