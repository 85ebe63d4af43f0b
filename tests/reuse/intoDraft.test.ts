import { change, openService, type Change, type JsonObject, type Service } from "@blaupause/model";
import { changesBetween } from "@blaupause/reuse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeDueUpgrades } from "@blaupause/server";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// A next version that asks a municipality for something it has not said yet: nobody is stuck with the old one.

const ID = "hundesteuer-anmeldung";
const SERVICE = "hund-anmelden";
let town: Town;
type Caller = Awaited<ReturnType<typeof signedIn>>;
let lang: Caller, stein: Caller, weber: Caller, becker: Caller;
beforeAll(async () => {
  town = await openTown();
  [lang, stein] = [await signedIn(town, "lang"), await signedIn(town, "stein")];
  [weber, becker] = [await signedIn(town, "weber"), await signedIn(town, "becker")];
});
afterAll(() => town.close());

const edited = (service: Service, edits: readonly Change[]): Service =>
  edits.reduce((before, edit) => {
    const result = change(before, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.service;
  }, service);

interface Version {
  readonly content: { readonly service: JsonObject; readonly journeys: Readonly<Record<string, JsonObject>> };
  readonly version: string;
}
async function publishes(rev: number, edits: readonly Change[]): Promise<void> {
  const { content, version } = (await lang.get(`/api/templates/${ID}`)).body as Version;
  const opened = openService(content.service);
  if (!opened.ok) throw new Error("the template does not open");
  const service = edited(opened.service, edits);
  if (rev === 0) await lang.post("/api/services", { content, origin: { id: ID, version } });
  const { journeys } = content;
  const saved = await lang.post(`/api/services/${ID}`, {
    rev: Math.max(rev, 1),
    label: "geändert",
    content: { service, journeys },
  });
  expect(saved).toMatchObject({ status: 200 });
  const body = { rev: Math.max(rev, 1) + 1, note: "Neue Satzung.", values: {}, as: "template" };
  await released(lang, stein, body);
}

async function released(author: Caller, approver: Caller, body: object): Promise<void> {
  const asked = await author.post(`/api/services/${ID}/releases`, body);
  expect(asked).toMatchObject({ status: 200 });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  const yes = { hash, verdict: "approved", reason: null };
  expect(await approver.post(`/api/services/${ID}/releases/${number}`, yes)).toMatchObject({ status: 200 });
}

const offering = () => town.deps.store.organisation("heuchelheim").offerings.get(SERVICE);
const valuesOf = async (): Promise<JsonObject> =>
  ((await offering())?.adaptation as { readonly values: JsonObject } | null | undefined)?.values ?? {};
const copy = () => town.deps.store.organisation("heuchelheim").workingCopies.load(ID);
const waits = async (): Promise<unknown> => (await weber.get("/api/upgrades")).body;

const newSetting: Change = {
  type: "add",
  parent: "",
  container: "settings/fields",
  id: "sprechstunde",
  json: { id: "sprechstunde", type: "text", label: "Wann ist Sprechstunde?", required: true },
};
const renamed: Change = {
  type: "set",
  address: "documents/bescheid/blocks/grundlage",
  property: "text",
  value: "Grundlage ist die neue Satzung.",
};

describe("a next version that asks a municipality for more than it has said", () => {
  it("cannot be public at once, nor on a day: it would not be whole", async () => {
    await publishes(0, [newSetting, renamed]);
    const proposal = await becker.post(`/api/upgrades/${SERVICE}/proposal`, { choices: [] });
    expect(proposal.body).toMatchObject({ todo: ["sprechstunde"], conflicts: [] });
    for (const on of [null, "2999-01-01"])
      expect(await becker.post(`/api/upgrades/${SERVICE}`, { to: "1.1.0", choices: [], on })).toMatchObject({
        status: 422,
        body: { code: "not-ready" },
      });
  });

  it("comes into the draft, and leaves it as it was when that is thought better of", async () => {
    expect(await copy()).toBeNull();
    const drafted = await weber.post(`/api/upgrades/${SERVICE}/draft`, { to: "1.1.0", choices: [] });
    expect(drafted).toMatchObject({ status: 200, body: { upgrades: [{ standing: "drafted" }] } });
    expect(await copy()).toMatchObject({ origin: { id: ID, version: "1.1.0" } });
    expect((await offering())?.template).toEqual({ id: ID, version: "1.0.0" });
    const inDraft = { status: 409, body: { code: "drafted-before" } };
    const again = await weber.post(`/api/upgrades/${SERVICE}/draft`, { to: "1.1.0", choices: [] });
    expect(again).toMatchObject(inDraft);
    const refusal = { to: "1.1.0", reason: "Doch nicht." };
    expect(await becker.post(`/api/upgrades/${SERVICE}/refusal`, refusal)).toMatchObject(inDraft);
    const back = await weber.post(`/api/upgrades/${SERVICE}/draft/discard`, {});
    expect(back).toMatchObject({ status: 200, body: { upgrades: [{ standing: "open" }] } });
    expect(await copy()).toBeNull();
  });

  it("is completed there and released by two people, with every value it had", async () => {
    const before = await valuesOf();
    expect(Object.keys(before).length).toBeGreaterThan(5);
    await weber.post(`/api/upgrades/${SERVICE}/draft`, { to: "1.1.0", choices: [] });
    const values = (await weber.get(`/api/services/${ID}/values`)).body as {
      rev: number;
      values: JsonObject;
    };
    expect(values.values).toEqual(before);
    const rev = (await copy())?.rev ?? 0;
    // What changes is told against what the public has: one value that is new, and nothing else.
    const { approved } = (await weber.get(`/api/services/${ID}/releases`)).body as { approved: JsonObject };
    const offered = openService(approved);
    if (!offered.ok) throw new Error("what is public does not open");
    const draft = (await copy())?.content as { readonly service: JsonObject } | undefined;
    const now = openService(draft?.service ?? {});
    if (!now.ok) throw new Error("the draft does not open");
    expect(changesBetween(offered.service, now.service).map(({ type, name }) => [type, name])).toEqual([
      ["changed", "Grundlage ist die neue Satzung."],
      ["added", "Wann ist Sprechstunde?"],
    ]);
    const refused = await weber.post(`/api/services/${ID}/releases`, { rev, note: "Neu" });
    expect(refused.status).toBe(422);
    const saved = await weber.post(`/api/services/${ID}/values`, {
      rev: values.rev,
      values: { ...values.values, sprechstunde: "Mo 8 bis 12 Uhr" },
    });
    expect(saved).toMatchObject({ status: 200 });
    await released(weber, becker, { rev, note: "Neue Satzung" });
    expect((await offering())?.template).toEqual({ id: ID, version: "1.1.0" });
    expect(await valuesOf()).toEqual({ ...before, sprechstunde: "Mo 8 bis 12 Uhr" });
    expect(await waits()).toMatchObject({ upgrades: [] });
  });
});

describe("a version that came through the draft", () => {
  it("U11 is taken back until the first case on it, and comes again", async () => {
    const { store } = town.deps;
    const before = await offering();
    const taken = await weber.post(`/api/upgrades/${SERVICE}/undo`, {});
    expect(taken.status).toBe(403);
    const undone = await becker.post(`/api/upgrades/${SERVICE}/undo`, {});
    expect(undone).toMatchObject({ status: 200, body: { upgrades: [{ to: "1.1.0", standing: "open" }] } });
    const history = await store.organisation("heuchelheim").offerings.history(SERVICE);
    const old = history.find(({ template }) => template.version === "1.0.0");
    expect(await offering()).toMatchObject({ template: old?.template, program: old?.program });
    expect(await copy()).toBeNull();
    const again = await becker.post(`/api/upgrades/${SERVICE}/undo`, {});
    expect(again).toMatchObject({ status: 409, body: { code: "cannot-undo" } });
    await weber.post(`/api/upgrades/${SERVICE}/draft`, { to: "1.1.0", choices: [] });
    const { rev, values } = (await weber.get(`/api/services/${ID}/values`)).body as {
      rev: number;
      values: JsonObject;
    };
    await weber.post(`/api/services/${ID}/values`, { rev, values: { ...values, sprechstunde: "Di" } });
    await released(weber, becker, { rev: (await copy())?.rev ?? 0, note: "Doch" });
    expect((await offering())?.template).toEqual(before?.template);
  });
});

describe("a day that was chosen, on which the version does not fit any more", () => {
  it("changes nothing, is open again, and whoever approves is told", async () => {
    await publishes(2, [{ ...renamed, value: "Grundlage ist die Satzung von 2027." } as Change]);
    const day = "2999-01-01";
    const planned = await becker.post(`/api/upgrades/${SERVICE}`, { to: "1.2.0", choices: [], on: day });
    expect(planned).toMatchObject({ status: 200, body: { upgrades: [{ standing: "scheduled", on: day }] } });
    // In the meantime the town says the same paragraph in its own words.
    const { rev, content } = (await copy()) ?? { rev: 0, content: {} };
    const { service, journeys } = content as { service: JsonObject; journeys: object };
    const opened = openService(service);
    if (!opened.ok) throw new Error("the copy does not open");
    const own = edited(opened.service, [{ ...renamed, value: "Grundlage ist unsere Satzung." } as Change]);
    await weber.post(`/api/services/${ID}`, { rev, label: "Satzung", content: { service: own, journeys } });
    await released(weber, becker, { rev: rev + 1, note: "Unsere Satzung" });
    expect(await takeDueUpgrades({ ...town.deps, clock: () => `${day}T06:00:00.000Z` })).toBe(0);
    expect((await offering())?.template.version).toBe("1.1.0");
    expect(await waits()).toMatchObject({ upgrades: [{ standing: "open" }] });
    const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 20 });
    expect(mails.map(({ content }) => (content as { subject: string }).subject)).toContain(
      "Nicht übernommen: Hund anmelden 1.2.0",
    );
  });
});
