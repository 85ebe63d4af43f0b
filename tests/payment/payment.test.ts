import { forgetColleagues, offer, personById, savePaymentSettings, savePerson } from "@blaupause/server";
import type { JsonObject } from "@blaupause/model";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paidService } from "../builders/paidService.ts";
import { answered, createClient, formIn, type Client } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { startPaymentProvider, TOKEN, type PaymentProvider } from "./provider.ts";

let town: Town;
let provider: PaymentProvider;
const BASE = "/heuchelheim/beispiel";

beforeAll(async () => {
  provider = await startPaymentProvider();
  town = await openTown(undefined, { guesses: 1000, outbound: { inner: ["127.0.0.1"] } });
  const { store } = town.deps;
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(store, "heuchelheim", "beispiel", paidService(), {}, by);
  const credential = { type: "token", token: TOKEN } as const;
  const place = { url: provider.url, originatorId: "dienst-1", endPointId: "06531007" };
  await savePaymentSettings(
    store.organisation("heuchelheim"),
    { ...place, credential, since: town.deps.clock() },
    0,
  );
});
afterAll(async () => {
  await town.close();
  await provider.close();
});
afterEach(() => provider.be("well"));

async function applied(): Promise<Client> {
  const client = createClient(town.url);
  await client.post(`${BASE}/antrag`, formIn((await client.get(BASE)).text).entries);
  const form = formIn((await client.get(`${BASE}/antrag/seite`)).text);
  await client.post(form.action, answered(form, { name: "Ada Demir" }));
  await client.post(`${BASE}/absenden`, formIn((await client.get(`${BASE}/pruefen`)).text).entries);
  await town.work();
  return client;
}
const status = async (client: Client): Promise<string> => (await client.get("/heuchelheim/vorgang")).text;
const paying = /action="(\/heuchelheim\/vorgang\/zahlung\/bezahlen)"/;
/** Presses the button; where it leads. */
async function goes(client: Client): Promise<string> {
  const form = formIn(await status(client));
  const page = await client.post(form.action, form.entries);
  return /href="(http[^"]+\/zahlen\/[^"]+)"/.exec(page.text)?.[1] ?? page.location ?? page.text;
}
const comesBack = (client: Client) => client.get("/heuchelheim/vorgang/zahlung/bezahlen");
const newest = () => provider.transactions.at(-1) ?? { id: "", request: {} };
async function recordOf(client: Client): Promise<{ readonly data: JsonObject; readonly tokens: JsonObject }> {
  const number = /bp-mono">([^<]+)</.exec(await status(client))?.[1] ?? "";
  const office = town.deps.store.organisation("heuchelheim");
  const { cases } = await office.cases.list({ limit: 100 });
  const found = cases.find((one) => one.number === number);
  const record = await office.cases.load(found?.caseId ?? "");
  return record?.state as unknown as { data: JsonObject; tokens: JsonObject };
}

