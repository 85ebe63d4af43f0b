import { type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// A municipality's own service becomes a template: Kassel publishes it, Heuchelheim takes it over, and what Kassel
// publishes next comes to Heuchelheim as a new version.

const ID = "osterfeuer";
type Caller = Awaited<ReturnType<typeof signedIn>>;
let town: Town;
let roth: Caller, okafor: Caller, weber: Caller, becker: Caller;
beforeAll(async () => {
  town = await openTown();
  [roth, okafor] = [await signedIn(town, "roth"), await signedIn(town, "okafor")];
  [weber, becker] = [await signedIn(town, "weber"), await signedIn(town, "becker")];
});
afterAll(() => town.close());

const own = (title: string): Service => ({
  ...minimalService(),
  id: ID,
  title,
  about: { summary: "Ein Osterfeuer.", levels: ["gemeinde", "kreisfrei"], regime: "none" },
});
const releases = async (person: Caller, approver: Caller, rev: number, note: string, more: object = {}) => {
  const asked = await person.post(`/api/services/${ID}/releases`, { rev, note, values: {}, ...more });
  expect(asked).toMatchObject({ status: 200 });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  const yes = { hash, verdict: "approved", reason: null };
  expect(await approver.post(`/api/services/${ID}/releases/${number}`, yes)).toMatchObject({ status: 200 });
};
const templateIn = async (person: Caller) => {
  const { templates } = (await person.get("/api/services")).body as { templates: { id: string }[] };
  return templates.find(({ id }) => id === ID);
};

describe("a municipality's own service as a template for others", () => {
  it("is offered at home first, and published by nobody who is no publisher", async () => {
    const content = { service: own("Osterfeuer anzeigen"), journeys: {} };
    expect((await roth.post("/api/services", { content, origin: null })).status).toBe(200);
    await releases(roth, okafor, 1, "Erste Fassung");
    const wish = { rev: 1, note: "Für andere", values: {}, as: "template" };
    expect(await roth.post(`/api/services/${ID}/releases`, wish)).toMatchObject({
      status: 403,
      body: { code: "role-missing" },
    });
    expect(await templateIn(weber)).toBeUndefined();
  });

  it("is published by somebody its administrator named a publisher, and a second person says yes", async () => {
    const brandt = await signedIn(town, "brandt");
    const { people } = (await brandt.get("/api/people")).body as {
      people: { id: string; roles: string[] }[];
    };
    const [found] = people.filter(({ id }) => id === "roth");
    const person = { ...found, roles: [...(found?.roles ?? []), "publisher"] };
    expect(await brandt.post("/api/people", person)).toMatchObject({ status: 200 });
    roth = await signedIn(town, "roth");
    await releases(roth, okafor, 1, "Für andere", { as: "template" });
    expect(await templateIn(weber)).toMatchObject({
      version: "1.0.0",
      publisher: "Stadt Kassel",
      isOurs: false,
    });
    expect(await templateIn(roth)).toMatchObject({ version: "1.0.0", isOurs: true });
  });

  it("is taken over by another municipality and goes live there", async () => {
    const { version, content } = (await weber.get(`/api/templates/${ID}`)).body as {
      version: string;
      content: JsonObject;
    };
    const taken = await weber.post("/api/services", { content, origin: { id: ID, version } });
    expect(taken).toMatchObject({ status: 200 });
    await releases(weber, becker, 1, "Übernommen");
    const offering = await town.deps.store.organisation("heuchelheim").offerings.get(ID);
    expect(offering?.template).toEqual({ id: ID, version: "1.0.0" });
  });

  it("comes in its next version as an upgrade, with what Kassel says why", async () => {
    const content = { service: own("Osterfeuer anmelden"), journeys: {} };
    const saved = await roth.post(`/api/services/${ID}`, { rev: 1, label: "Titel", content });
    expect(saved.status).toBe(200);
    await releases(roth, okafor, 2, "Klarer Titel", { as: "template" });
    const { body } = await becker.get("/api/upgrades");
    expect((body as { upgrades: { service: string }[] }).upgrades).toContainEqual(
      expect.objectContaining({
        service: ID,
        from: "1.0.0",
        to: "1.1.0",
        publisher: "Stadt Kassel",
        why: "Klarer Titel",
        standing: "open",
      }),
    );
    const listed = (await becker.get("/api/upgrades")).body;
    const missing = { to: "9.9.9", choices: [], on: null };
    expect(await becker.post(`/api/upgrades/${ID}`, missing)).toMatchObject({
      status: 409,
      body: { code: "other-version" },
    });
    expect((await becker.get("/api/upgrades")).body).toEqual(listed);
    const done = await becker.post(`/api/upgrades/${ID}`, { to: "1.1.0", choices: [], on: null });
    expect(done).toMatchObject({ status: 200 });
    const offering = await town.deps.store.organisation("heuchelheim").offerings.get(ID);
    expect(offering?.template).toEqual({ id: ID, version: "1.1.0" });
    const copy = (await weber.get(`/api/services/${ID}`)).body as { content: { service: { title: string } } };
    expect(copy.content.service.title).toBe("Osterfeuer anmelden");
  });

  it("leaves as a package that says what changed from version to version", async () => {
    const { body } = await roth.get(`/api/templates/${ID}/package`);
    expect(body).toMatchObject({
      publisher: "Stadt Kassel",
      changes: [
        {
          version: "1.1.0",
          why: "Klarer Titel",
          changes: [{ type: "changed", name: "Osterfeuer anmelden", properties: ["title"] }],
        },
        { version: "1.0.0", why: "Für andere", changes: [] },
      ],
      data: { asked: [], retention: { draft: "P30D", closed: "P10Y" } },
    });
  });
});
