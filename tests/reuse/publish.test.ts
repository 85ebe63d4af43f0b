import { readdirSync } from "node:fs";
import { change, openService, type Change, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { savePerson, takeDueUpgrades } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consequencesFor, spreadFor } from "./forAll.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

/** The template's example cases. */
const ALL = readdirSync(new URL("../../templates/hundesteuer-anmeldung/journeys/", import.meta.url)).length;

// EXPERIENCE C1 to C6 by the interface: the Land publishes 1.1.0, one town changed nothing, the other one did.

const ID = "hundesteuer-anmeldung";
const PARAGRAPH = "documents/bescheid/blocks/grundlage";
let town: Town;
type Caller = Awaited<ReturnType<typeof signedIn>>;
const sign = (person: string): Promise<Caller> => signedIn(town, person);
let lang: Caller, stein: Caller, roth: Caller, okafor: Caller, becker: Caller;
beforeAll(async () => {
  town = await openTown();
  [lang, stein, roth] = [await sign("lang"), await sign("stein"), await sign("roth")];
  [okafor, becker] = [await sign("okafor"), await sign("becker")];
});
afterAll(() => town.close());

const opened = (json: unknown): Service => {
  const result = openService(json as JsonObject);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const edited = (service: Service, ...edits: Change[]): Service =>
  edits.reduce((before, edit) => {
    const result = change(before, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.service;
  }, service);
const wording = (value: string): Change => ({ type: "set", address: PARAGRAPH, property: "text", value });

interface Copy {
  readonly rev: number;
  readonly service: Service;
  readonly journeys: object;
}
/** The template as a working copy of one's own. */
async function takesOver(person: Caller): Promise<Copy> {
  const { id, version, content } = (await person.get(`/api/templates/${ID}`)).body as {
    id: string;
    version: string;
    content: { service: JsonObject; journeys: object };
  };
  const begun = await person.post("/api/services", { content, origin: { id, version } });
  expect(begun.status).toBe(200);
  return { rev: 1, service: opened(content.service), journeys: content.journeys };
}
async function saves(person: Caller, { rev, journeys }: Copy, service: Service): Promise<number> {
  const body = { rev, label: "geändert", content: { service, journeys } };
  const saved = await person.post(`/api/services/${ID}`, body);
  expect(saved.status).toBe(200);
  return rev + 1;
}
async function releases(person: Caller, approver: Caller, body: object): Promise<void> {
  const asked = await person.post(`/api/services/${ID}/releases`, body);
  expect(asked).toMatchObject({ status: 200 });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  const yes = { hash, verdict: "approved", reason: null };
  expect(await approver.post(`/api/services/${ID}/releases/${number}`, yes)).toMatchObject({ status: 200 });
}
const valuesOf = async (org: string): Promise<object> => {
  const found = (await offering(org))?.adaptation as { readonly values: object } | undefined;
  return found?.values ?? {};
};
const offering = (org: string) => town.deps.store.organisation(org).offerings.get("hund-anmelden");

describe("the Land publishes a next version", () => {
  let kassel: Copy;
  it("Kassel has words of its own and a question of its own, released by two people", async () => {
    kassel = await takesOver(roth);
    const own: Change = {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "marke",
      json: {
        id: "marke",
        type: "choice",
        label: "Wie bekommen Sie die Hundemarke?",
        page: "bescheid",
        options: [
          { value: "abholen", label: "Ich hole sie ab" },
          { value: "post", label: "Bitte zuschicken" },
        ],
      },
      after: "bekanntgabe",
    };
    const rev = await saves(
      roth,
      kassel,
      edited(kassel.service, own, wording("Grundlage ist unsere Satzung.")),
    );
    const values = await valuesOf("kassel");
    await releases(roth, okafor, { rev, note: "Marke", values });
    const found = await offering("kassel");
    expect(found?.template).toEqual({ id: ID, version: "1.0.0" });
    expect(found?.adaptation).toMatchObject({ add: { "forms/antrag/fields/marke": { kind: "field" } } });
  });

  it("C3 is told beforehand what it would mean for every municipality", async () => {
    const copy = await takesOver(lang);
    const salutation = "documents/bescheid/blocks/anrede";
    const greeting: Change = { type: "set", address: salutation, property: "text", value: "Hallo," };
    await saves(lang, copy, edited(copy.service, greeting));
    // Nothing is begun by asking how far it is.
    const asked = await lang.get(`/api/services/${ID}/consequences`);
    expect(asked).toMatchObject({ status: 200, body: { type: "none" } });
    // An example case says how people are greeted: told before anybody publishes.
    const broken = await consequencesFor(lang, ID);
    expect(broken.body).toMatchObject({
      all: [
        { before: { green: ALL }, after: { green: ALL - 1 } },
        { after: { green: ALL - 1 } },
        { after: { green: ALL - 1 } },
      ],
    });
    const question: Change = {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "rueckruf",
      json: { id: "rueckruf", type: "text", label: "Wann erreichen wir Sie?", page: "halter" },
      after: "telefon",
    };
    await saves(
      lang,
      { ...copy, rev: 2 },
      edited(copy.service, question, wording("Grundlage ist die Satzung über die Hundesteuer.")),
    );
    expect((await lang.get(`/api/services/${ID}/consequences`)).body).toEqual({ type: "none" });
    const { status, body } = await consequencesFor(lang, ID);
    expect(status).toBe(200);
    expect((await lang.get(`/api/services/${ID}/consequences`)).body).toEqual(body);
    expect(body).toMatchObject({
      version: "1.1.0",
      distinct: 3,
      all: [
        { organisation: "heuchelheim", conflicts: [], errors: 0, todo: 0 },
        { organisation: "kassel", conflicts: [{ kind: "property", address: PARAGRAPH, prop: "text" }] },
        // The same changes, which are none, but another Land: its example cases are played with that one.
        { organisation: "musterstadt", conflicts: [], errors: 0, todo: 0 },
      ],
    });
    for (const { before, after } of (body as { all: { before: object; after: object }[] }).all)
      expect([before, after]).toEqual([
        { green: ALL, of: ALL },
        { green: ALL, of: ALL },
      ]);
  });

  it("is asked why, and nobody publishes alone or for somebody else", async () => {
    const wish = { rev: 3, note: "", values: {}, as: "template" };
    expect(await lang.post(`/api/services/${ID}/releases`, wish)).toMatchObject({
      body: { code: "why-missing" },
    });
    const other = await roth.post(`/api/services/${ID}/releases`, { ...wish, rev: 2, note: "Warum" });
    expect(other).toMatchObject({ status: 403, body: { code: "role-missing" } });
    const heuchelheim = town.deps.store.organisation("heuchelheim");
    await savePerson(heuchelheim, {
      id: "leitung",
      rev: 0,
      name: "Leitung",
      email: "leitung@heuchelheim.example",
      subject: null,
      roles: ["approver"],
      isActive: true,
      substitute: null,
    });
    await releases(lang, stein, { ...wish, note: "Die Satzungen verlangen zehn Tage." });
    const mail = async () => JSON.stringify((await heuchelheim.mails.list({ limit: 1 }))[0]?.content ?? null);
    await expect.poll(mail).toContain("Neue Fassung: Hund anmelden 1.1.0");
    expect(await mail()).toContain("leitung@heuchelheim.example");
  });

  it("C5 Heuchelheim has changed nothing: it is ready, and taken over it is exactly the next version", async () => {
    const number = await applies(town);
    expect((await becker.get("/api/upgrades")).body).toMatchObject({
      upgrades: [{ from: "1.0.0", to: "1.1.0", publisher: "Land Hessen", standing: "open" }],
    });
    const proposal = await becker.post("/api/upgrades/hund-anmelden/proposal", { choices: [] });
    expect(proposal.body).toMatchObject({
      conflicts: [],
      todo: [],
      errors: 0,
      after: { green: ALL, of: ALL },
      running: 1,
      local: [],
      mayDecide: true,
    });
    const { merged, theirs } = proposal.body as { merged: object; theirs: object };
    expect(merged).toEqual(theirs);
    const before = await offering("heuchelheim");
    const done = await becker.post("/api/upgrades/hund-anmelden", { to: "1.1.0", choices: [], on: null });
    expect(done.body).toMatchObject({ upgrades: [], taken: [{ from: "1.0.0", to: "1.1.0", mayUndo: true }] });
    expect((await offering("heuchelheim"))?.template.version).toBe("1.1.0");
    // The case that runs ends on what it was started with.
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ number, limit: 1 });
    expect(cases[0]?.program).toBe(before?.program);
  });

  it("U11 can be taken back exactly until the first case on it, and not after", async () => {
    const now = await offering("heuchelheim");
    expect((await becker.post("/api/upgrades/hund-anmelden/undo", {})).status).toBe(200);
    const back = await offering("heuchelheim");
    expect(back?.template.version).toBe("1.0.0");
    expect(back?.program).toBe(now?.previous);
    await becker.post("/api/upgrades/hund-anmelden", { to: "1.1.0", choices: [], on: null });
    await applies(town);
    expect((await becker.get("/api/upgrades")).body).toMatchObject({ taken: [{ mayUndo: false }] });
    expect(await becker.post("/api/upgrades/hund-anmelden/undo", {})).toMatchObject({ status: 409 });
  });

  it("C6 Kassel decides about one text, and keeps its own question; its working copy comes along", async () => {
    const to = { to: "1.1.0", on: null };
    const refused = await okafor.post("/api/upgrades/hund-anmelden", { ...to, choices: [] });
    expect(refused).toMatchObject({ status: 422, body: { code: "not-ready" } });
    const choices = [
      {
        address: PARAGRAPH,
        prop: "text",
        took: "value",
        value: "Grundlage sind Gesetz und Satzung der Stadt Kassel.",
      },
    ];
    const proposal = await okafor.post("/api/upgrades/hund-anmelden/proposal", { choices });
    expect(proposal.body).toMatchObject({
      conflicts: [{ took: "value" }],
      local: [PARAGRAPH, "forms/antrag/fields/marke"],
    });
    const done = await okafor.post("/api/upgrades/hund-anmelden", { ...to, choices });
    expect(done.body).toMatchObject({ upgrades: [], taken: [{ to: "1.1.0" }] });
    const copy = (await roth.get(`/api/services/${ID}`)).body as {
      head: object;
      content: { service: Service };
    };
    expect(copy.head).toMatchObject({ rev: 3, origin: { id: ID, version: "1.1.0" } });
    const ids = copy.content.service.forms["antrag"]?.fields.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["marke", "rueckruf"]));
  });

  it("C1 sees on one page who has it", async () => {
    const { body } = await spreadFor(lang, ID);
    const rows = (
      body as {
        rows: { organisation: string; state: string; standing: string | null; version: string | null }[];
      }
    ).rows;
    // By their official key: Musterstadt's begins with another Land's.
    expect(
      rows.map(({ organisation, state, standing, version }) => [organisation, state, standing, version]),
    ).toEqual([
      ["musterstadt", "live", "open", "1.0.0"],
      ["wiesbaden", "not-offered", null, null],
      ["hattersheim", "not-offered", null, null],
      ["rheingau-taunus-kreis", "not-responsible", null, null],
      ["wetteraukreis", "not-responsible", null, null],
      ["heuchelheim", "live", "current", "1.1.0"],
      ["kassel", "live", "current", "1.1.0"],
    ]);
    expect((await stein.get(`/api/templates/${ID}/spread`)).status).toBe(403);
  });
});

