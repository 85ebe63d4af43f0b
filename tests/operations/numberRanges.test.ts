import { forgetColleagues, personById, savePerson, stateOf } from "@blaupause/server";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { given } from "../../server/src/store/contract/builders.contract.ts";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

// Ranges of numbers, as an operator and an administrator lay them down.

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await signedIn(town, "weber");
  await savePerson(store(), { ...(await personById(store(), "weber"))!, roles: ["admin"] });
  forgetColleagues(store());
});
afterAll(() => town.close());

const store = () => town.deps.store.organisation("heuchelheim");
const imports = async (csv: string) =>
  (await signedIn(town, "keller")).post("/api/organisations/import", { csv });

interface Own {
  readonly stamp: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly next: object;
}
async function saves(numbers: object) {
  const admin = await signedIn(town, "weber");
  const { profile, stamp } = (await admin.get("/api/organisation")).body as Own;
  const { shield, contact, court = "", texts = {} } = profile;
  return admin.post("/api/organisation", { shield, contact, court, texts, numbers, stamp });
}
async function told() {
  const { checks } = (await (await signedIn(town, "weber")).get("/api/setup")).body as {
    checks: readonly { about: string; state: string; say: string; count: number }[];
  };
  const of = (name: string) => {
    const { state, say, count } = checks.find(({ about }) => about === name)!;
    return `${state} ${say} ${count}`;
  };
  return [of("caseNumbers"), of("cashNumbers")];
}
/** The numbers of the case that a new application becomes. */
async function begins() {
  const number = await applies(town);
  const { cases } = await store().cases.list({ number, limit: 1 });
  const record = await store().cases.load(cases[0]?.caseId ?? "");
  return { number, cash: (record === null ? null : stateOf(record))?.cashNumber };
}

it("an operator lays down by table where cases and payments are counted, and the next case has both", async () => {
  expect(await told()).toEqual(["unused endless 0", "unused endless 0"]);
  const head = "id;number-from;number-to;cash-number;cash-number-from;cash-number-to";
  expect((await imports(`${head}\nheuchelheim;418;99999;7{jj}{nummer:6};500.001;500004`)).status).toBe(422);
  expect((await imports(`${head}\nheuchelheim;418;99999;7{jj}{nummer:6};500001;500004`)).status).toBe(200);
  expect(await begins()).toEqual({ number: "HEU-2026-00418", cash: "726500001" });
  expect(await told()).toEqual(["fine left 99581", "fine left 3"]);
});

it("an administrator reads that a range is nearly used up, then that it is, and nobody is turned away", async () => {
  for (const cash of ["726500002", "726500003", "726500004"]) expect(await begins()).toMatchObject({ cash });
  expect(await told()).toEqual(["fine left 99578", "broken over 0"]);
  expect(await begins()).toEqual({ number: "HEU-2026-00422", cash: "726500005" });
  const { status, body } = await saves({
    cash: "7{jj}{nummer:6}",
    cashFrom: 1,
    cashTo: 500_020,
    caseFrom: 1,
  });
  expect(status).toBe(200);
  expect((body as Own).next).toMatchObject({ year: "2026", value: 423, cashOfYear: 500_006 });
  expect(await told()).toEqual(["unused endless 0", "open little 15"]);
  expect(await begins()).toEqual({ number: "HEU-2026-00423", cash: "726500006" });
});

it("numbers that were given are not made again: by page and by table it is told at the field, and nothing changes", async () => {
  const before = await town.deps.store.platform.list();
  expect(await saves({ cash: "7{jj}{nummer:6}" })).toMatchObject({
    status: 422,
    body: { code: "not-an-organisation", faults: [{ field: "numbers.cash", code: "given-before" }] },
  });
  expect(await imports("id;phone;cash-number\nkassel;1;\nheuchelheim;2;{nummer:9}")).toMatchObject({
    status: 422,
    body: { code: "faulty", lines: [{ line: 3, faults: [{ field: "cash-number", code: "given-before" }] }] },
  });
  expect(await imports("id;number-from\nheuchelheim;eins")).toMatchObject({
    status: 422,
    body: { lines: [{ line: 2, faults: [{ field: "number-from", code: "not-valid" }] }] },
  });
  expect(await town.deps.store.platform.list()).toEqual(before);
});

it("a refused save counts nothing on", async () => {
  const keller = await signedIn(town, "keller");
  const { organisations } = (await keller.get("/api/organisations?id=kassel")).body as {
    organisations: { profile: object; stamp: string }[];
  };
  const { profile, stamp } = organisations[0]!;
  const numbers = { cash: "9{jj}{nummer}", cashFrom: 500_001 };
  const taken = town.deps.store.platform.put;
  const found = await town.deps.store.platform.get("heuchelheim");
  expect((await taken({ ...found!, host: "amt.heuchelheim.example" }, found)).ok).toBe(true);
  const asked = { profile: { ...profile, numbers }, host: "amt.heuchelheim.example", stamp };
  expect(await keller.post("/api/organisations", asked)).toMatchObject({ status: 409 });
  expect(await town.deps.store.organisation("kassel").counters.taken("cash-2026")).toBe(0);
});

it("a line of a table that is taken long after it was judged gives no number twice", async () => {
  const { platform } = town.deps.store;
  const put = platform.put.bind(platform);
  const org = town.deps.store.organisation("wiesbaden");
  const before = await platform.get("wiesbaden");
  const profile = { ...(before!.profile as object), numbers: { cash: "W{jj}{nummer}" } };
  expect((await put({ ...before!, profile }, before)).ok).toBe(true);
  // Somebody applies while the line before is written.
  const slowly: typeof put = async (organisation, known) => {
    if (organisation.id === "kassel") await org.counters.next("case-2026");
    return put(organisation, known);
  };
  await given(org, "c1", {});
  Object.assign(platform, { put: slowly });
  const answer = await imports("id;phone;cash-number-from\nkassel;1;\nwiesbaden;2;1");
  Object.assign(platform, { put });
  expect(answer).toMatchObject({
    status: 409,
    body: { code: "table-stopped", lines: [{ line: 3, faults: [{ field: "cash-number-from" }] }] },
  });
});

/** Somebody sends her application by a connection so slow that its words come when `ends` is called. */
async function sendsSlowly() {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  const { entries } = formIn((await client.get(`${base}/pruefen`)).text);
  const body = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": body.length,
    cookie: Array.from(cookies, (pair) => pair.join("=")).join("; "),
    origin: town.url,
  };
  const sending = request(new URL(`${base}/absenden`, town.url), { method: "POST", headers });
  const answered = new Promise<number | undefined>((resolve) =>
    sending.on("response", (answer) => resolve(answer.resume().statusCode)),
  );
  sending.write(body.slice(0, 5));
  // The server has read the settings by then.
  await pause(300);
  return async () => {
    sending.end(body.slice(5));
    return answered;
  };
}

it("settings that are saved while somebody sends her application give no number twice", async () => {
  const numbers = { caseFrom: 700_001, cash: "S{jj}{nummer}" };
  expect((await saves({ ...numbers, cashFrom: 700_002 })).status).toBe(200);
  const ends = await sendsSlowly();
  expect((await saves(numbers)).status).toBe(200);
  expect(await ends()).toBe(303);
  // Hers is the second: the case that is counted so gets the next one.
  expect(await begins()).toEqual({ number: "HEU-2026-700003", cash: "S26700003" });
});