describe("P30 paying online (XBezahldienste)", () => {
  it("the applicant is told how much for what, pays, and the case goes on", async () => {
    const client = await applied();
    const page = await status(client);
    expect(page).toMatch(paying);
    expect(page).toContain("Zu zahlen: 12,50");
    expect(page).toContain("Gebühr für den Ausweis");
    const where = await goes(client);
    expect(where).toContain("/zahlen/");
    expect(newest().request).toMatchObject({
      currency: "EUR",
      grosAmount: 12.5,
      description: "Gebühr für den Ausweis",
      redirectUrl: `${town.url}/heuchelheim/vorgang/zahlung/bezahlen`,
    });
    provider.ends(newest().id, "PAYED");
    expect((await comesBack(client)).location).toBe("/heuchelheim/vorgang");
    expect(await status(client)).toMatch(/Bezahlt: 12,50.€ am 10\. Juli 2026/);
    const { data, tokens } = await recordOf(client);
    expect(data["bezahlen"]).toMatchObject({ state: "paid", amount: 12.5, method: "CREDITCARD" });
    expect(Object.values(tokens)).toMatchObject([{ type: "task", node: "pruefen" }]);
  });

  it("coming back without having paid proves nothing", async () => {
    const client = await applied();
    await goes(client);
    await comesBack(client);
    expect(await status(client)).toContain("Wir haben noch keine Bestätigung");
    expect(Object.values((await recordOf(client)).tokens)).toMatchObject([{ kind: "payment" }]);
  });

  it("two clicks make one payment; whoever has begun goes on where she began", async () => {
    const client = await applied();
    const before = provider.transactions.length;
    const [first, second] = [await goes(client), await goes(client)];
    expect(second).toBe(first);
    expect(provider.transactions.length - before).toBe(1);
  });

  it.each([
    ["CANCELED", "Sie haben die Zahlung abgebrochen"],
    ["FAILED", "Die Zahlung hat nicht geklappt"],
  ] as const)("%s, she may try again, and only the second payment counts", async (end, words) => {
    const client = await applied();
    await goes(client);
    const first = newest().id;
    provider.ends(first, end);
    await comesBack(client);
    expect(await status(client)).toContain(words);
    await goes(client);
    expect(newest().id).not.toBe(first);
    provider.ends(newest().id, "PAYED");
    await comesBack(client);
    expect(await status(client)).toContain("Bezahlt");
  });

  it("who pays and closes the browser is found out by asking, less often the longer it takes", async () => {
    const client = await applied();
    await goes(client);
    await town.work();
    const start = Date.parse(town.deps.clock());
    for (let minute = 1; minute <= 120; minute += 1) {
      town.goTo(new Date(start + minute * 60_000).toISOString());
      await town.work();
    }
    const asked = provider.asked(newest().id);
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(30);
    provider.ends(newest().id, "PAYED");
    town.goTo(new Date(start + 4 * 3_600_000).toISOString());
    await town.work();
    expect(await status(client)).toContain("Bezahlt");
    town.goTo("2026-07-10T07:00:00.000Z");
  });

  it("an amount that came back differently is looked at by an official", async () => {
    const client = await applied();
    await goes(client);
    provider.ends(newest().id, "PAYED", 0.01);
    await comesBack(client);
    expect(Object.values((await recordOf(client)).tokens)).toMatchObject([
      { type: "incident", params: { code: "amount-differs" } },
    ]);
  });

  it("a provider that is away is told to the applicant, and nothing is lost", async () => {
    const client = await applied();
    provider.be("away");
    expect(await goes(client)).toBe("/heuchelheim/vorgang?zahlung=nicht-erreichbar");
    const told = await client.get("/heuchelheim/vorgang?zahlung=nicht-erreichbar");
    expect(told.text).toContain("Die Bezahlseite ist gerade nicht erreichbar");
    provider.be("well");
    expect(await goes(client)).toContain("/zahlen/");
  });

  it.each(["muddled", "strict"] as const)("a provider that is %s sends nobody anywhere", async (mood) => {
    const client = await applied();
    provider.be(mood);
    expect(await goes(client)).toBe("/heuchelheim/vorgang?zahlung=nicht-erreichbar");
    expect(town.log.at(-1)).toMatchObject({ event: expect.any(String) as string });
  });

  it("nobody pays in somebody else's case, without a key or without the form's token", async () => {
    const client = await applied();
    const stranger = createClient(town.url);
    expect((await stranger.get("/heuchelheim/vorgang/zahlung/bezahlen")).status).toBe(404);
    const path = "/heuchelheim/vorgang/zahlung/bezahlen";
    expect((await stranger.post(path, [])).status).toBeGreaterThanOrEqual(400);
    expect((await client.post(path, [["_csrf", "x"]])).status).toBeGreaterThanOrEqual(400);
    const before = provider.transactions.length;
    const form = formIn(await status(client));
    await client.post("/heuchelheim/vorgang/zahlung/pruefen", form.entries);
    await client.post(path, [...form.entries, ["amount", "0.01"]]);
    expect(provider.transactions.length - before).toBe(1);
    expect(newest().request).toMatchObject({ grosAmount: 12.5 });
  });

  it("nobody has the provider asked over and over", async () => {
    const more = { guesses: 3, store: town.deps.store, outbound: { inner: ["127.0.0.1"] } };
    const strict = await openTown(undefined, {
      ...more,
      store: { ...town.deps.store, close: async () => {} },
    });
    const client = (await applied()).at(strict.url);
    await goes(client);
    const { id } = newest();
    const seen: number[] = [];
    for (let time = 0; time < 6; time += 1) seen.push((await comesBack(client)).status);
    expect([seen[0], seen.at(-1)]).toEqual([303, 429]);
    expect(provider.asked(id)).toBeLessThanOrEqual(3);
    await strict.close();
  });

  it("nothing is asked for where nothing is due, and what is no amount is an incident", async () => {
    const by = { at: town.deps.clock(), by: "test", version: "1.0.1" };
    await offer(town.deps.store, "heuchelheim", "beispiel", paidService(0), {}, by);
    const free = await applied();
    expect((await recordOf(free)).data["bezahlen"]).toMatchObject({ state: "nothing-due" });
    await offer(
      town.deps.store,
      "heuchelheim",
      "beispiel",
      paidService("viel"),
      {},
      { ...by, version: "1.0.2" },
    );
    expect(Object.values((await recordOf(await applied())).tokens)).toMatchObject([
      { type: "incident", params: { code: "amount-missing" } },
    ]);
    await offer(town.deps.store, "heuchelheim", "beispiel", paidService(), {}, { ...by, version: "1.0.3" });
  });
});