describe("a version that is not taken over at once", () => {
  it("is refused with a reason the publisher reads, or comes by itself on its day", async () => {
    const copy = (await lang.get(`/api/services/${ID}`)).body as {
      head: { rev: number };
      content: { service: JsonObject; journeys: object };
    };
    const { rev } = copy.head;
    const service = opened(copy.content.service);
    await saves(
      lang,
      { rev, service, journeys: copy.content.journeys },
      edited(service, wording("Grundlage ist die Satzung.")),
    );
    await releases(lang, stein, { rev: rev + 1, note: "Kürzer", values: {}, as: "template" });
    const refusal = { to: "1.2.0", reason: " " };
    expect((await becker.post("/api/upgrades/hund-anmelden/refusal", refusal)).status).toBe(422);
    await becker.post("/api/upgrades/hund-anmelden/refusal", {
      ...refusal,
      reason: "Unsere Satzung sagt anderes.",
    });
    expect((await spreadFor(lang, ID)).body).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({
          organisation: "heuchelheim",
          standing: "refused",
          reason: "Unsere Satzung sagt anderes.",
        }),
        expect.objectContaining({ organisation: "kassel", standing: "open", conflicts: 1 }),
      ]),
    });
    const on = { to: "1.2.0", choices: [], on: "2026-08-01" };
    expect((await becker.post("/api/upgrades/hund-anmelden", on)).body).toMatchObject({
      upgrades: [{ standing: "scheduled", on: "2026-08-01" }],
    });
    expect(await takeDueUpgrades(town.deps)).toBe(0);
    town.goTo("2026-08-01T05:00:00.000Z");
    expect(await takeDueUpgrades(town.deps)).toBe(1);
    expect((await offering("heuchelheim"))?.template.version).toBe("1.2.0");
  });
});

