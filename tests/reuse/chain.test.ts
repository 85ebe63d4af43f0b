import { change, openService, type Change, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { publish } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// Bund → Land → municipality: the Land makes a template of its own from the Bund's, a municipality offers that, and a
// next version of the Bund reaches the municipality level by level (U9).

const BUND = "ausweis";
const LAND = "ausweis-hessen";
type Caller = Awaited<ReturnType<typeof signedIn>>;
let town: Town;
let lang: Caller, stein: Caller, weber: Caller, becker: Caller;
beforeAll(async () => {
  town = await openTown();
  [lang, stein] = [await signedIn(town, "lang"), await signedIn(town, "stein")];
  [weber, becker] = [await signedIn(town, "weber"), await signedIn(town, "becker")];
  await published("1.0.0", template());
});
afterAll(() => town.close());

/** The Bund keeps the wording of what the law says. */
const template = (hint = "Wie im Gesetz."): Service => ({
  ...minimalService(),
  id: BUND,
  title: "Ausweis beantragen",
  about: { summary: "Ein Ausweis.", levels: ["gemeinde", "kreisfrei"], regime: "none" },
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        { id: "recht", type: "info", text: hint },
        { id: "name", type: "text", label: "Name" },
      ],
    },
  },
  policy: { "forms/antrag/fields/recht": { structure: "none", text: false } },
});
const published = (version: string, service: Service) =>
  publish(
    town.deps,
    { id: BUND, version, publisher: "bund", why: "Neues Gesetz", at: town.deps.clock() },
    { service, journeys: {} },
  );
