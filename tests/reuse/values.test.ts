import type { JsonObject } from "@blaupause/model";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// What a municipality says of itself for a service is saved before anything is released, complete or not; „Startklar“
// and the release take it as it was saved last.

const TEMPLATE = "meldebescheinigung";
/** Under a name of its own: the town offers the template already. */
const ID = "bescheinigung-vor-ort";
type Caller = Awaited<ReturnType<typeof signedIn>>;
let town: Town;
let weber: Caller;
let rev = 0;
beforeAll(async () => {
  town = await openTown();
  weber = await signedIn(town, "weber");
  const { version, content } = await template();
  const own = { ...content, service: { ...content.service, id: ID } };
  const made = await weber.post("/api/services", { content: own, origin: { id: TEMPLATE, version } });
  ({ rev } = made.body as { rev: number });
});
afterAll(() => town.close());

interface Template {
  readonly version: string;
  readonly content: { service: JsonObject; journeys: Record<string, { settings?: JsonObject }> };
}
const template = async () => (await weber.get(`/api/templates/${TEMPLATE}`)).body as Template;
interface Values {
  readonly rev: number;
  readonly values: JsonObject;
  readonly savedBy: string | null;
}
const read = async () => (await weber.get(`/api/services/${ID}/values`)).body as Values;
const save = (values: JsonObject, before: number) =>
  weber.post(`/api/services/${ID}/values`, { rev: before, values });
const ask = (more: object = {}) => weber.post(`/api/services/${ID}/releases`, { rev, note: "Los", ...more });
interface Line {
  readonly id: string;
  readonly state: string;
  readonly about: readonly string[];
  readonly after: string | null;
}
async function line(id: string) {
  const { criteria } = (await weber.get(`/api/services/${ID}/readiness`)).body as { criteria: Line[] };
  return criteria.find((one) => one.id === id);
}
/** What the template's journeys are played with: complete, and fitting. */
async function complete(): Promise<JsonObject> {
  const { journeys } = (await template()).content;
  return Object.assign({}, ...Object.values(journeys).map(({ settings = {} }) => settings)) as JsonObject;
}

it("has nobody's values at first, and what depends on them waits instead of failing", async () => {
  expect(await read()).toEqual({ rev: 0, values: {}, mayOffer: true, savedBy: null, savedAt: null });
  expect(await line("errors")).toMatchObject({ state: "done" });
  expect((await line("values"))?.about.length).toBeGreaterThan(2);
  expect(await line("journeys")).toMatchObject({ state: "open", about: [], after: "values" });
  expect(await ask()).toMatchObject({ status: 422, body: { code: "values-missing" } });
});

it("names what the product sees besides: no account answers its questions, and somebody mends stuck cases", async () => {
  expect(await line("account")).toMatchObject({ state: "open", by: "person" });
  expect(await line("support")).toMatchObject({ state: "done" });
  expect(await line("connections")).toBeUndefined();
  expect(await line("post")).toMatchObject({ state: "open" });
});

it("is kept although it is not complete, and by whom is told", async () => {
  const saved = await save({ zahlungsziel: 14 }, 0);
  expect(saved).toMatchObject({ status: 200, body: { rev: 1, values: { zahlungsziel: 14 } } });
  expect((await read()).savedBy).toBe("Jana Weber");
  expect((await line("values"))?.about).not.toContain("zahlungsziel");
});

it("is not written over by somebody who has not seen it", async () => {
  expect(await save({ zahlungsziel: 30 }, 0)).toMatchObject({
    status: 409,
    body: { code: "saved-by-another" },
  });
  expect((await read()).values).toEqual({ zahlungsziel: 14 });
});

it("is what the release takes, once it is complete, and then the journeys are judged with it", async () => {
  const values = { ...(await complete()), vorherBezahlen: false };
  expect((await save(values, 1)).status).toBe(200);
  expect(await line("values")).toMatchObject({ state: "done" });
  expect(await line("journeys")).toMatchObject({ after: null });
  const asked = await ask({ despite: ["texts", "mail"] });
  expect(asked).toMatchObject({ status: 200, body: { values: { requested: { vorherBezahlen: false } } } });
  expect((asked.body as { approvers: string[] }).approvers).toContain("Thomas Becker");
});

it("keeps what was known to be open with the request", async () => {
  const henkel = await signedIn(town, "henkel");
  const { entries } = (await henkel.get("/api/log")).body as { entries: { what: string; about: string }[] };
  const request = entries.find(({ what }) => what === "release-requested");
  expect(request?.about).toBe(`${ID} texts mail`);
});

it("voids the request when other values are saved afterwards", async () => {
  const becker = await signedIn(town, "becker");
  const requested = async () => {
    const { body } = await becker.get(`/api/services/${ID}/releases`);
    return (body as { releases: { number: number; hash: string; isOutdated: boolean }[] }).releases[0];
  };
  expect((await requested())?.isOutdated).toBe(false);
  town.goTo("2026-07-10T08:00:00.000Z");
  const same = (await read()).values;
  await save({ ...same, zahlungsziel: 21 }, 2);
  expect((await requested())?.isOutdated).toBe(true);
  const { number, hash } = (await requested()) ?? { number: 0, hash: "" };
  const verdict = { hash, verdict: "approved", reason: null };
  const decided = await becker.post(`/api/services/${ID}/releases/${number}`, verdict);
  expect(decided).toMatchObject({ status: 409, body: { code: "changed-since" } });
  await save(same, 3);
  expect((await requested())?.isOutdated).toBe(false);
});

it("asks for a provider of payments only where somebody may have to pay online", async () => {
  expect(await line("payment")).toBeUndefined();
  await save({ ...(await read()).values, vorherBezahlen: true }, 4);
  expect(await line("payment")).toMatchObject({ state: "open", about: ["payment"] });
});

it("follows what is in force once a release took it along, so that a later version's values come through", async () => {
  const becker = await signedIn(town, "becker");
  town.goTo("2026-07-10T09:00:00.000Z");
  const { rev: saved, values } = await read();
  await save({ ...values, vorherBezahlen: false, zahlungsziel: 33 }, saved);
  town.goTo("2026-07-10T09:01:00.000Z");
  const asked = (await ask()).body as { releases: { number: number; hash: string }[] };
  const { number, hash } = asked.releases[0] ?? { number: 0, hash: "" };
  const approved = { hash, verdict: "approved", reason: null };
  expect((await becker.post(`/api/services/${ID}/releases/${number}`, approved)).status).toBe(200);
  // Something else changes what is on offer: a release whose values were given with it.
  town.goTo("2026-07-10T09:02:00.000Z");
  const next = (await ask({ values: { ...values, vorherBezahlen: false, zahlungsziel: 45 } }))
    .body as typeof asked;
  const last = next.releases[0] ?? { number: 0, hash: "" };
  const again = { ...approved, hash: last.hash };
  expect((await becker.post(`/api/services/${ID}/releases/${last.number}`, again)).status).toBe(200);
  expect((await read()).values["zahlungsziel"]).toBe(45);
});