describe("a service that only has the name of a template", () => {
  const { about, ...rest } = minimalService();
  const levels = ["gemeinde", "kreisfrei"];
  const own = { ...rest, about: { ...about, levels }, id: "osterfeuer", title: "Osterfeuer anzeigen" };
  it("stays its town's own: released as before, offered no version, told to nobody", async () => {
    const begin = (person: Caller) =>
      person.post("/api/services", { content: { service: own, journeys: {} }, origin: null });
    const wish = { rev: 1, note: "Erste Fassung", values: {} };
    [roth, okafor] = [await sign("roth"), await sign("okafor")];
    expect((await begin(roth)).status).toBe(200);
    const released = async (person: Caller, approver: Caller, body: object) => {
      const asked = await person.post("/api/services/osterfeuer/releases", body);
      expect(asked).toMatchObject({ status: 200 });
      const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
      const yes = { hash, verdict: "approved", reason: null };
      expect((await approver.post(`/api/services/osterfeuer/releases/${number}`, yes)).status).toBe(200);
    };
    await released(roth, okafor, wish);
    town.goTo("2026-09-01T05:00:00.000Z");
    // The Land publishes a template that happens to have the same name and fixes everything.
    const locked = { ...own, title: "Feuer", policy: { "": { structure: "none", text: false } } };
    const [l, s, r, o] = [await sign("lang"), await sign("stein"), await sign("roth"), await sign("okafor")];
    await l.post("/api/services", { content: { service: locked, journeys: {} }, origin: null });
    for (const rev of [1, 2]) {
      const title = `Feuer ${rev}`;
      await released(l, s, { ...wish, rev, as: "template" });
      const content = { service: { ...locked, title }, journeys: {} };
      await l.post("/api/services/osterfeuer", { rev, label: "Titel", content });
    }
    expect((await o.get("/api/upgrades")).body).toMatchObject({ upgrades: [{ service: "hund-anmelden" }] });
    const changed = { service: { ...own, title: "Osterfeuer melden" }, journeys: {} };
    await r.post("/api/services/osterfeuer", { rev: 1, label: "Titel", content: changed });
    await released(r, o, { ...wish, rev: 2 });
    const { body } = await consequencesFor(l, "osterfeuer");
    expect(body).toMatchObject({ all: [] });
    // And nobody reads what others changed by giving a draft the template's name.
    expect((await r.post(`/api/services/${ID}/consequences`, {})).status).toBe(403);
  });
});