describe("the payment provider of an organisation", () => {
  beforeAll(async () => {
    await signedIn(town, "weber");
    const store = town.deps.store.organisation("heuchelheim");
    const found = await personById(store, "weber");
    await savePerson(store, { ...found!, roles: ["admin"] });
    forgetColleagues(store);
  });
  const given = () => ({ url: provider.url, originatorId: "dienst-1", endPointId: "06531007" });

  it("is set, tried with a cent, and never shown what it knows us by", async () => {
    const admin = await signedIn(town, "weber");
    const read = await admin.get("/api/payment");
    expect(read.body).toMatchObject({ rev: 1, settings: { credential: "token" } });
    const { rev } = read.body as { rev: number };
    const saved = await admin.post("/api/payment", { ...given(), rev, credential: null });
    expect(saved).toMatchObject({ status: 200, body: { settings: given(), tested: null } });
    expect(JSON.stringify(saved.body)).not.toContain(TOKEN);
    const tested = await admin.post("/api/payment/test", {});
    expect(tested.body).toMatchObject({ tested: { fault: null, status: "INITIAL" } });
    expect(newest().request).toMatchObject({ grosAmount: 0.01, description: "Probezahlung" });
    provider.ends(newest().id, "PAYED");
    expect((await admin.post("/api/payment/test/status", {})).body).toMatchObject({
      tested: { fault: null, status: "PAYED" },
    });
    expect(JSON.stringify(town.log)).not.toContain(TOKEN);
  });

  it("tells what is wrong instead of saving it, or in the test", async () => {
    const admin = await signedIn(town, "weber");
    const { rev } = (await admin.get("/api/payment")).body as { rev: number };
    const save = (more: object) => admin.post("/api/payment", { ...given(), rev, credential: null, ...more });
    const refusal = async (more: object) => (await save(more)).body as { code: string };
    expect(await refusal({ url: "nirgends" })).toMatchObject({ code: "payment-url-not-valid" });
    expect(await refusal({ url: "http://10.0.0.1/x" })).toMatchObject({ code: "payment-url-not-allowed" });
    expect(await refusal({ url: "http://127.0.0.1:1/x" })).toMatchObject({ code: "credential-missing" });
    expect(await refusal({ rev: rev - 1 })).toMatchObject({ code: "saved-by-another" });
    const broken = { type: "certificate", pfx: "AAAA", passphrase: "x" };
    expect(await refusal({ credential: broken })).toMatchObject({ code: "certificate-not-valid" });
    const wrong = await save({ credential: { type: "token", token: "falsch" } });
    expect(wrong.status).toBe(200);
    expect((await admin.post("/api/payment/test", {})).body).toMatchObject({
      tested: { fault: "provider-refused", status: null },
    });
    const { body } = await admin.get("/api/setup");
    expect(JSON.stringify(body)).toContain('"about":"payment","state":"broken","say":"failed"');
  });

  it("taken away, cases that ask for money stand still, and Einrichtung says so", async () => {
    const admin = await signedIn(town, "weber");
    expect((await admin.remove("/api/payment")).status).toBe(200);
    expect(Object.values((await recordOf(await applied())).tokens)).toMatchObject([
      { type: "incident", params: { code: "payment-not-configured" } },
    ]);
    expect(JSON.stringify((await admin.get("/api/setup")).body)).toContain(
      '"about":"payment","state":"broken","say":"missing"',
    );
  });
});