const edited = (service: Service, ...edits: Change[]): Service =>
  edits.reduce((before, edit) => {
    const result = change(before, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.service;
  }, service);
const set = (address: string, property: string, value: string | JsonObject): Change => ({
  type: "set",
  address,
  property,
  value,
});

async function copyOf(person: Caller, id: string): Promise<{ rev: number; service: Service }> {
  const { body } = await person.get(`/api/services/${id}`);
  const { head, content } = body as { head: { rev: number }; content: { service: JsonObject } };
  const opened = openService(content.service);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return { rev: head.rev, service: opened.service };
}
async function tries(person: Caller, id: string, ...edits: Change[]) {
  const { rev, service } = await copyOf(person, id);
  const content = { service: edited(service, ...edits), journeys: {} };
  return person.post(`/api/services/${id}`, { rev, label: "x", content });
}
async function saves(person: Caller, id: string, ...edits: Change[]): Promise<void> {
  expect((await tries(person, id, ...edits)).status).toBe(200);
}
/** What a template keeps is refused when it is saved, and the draft stays as it was. */
async function mayNot(person: Caller, id: string, ...edits: Change[]) {
  const before = await copyOf(person, id);
  const refused = await tries(person, id, ...edits);
  expect(refused).toMatchObject({ status: 422, body: { code: "against-template" } });
  expect(await copyOf(person, id)).toEqual(before);
  return refused;
}
async function asks(person: Caller, id: string, as: "template" | null) {
  const { rev } = await copyOf(person, id);
  const wish = { rev, note: "Für unsere Kommunen", values: {}, ...(as === null ? {} : { as }) };
  return person.post(`/api/services/${id}/releases`, wish);
}
async function releases(person: Caller, approver: Caller, id: string, as: "template" | null = null) {
  const asked = await asks(person, id, as);
  expect(asked).toMatchObject({ status: 200 });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  const yes = { hash, verdict: "approved", reason: null };
  expect(await approver.post(`/api/services/${id}/releases/${number}`, yes)).toMatchObject({ status: 200 });
}
async function takes(person: Caller, id: string, as = id): Promise<void> {
  const { version, content } = (await person.get(`/api/templates/${id}`)).body as {
    version: string;
    content: { service: JsonObject; journeys: JsonObject };
  };
  const body = { content: { ...content, service: { ...content.service, id: as } }, origin: { id, version } };
  expect((await person.post("/api/services", body)).status).toBe(200);
}
const waiting = async (person: Caller) =>
  ((await person.get("/api/upgrades")).body as { upgrades: readonly { service: string }[] }).upgrades;

describe("a template made from a template", () => {
  it("is measured by its parent: what that keeps is refused, and so is allowing others to change it", async () => {
    // The Land's own catalogue has it only once somebody may offer it there; its publishers read it by name.
    await takes(lang, BUND, LAND);
    const { body } = await lang.get(`/api/services/${LAND}`);
    expect(body).toMatchObject({
      template: { version: "1.0.0", publisher: "bund", isOurs: false, isDerived: true },
    });
    await mayNot(lang, LAND, set("forms/antrag/fields/recht", "text", "Wie wir meinen."));
    const loose = await mayNot(lang, LAND, set("", "policy", {}));
    expect(loose.body).toMatchObject({ problems: [{ rule: "policy-loosened" }] });
  });

  it("is published in one's own name, with what it is made from, and taken over by a municipality", async () => {
    const policy = {
      "forms/antrag/fields/recht": { structure: "none", text: false },
      "forms/antrag/fields/name": { text: false },
    };
    await saves(lang, LAND, set("", "policy", policy), set("", "title", "Ausweis in Hessen"));
    await releases(lang, stein, LAND, "template");
    const { templates } = (await weber.get("/api/services")).body as { templates: readonly object[] };
    expect(templates).toContainEqual(
      expect.objectContaining({
        id: LAND,
        version: "1.0.0",
        publisher: "Land Hessen",
        from: { title: "Ausweis beantragen", publisher: "bund" },
      }),
    );
    await takes(weber, LAND);
    await mayNot(weber, LAND, set("forms/antrag/fields/name", "label", "Rufname"));
    await saves(weber, LAND, set("", "noun", "Bitte"));
    await releases(weber, becker, LAND);
  });

  it("U9 gets the next version of its parent, and hands it down when it publishes", async () => {
    await published("1.1.0", template("Wie im neuen Gesetz."));
    expect(await waiting(weber)).toEqual([]);
    const [open] = await waiting(lang);
    expect(open).toMatchObject({ service: LAND, title: "Ausweis in Hessen", to: "1.1.0", isTemplate: true });
    expect((await stein.post(`/api/upgrades/${LAND}/proposal`, { choices: [] })).body).toMatchObject({
      conflicts: [],
      errors: 0,
      mayDecide: true,
    });
    const taken = await stein.post(`/api/upgrades/${LAND}`, { to: "1.1.0", choices: [], on: null });
    expect(taken).toMatchObject({ status: 200, body: { upgrades: [] } });
    await releases(lang, stein, LAND, "template");
    expect(await waiting(weber)).toMatchObject([
      { service: LAND, from: "1.0.0", to: "1.1.0", isTemplate: false },
    ]);
    const down = await becker.post(`/api/upgrades/${LAND}`, { to: "1.1.0", choices: [], on: null });
    expect(down.status).toBe(200);
    const { service } = await copyOf(weber, LAND);
    expect(service).toMatchObject({ title: "Ausweis in Hessen", noun: "Bitte" });
    expect(JSON.stringify(service)).toContain("Wie im neuen Gesetz.");
  });

  it("proposes what is its own to its parent's publisher, under the parent's name", async () => {
    const { rev } = await copyOf(lang, LAND);
    const wish = { rev, changes: [{ type: "changed", address: "" }], reason: "So heißt er überall." };
    const { status, body } = await lang.post(`/api/services/${LAND}/proposals`, wish);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("Ausweis in Hessen");
    const held = await town.deps.store.organisation("bund").records.list("proposal", { limit: 5 });
    expect(held.map(({ content }) => content)).toMatchObject([
      { template: BUND, version: "1.1.0", state: "open" },
    ]);
    expect(JSON.stringify(held[0]?.content)).not.toContain(LAND);
  });

  it("is asked for when the Bund works out what a version means for everybody", async () => {
    const { consequencesOf } = await import("@blaupause/server");
    const { store, clock } = town.deps;
    const declined = { service: BUND, rev: 0, state: "not-offered", program: null, previous: null };
    const of = { template: { id: BUND, version: "1.0.0" }, adaptation: null, at: clock(), by: "x" };
    await store.organisation("hattersheim").offerings.save({ ...declined, ...of });
    const told: string[] = [];
    const next = { service: template("Noch neuer."), journeys: {} };
    const found = await consequencesOf(town.deps, BUND, next, (done, all) => told.push(`${done}/${all}`));
    // Only of those it is worked out for: whoever declined is none of them.
    expect(told).toEqual(["0/1", "1/1"]);
    expect(
      found.all.map(({ town: { profile }, template: title, from }) => [profile.id, title, from]),
    ).toEqual([["hessen", "Ausweis in Hessen", "1.1.0"]]);
  });

  it("what the next version locks is locked further down", async () => {
    const locked = template("Neuestes.");
    const name = "forms/antrag/fields/name";
    const policy = { ...locked.policy, "": { structure: "restrict" }, [name]: { settle: true } } as const;
    await published("1.2.0", { ...locked, policy });
    const wish = { to: "1.2.0", choices: [], on: null };
    expect((await stein.post(`/api/upgrades/${LAND}`, wish)).status).toBe(200);
    const { service } = await copyOf(lang, LAND);
    expect(service.policy?.[""]).toEqual({ structure: "restrict", text: true });
    // What the Bund leaves to each municipality now is left to her by the Land, too.
    expect(service.policy?.[name]).toMatchObject({ text: false, settle: true });
  });

  it("stays bound when it is taken over again from one's own", async () => {
    await lang.remove(`/api/services/${LAND}`);
    await takes(lang, LAND);
    await mayNot(lang, LAND, set("forms/antrag/fields/recht", "text", "Wie wir meinen."));
    await mayNot(lang, LAND, set("", "policy", {}));
  });

  it("of a version nobody published is refused", async () => {
    const body = { content: { service: { ...template(), id: "lose" }, journeys: {} } };
    expect(
      await lang.post("/api/services", { ...body, origin: { id: BUND, version: "9.9.9" } }),
    ).toMatchObject({ status: 422, body: { code: "no-such-template" } });
    expect((await lang.get("/api/services/lose")).status).toBe(404);
  });

  it("is not published over a name that somebody took between request and approval", async () => {
    const service = { ...template(), id: "neues" };
    await lang.post("/api/services", { content: { service, journeys: {} }, origin: null });
    const asked = await asks(lang, "neues", "template");
    await publish(
      town.deps,
      { id: "neues", version: "0.9.0", publisher: "bund", why: "x", at: town.deps.clock() },
      { service, journeys: {} },
    );
    const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
    const yes = await stein.post(`/api/services/neues/releases/${number}`, {
      hash,
      verdict: "approved",
      reason: null,
    });
    expect(yes).toMatchObject({ status: 403, body: { code: "other-publisher" } });
  });

  it("made from itself is refused, at once and in a circle", async () => {
    await published("2.0.0", template());
    await publish(
      town.deps,
      {
        id: "kreis",
        version: "1.0.0",
        publisher: "bund",
        why: "x",
        at: town.deps.clock(),
        from: { id: LAND, version: "1.1.0" },
      },
      { service: { ...template(), id: "kreis" }, journeys: {} },
    );
    await lang.remove(`/api/services/${LAND}`);
    const { body } = await lang.get("/api/templates/kreis");
    const { content } = body as { content: { service: JsonObject; journeys: JsonObject } };
    const again = { ...content, service: { ...content.service, id: LAND } };
    await lang.post("/api/services", { content: again, origin: { id: "kreis", version: "1.0.0" } });
    expect(await asks(lang, LAND, "template")).toMatchObject({
      status: 422,
      body: { code: "chain-in-circle" },
    });
  });
});
