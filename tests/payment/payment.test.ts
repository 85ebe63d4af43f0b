import { forgetColleagues, offer, personById, savePerson } from "@blaupause/server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paidService } from "../builders/paidService.ts";
import type { Client } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import type { Town } from "../stories/town.ts";
import { comesBack, goes, openPaying, PAYING, status, type Paying } from "./paying.ts";
import { TOKEN, type PaymentProvider } from "./provider.ts";

let paying: Paying;
let town: Town;
let provider: PaymentProvider;
beforeAll(async () => {
  paying = await openPaying();
  ({ town, provider } = paying);
});
afterAll(() => paying.close());
afterEach(() => provider.be("well"));
const applied = () => paying.applied();
const newest = () => paying.newest();
const recordOf = (client: Client) => paying.recordOf(client);

describe("P30 paying online (XBezahldienste)", () => {
  it("the applicant is told how much for what, pays, and the case goes on", async () => {
    const client = await applied();
    const page = await status(client);
    expect(page).toContain(`action="${PAYING}?v=`);
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

  it("of numbers longer than a provider takes, no two come to the same, wherever the running number stands", async () => {
    const { platform } = town.deps.store;
    const found = (await platform.get("heuchelheim"))!;
    // As they could be saved before patterns were measured.
    const patterns = [
      "GEMEINDEVERWALTUNG-HEUCHELHEIM-{jahr}-{nummer}",
      "{nummer}-{jahr}-GEMEINDE-HEUCHELHEIM-LAHN",
    ];
    const purposes: string[] = [];
    for (const pattern of patterns) {
      const now = await platform.get("heuchelheim");
      const profile = { ...(found.profile as object), numbers: { case: pattern } };
      expect(await platform.put({ ...found, profile }, now)).toMatchObject({ ok: true });
      for (const client of [await applied(), await applied()]) {
        await goes(client);
        purposes.push((newest().request as { purpose: string }).purpose);
      }
    }
    await platform.put(found, await platform.get("heuchelheim"));
    const ends = ["HEIM-2026-N", "HEIM-2026-N", "HEIM-LAHN", "HEIM-LAHN"];
    for (const [at, end] of ends.entries())
      expect(purposes[at]?.replace(/\d{5}$/, "N")).toMatch(new RegExp(`^[0-9A-F]{8}-.*${end}$`));
    expect(new Set(purposes).size).toBe(4);
  });

  it("two clicks make one payment; whoever has begun goes on where she began", async () => {
    const client = await applied();
    const before = provider.transactions.length;
    const [first, second] = [await goes(client), await goes(client)];
    expect(second).toBe(first);
    expect(provider.transactions.length - before).toBe(1);
  });

  it("who has paid and presses the button once more is not sent to pay again", async () => {
    const client = await applied();
    await goes(client);
    provider.ends(newest().id, "PAYED");
    expect(await goes(client)).toBe("/heuchelheim/vorgang");
    expect(await status(client)).toContain("Bezahlt");
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
    expect(saved.body).toMatchObject({ checked: { fault: null } });
    expect(JSON.stringify(saved.body)).not.toContain(TOKEN);
    const tested = await admin.post("/api/payment/test", {});
    expect(tested.body).toMatchObject({ tested: { fault: null, status: "INITIAL" } });
    expect(newest().request).toMatchObject({ grosAmount: 0.01, description: "Probezahlung" });
    const { entries } = (await admin.get("/api/log")).body as { entries: object[] };
    expect(entries[0]).toMatchObject({ what: "payment-tested", isPerson: true, named: [] });
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
    expect(wrong).toMatchObject({ status: 200, body: { checked: { fault: "provider-refused" } } });
    expect((await admin.post("/api/payment/test", {})).body).toMatchObject({
      tested: { fault: "provider-refused", status: null },
    });
    const { body } = await admin.get("/api/setup");
    expect(JSON.stringify(body)).toContain('"about":"payment","state":"broken","say":"failed"');
  });

  it("one that is away when it is saved is kept all the same, and that is told", async () => {
    const admin = await signedIn(town, "weber");
    const { rev } = (await admin.get("/api/payment")).body as { rev: number };
    const before = provider.transactions.length;
    const credential = { type: "token", token: TOKEN };
    provider.be("away");
    const saved = await admin.post("/api/payment", { ...given(), rev, credential });
    expect(saved).toMatchObject({ status: 200, body: { rev: rev + 1, checked: { fault: "provider-away" } } });
    expect(provider.transactions.length).toBe(before);
    expect((await admin.get("/api/payment")).body).toMatchObject({ settings: given(), checked: null });
  });

  it("without a provider, only services that ask somebody to pay are named", async () => {
    const admin = await signedIn(town, "weber");
    await admin.remove("/api/payment");
    const told = JSON.stringify((await admin.get("/api/setup")).body);
    expect(told).toContain('"names":["Beispiel"]');
    // The demo's certificate of residence asks for money only where the municipality has chosen so.
    expect(told).not.toContain('"names":["Meldebescheinigung');
    const credential = { type: "token", token: TOKEN };
    expect((await admin.post("/api/payment", { ...given(), rev: 0, credential })).status).toBe(200);
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
