import { forgetColleagues, note, personById, savePerson } from "@blaupause/server";
import { changesBetween } from "@blaupause/reuse";
import { minimalService } from "@blaupause/model/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Organisation, Service } from "@blaupause/model";
import { signedIn } from "../staff.ts";
import { openTown, type Town } from "../../stories/town.ts";

// ATTACKS: governance. Two people, one hash, and a log nobody can mend. What is done to the events of a case is told by
// their chain: server/src/seal/seal.test.ts and the store's contract.

let town: Town;
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 100_000 });
});
afterAll(() => town.close());

const org = () => town.deps.store.organisation("heuchelheim");
async function gives(id: string, roles: readonly string[]): Promise<void> {
  await signedIn(town, id);
  const found = await personById(org(), id);
  if (found === null) throw new Error(`${id} is missing`);
  await savePerson(org(), { ...found, roles });
  forgetColleagues(org());
}
const service = (id: string, more: object = {}): Service =>
  ({ ...minimalService(), id, title: "T", ...more }) as Service;
const wish = { rev: 1, note: "", values: {} };

/** weber has begun a service and asked for its release. */
async function requested(id: string): Promise<{ hash: string }> {
  const weber = await signedIn(town, "weber");
  await weber.post("/api/services", { content: { service: service(id), journeys: {} }, origin: null });
  const { body, status } = await weber.post(`/api/services/${id}/releases`, wish);
  expect(status).toBe(200);
  return (body as { releases: { hash: string }[] }).releases[0] ?? { hash: "" };
}
const yes = (hash: string) => ({ hash, verdict: "approved", reason: null });
const isLive = async (id: string): Promise<boolean> =>
  (await (await signedIn(town, "vogt")).client.get(`/heuchelheim/${id}`)).status === 200;

describe("an author approves her own change", () => {
  it("as an author: her role does not do", async () => {
    const { hash } = await requested("eigen-eins");
    const weber = await signedIn(town, "weber");
    expect((await weber.post("/api/services/eigen-eins/releases/1", yes(hash))).status).toBe(403);
    expect(await isLive("eigen-eins")).toBe(false);
  });

  it("by being made an approver, or nothing but one, after she has asked", async () => {
    const { hash } = await requested("eigen-zwei");
    for (const roles of [
      ["author", "approver"],
      ["approver"],
      ["approver", "admin", "publisher", "operator"],
    ]) {
      await gives("weber", roles);
      const weber = await signedIn(town, "weber");
      expect(await weber.post("/api/services/eigen-zwei/releases/1", yes(hash))).toMatchObject({
        status: 403,
        body: { code: "own-release" },
      });
    }
    await gives("weber", ["author"]);
    expect(await isLive("eigen-zwei")).toBe(false);
  });

  it("as a stand-in for an approver: platform roles are not stood in for", async () => {
    const { hash } = await requested("eigen-drei");
    await signedIn(town, "becker");
    const becker = await personById(org(), "becker");
    if (becker === null) throw new Error("becker is missing");
    await savePerson(org(), { ...becker, substitute: { person: "weber", until: "2099-01-01" } });
    forgetColleagues(org());
    const weber = await signedIn(town, "weber");
    expect((await weber.post("/api/services/eigen-drei/releases/1", yes(hash))).status).toBe(403);
  });

  it("through a trial, whose offices are called approver, author and admin: they are no such thing", async () => {
    const weber = await signedIn(town, "weber");
    const roles = {
      amt: { title: "A" },
      approver: { title: "B" },
      author: { title: "C" },
      admin: { title: "D" },
    };
    const content = { service: service("eigen-vier", { roles }), journeys: {} };
    await weber.post("/api/services", { content, origin: null });
    expect(await weber.post("/api/services/eigen-vier/releases", wish)).toMatchObject({ status: 422 });
    expect((await weber.post("/api/services/eigen-vier/trial", { values: {} })).status).toBe(200);
    expect((await weber.post("/api/services/eigen-vier/trial/desk", { as: "1" })).status).toBe(200);
    const { person } = (await weber.get("/api/session")).body as { person: { id: string; roles: string[] } };
    expect(person.id).toBe("probe-1");
    expect(person.roles.toSorted()).toEqual(["amt", "incident"]);
    for (const asked of ["/api/people", "/api/services", "/api/releases", "/api/log"])
      expect([asked, (await weber.get(asked)).status]).toEqual([asked, 403]);
    expect((await weber.post("/api/services/eigen-eins/releases/1", yes("x"))).status).toBe(403);
  });

  it("a request cannot be approved once its draft is deleted", async () => {
    const { hash } = await requested("geloescht");
    expect((await (await signedIn(town, "weber")).remove("/api/services/geloescht")).status).toBe(200);
    const becker = await signedIn(town, "becker");
    expect(await becker.post("/api/services/geloescht/releases/1", yes(hash))).toMatchObject({
      status: 409,
      body: { code: "changed-since" },
    });
    expect(await isLive("geloescht")).toBe(false);
  });

  it("an edit between request and approval voids the request, and so does another hash", async () => {
    const { hash } = await requested("bearbeitet");
    const weber = await signedIn(town, "weber");
    const edited = { service: { ...service("bearbeitet"), title: "Anders" }, journeys: {} };
    await weber.post("/api/services/bearbeitet", { rev: 1, label: "x", content: edited });
    const becker = await signedIn(town, "becker");
    expect(await becker.post("/api/services/bearbeitet/releases/1", yes(hash))).toMatchObject({
      status: 409,
      body: { code: "changed-since" },
    });
    expect(await becker.post("/api/services/bearbeitet/releases/1", yes("x"))).toMatchObject({ status: 409 });
    expect(await isLive("bearbeitet")).toBe(false);
  });

  it("a difference that is stale: the first request cannot be approved once a second one stands", async () => {
    const first = await requested("veraltet");
    const weber = await signedIn(town, "weber");
    const edited = { service: { ...service("veraltet"), title: "Neuer" }, journeys: {} };
    await weber.post("/api/services/veraltet", { rev: 1, label: "x", content: edited });
    await weber.post("/api/services/veraltet/releases", { ...wish, rev: 2 });
    const becker = await signedIn(town, "becker");
    const old = await becker.post("/api/services/veraltet/releases/1", yes(first.hash));
    expect([old.status, await isLive("veraltet")]).toEqual([409, false]);
  });

  it("an approved release cannot be decided again, nor refused afterwards", async () => {
    const { hash } = await requested("fertig");
    const becker = await signedIn(town, "becker");
    expect((await becker.post("/api/services/fertig/releases/1", yes(hash))).status).toBe(200);
    const no = { hash, verdict: "refused", reason: "doch nicht" };
    expect((await becker.post("/api/services/fertig/releases/1", no)).status).toBe(409);
    expect(await isLive("fertig")).toBe(true);
  });
});

describe("a template's locked text, older states, and the log", () => {
  it.each([
    ["without saying where it comes from", null],
    ["as its copy", { id: "hundesteuer-anmeldung", version: "1.0.0" }],
  ])("an overlay that removes a locked legal text is not even kept, %s", async (_, origin) => {
    const weber = await signedIn(town, "weber");
    await weber.client.raw("/api/services/hundesteuer-anmeldung", {
      method: "DELETE",
      headers: { "x-csrf-token": ((await weber.get("/api/session")).body as { csrf: string }).csrf },
    });
    const template = (await weber.get("/api/templates/hundesteuer-anmeldung")).body as {
      content: { service: Service };
    };
    const { documents = {} } = template.content.service;
    const [name = "", letter] = Object.entries(documents).find(([id]) => id === "bescheid") ?? [];
    const blocks = (letter?.blocks ?? []).filter(({ type }) => type !== "remedy");
    expect(blocks.length).toBeLessThan(letter?.blocks.length ?? 0);
    const changed = {
      ...template.content.service,
      documents: { ...documents, [name]: { ...letter, blocks } },
    };
    const refused = { status: 422, body: { code: "against-template" } };
    const content = { service: changed, journeys: {} };
    expect(await weber.post("/api/services", { content, origin })).toMatchObject(refused);
    const whole = { service: template.content.service, journeys: {} };
    expect((await weber.post("/api/services", { content: whole, origin })).status).toBe(200);
    const path = "/api/services/hundesteuer-anmeldung";
    expect(await weber.post(path, { rev: 1, label: "x", content })).toMatchObject(refused);
    expect((await weber.get(path)).body).toMatchObject({ head: { rev: 1 }, content: whole });
  });

  it("a version released long ago is there exactly, and asked for again it has the very same hash", async () => {
    const weber = await signedIn(town, "weber");
    const { hash } = await requested("wie-damals");
    await (await signedIn(town, "becker")).post("/api/services/wie-damals/releases/1", yes(hash));
    const edited = {
      service: { ...service("wie-damals"), title: "Anders" },
      journeys: { neu: { steps: [] } },
    };
    await weber.post("/api/services/wie-damals", { rev: 1, label: "x", content: edited });
    const { body, status } = await weber.get("/api/services/wie-damals/releases/1");
    const { values, ...content } = body as { service: object; journeys: object; values: object };
    expect([status, values]).toEqual([200, {}]);
    expect(content).toEqual({ service: service("wie-damals"), journeys: {} });
    await weber.post("/api/services/wie-damals", { rev: 2, label: "Wiederhergestellt", content });
    const again = await weber.post("/api/services/wie-damals/releases", { ...wish, rev: 3 });
    expect((again.body as { releases: { hash: string }[] }).releases[0]?.hash).toBe(hash);
    expect((await weber.get("/api/services/wie-damals/releases/9")).status).toBe(404);
  });

  it("restoring an old state is a change like any other: it is not live before somebody else approves it", async () => {
    const weber = await signedIn(town, "weber");
    const wide = service("weiter");
    const forms = {
      antrag: {
        title: "Antrag",
        fields: [
          ...(wide.forms["antrag"]?.fields ?? []),
          {
            id: "steuerid",
            type: "text",
            label: "Steuer-ID",
            personal: { category: "Steuer", purpose: "Bescheid" },
          },
        ],
      },
    };
    await weber.post("/api/services", {
      content: { service: { ...wide, forms }, journeys: {} },
      origin: null,
    });
    await weber.post("/api/services/weiter", {
      rev: 1,
      label: "enger",
      content: { service: wide, journeys: {} },
    });
    const asked = await weber.post("/api/services/weiter/releases", { ...wish, rev: 2 });
    const { hash } = (asked.body as { releases: { hash: string }[] }).releases[0] ?? { hash: "" };
    const becker = await signedIn(town, "becker");
    expect((await becker.post("/api/services/weiter/releases/1", yes(hash))).status).toBe(200);
    const old = (await weber.get("/api/services/weiter/revisions/1")).body as object;
    expect((await weber.post("/api/services/weiter", { rev: 2, label: "zurück", content: old })).status).toBe(
      200,
    );
    const page = async () => (await weber.client.get("/heuchelheim/weiter")).text;
    expect(await page()).not.toContain("Steuer-ID");
    expect((await becker.post("/api/services/weiter/releases/1", yes(hash))).status).toBe(409);
    const { approved } = (await becker.get("/api/services/weiter/releases")).body as { approved: Service };
    expect(JSON.stringify(approved)).not.toContain("steuerid");
  });

  it("restoring a state that asks for more tells the approver so, first of all that is told", async () => {
    const weber = await signedIn(town, "weber");
    expect((await weber.post("/api/services/weiter/releases", { ...wish, rev: 3 })).status).toBe(200);
    const becker = await signedIn(town, "becker");
    const { approved, requested: asked } = (await becker.get("/api/services/weiter/releases")).body as {
      approved: Service;
      requested: Service;
    };
    // What her page says in words, from the very two states it is given.
    expect(changesBetween(approved, asked)[0]).toMatchObject({
      type: "added",
      weight: "personal",
      name: "Steuer-ID",
    });
  });

  it.each(["deleted", "changed", "put in another order"])(
    "an entry of the log that is %s is told",
    async (how) => {
      await gives("vogt", ["admin", "steueramt"]);
      const vogt = await signedIn(town, "vogt");
      const { records } = org();
      const name = (id: number) => ({
        id: "",
        rev: 0,
        name: `N${id}`,
        email: null,
        roles: [],
        isActive: true,
        substitute: null,
      });
      for (let count = 0; count < 4; count += 1)
        expect((await vogt.post("/api/people", { ...name(count), id: `neu${count}` })).status).toBe(200);
      const read = async () => ((await vogt.get("/api/log")).body as { isWhole: boolean }).isWhole;
      expect(await read()).toBe(true);
      const all = await records.list("log", { limit: 100 });
      const [one, two] = [all.at(-2), all.at(-1)];
      if (one === undefined || two === undefined) throw new Error("the log is empty");
      const kept = { one: one.content, two: two.content };
      const put = async (found: typeof one, content: typeof one.content) => {
        const now = await records.get("log", found.id);
        await records.save({ ...found, rev: now?.rev ?? 0, content });
      };
      if (how === "deleted") await records.delete("log", one.id);
      else if (how === "changed") await put(one, { ...(kept.one as object), by: "niemand" } as never);
      else {
        await put(one, kept.two);
        await put(two, kept.one);
      }
      expect(await read()).toBe(false);
      await put(one, kept.one);
      await put(two, kept.two);
      expect(await read()).toBe(true);
    },
  );
});

interface Entry {
  readonly by: string;
  readonly what: string;
  readonly about: string;
  readonly named: readonly string[];
  readonly changed: readonly object[];
}
const logOf = async (person: Awaited<ReturnType<typeof signedIn>>) =>
  ((await person.get("/api/log")).body as { entries: readonly Entry[] }).entries;

describe("what an administrator does between two looks stands in the log", () => {
  const asked = { email: null, isActive: true, substitute: null };
  it("giving somebody rights and taking them back is readable in the log: from which to which, both times", async () => {
    await gives("vogt", ["admin"]);
    await gives("becker", ["author"]);
    const found = (await personById(org(), "becker"))!;
    await savePerson(org(), { ...found, substitute: null });
    const vogt = await signedIn(town, "vogt");
    for (const roles of [["author", "approver"], ["author"]]) {
      const { subject: _, ...becker } = (await personById(org(), "becker"))!;
      const change = { ...becker, substitute: null, roles };
      expect((await vogt.post("/api/people", change)).status).toBe(200);
    }
    const both = { by: "Miriam Vogt", what: "person-changed", named: ["Thomas Becker"] };
    const wide = ["author", "approver"];
    expect((await logOf(vogt)).slice(0, 2)).toMatchObject([
      { ...both, changed: [{ field: "roles", from: wide, to: ["author"] }] },
      { ...both, changed: [{ field: "roles", from: ["author"], to: wide }] },
    ]);
  });

  it("of a name and an address only that they changed; of access and of a substitute from what to what", async () => {
    const vogt = await signedIn(town, "vogt");
    const { rev } = (await personById(org(), "becker"))!;
    const barred = { isActive: false, substitute: { person: "vogt", until: "2099-01-01" } };
    const change = { id: "becker", rev, name: "T. Becker", email: "tb@example.org", roles: ["author"] };
    expect((await vogt.post("/api/people", { ...change, ...barred })).status).toBe(200);
    const [entry] = await logOf(vogt);
    expect(entry?.changed).toEqual([
      { field: "isActive", from: ["true"], to: ["false"] },
      { field: "substitute", from: [], to: ["Miriam Vogt", "2099-01-01"] },
      ...["name", "email"].map((field) => ({ field, from: null, to: null })),
    ]);
    expect(JSON.stringify(entry)).not.toContain("tb@example.org");
    const back = { ...asked, ...change, rev: rev + 1, name: "Thomas Becker", email: null };
    expect((await vogt.post("/api/people", back)).status).toBe(200);
  });

  it("is said in words: a service by its title, a host by whether it came or went", async () => {
    await requested("mit-titel");
    const vogt = await signedIn(town, "vogt");
    expect((await logOf(vogt))[0]).toMatchObject({ what: "release-requested", named: ["T"] });
    for (const hosts of [
      ["a.example", "b.example"],
      ["b.example", "c.example"],
    ])
      expect((await vogt.post("/api/connections/hosts", { hosts })).status).toBe(200);
    const changed = [{ field: "hosts", from: ["a.example"], to: ["c.example"] }];
    expect((await logOf(vogt))[0]).toMatchObject({ what: "hosts-changed", named: [], changed });
  });

  it("also where an operator did it for another organisation: a line in hers and a line in theirs", async () => {
    await gives("vogt", ["admin", "operator"]);
    const vogt = await signedIn(town, "vogt");
    const { profile } = (await town.deps.store.platform.get("hattersheim"))!;
    const { name, level, ars, land, shield, contact } = profile as unknown as Organisation;
    const row = { id: "hattersheim", name, level, ars, land, prefix: "XY", ...shield, ...contact };
    const csv = [Object.keys(row), Object.values(row)].map((cells) => cells.join(";")).join("\n");
    expect((await vogt.post("/api/organisations/import", { csv })).status).toBe(200);
    const line = { what: "organisation-saved", about: "hattersheim" };
    const changed = [{ field: "prefix", from: null, to: null }];
    expect((await logOf(vogt))[0]).toMatchObject({ ...line, by: "Miriam Vogt", changed });
    const theirs = await town.deps.store.organisation("hattersheim").records.list("log", { limit: 500 });
    expect(theirs.at(-1)?.content).toMatchObject({ ...line, by: "operator", changed });
    await gives("vogt", ["admin", "steueramt"]);
  });

  it("page by page, however many there are", async () => {
    const vogt = await signedIn(town, "vogt");
    for (let count = 0; count < 501; count += 1)
      await note(town.deps, org(), "weber", "mail-tested", "weber");
    const page = async (before: string) =>
      (await vogt.get(`/api/log${before}`)).body as { hasOlder: boolean; entries: { seq: number }[] };
    const first = await page("");
    expect([first.hasOlder, first.entries.length]).toEqual([true, 500]);
    const next = await page(`?before=${first.entries.at(-1)?.seq}`);
    expect(next.entries[0]?.seq).toBe((first.entries.at(-1)?.seq ?? 0) - 1);
    expect([next.hasOlder, next.entries.at(-1)?.seq]).toEqual([false, 1]);
    expect((await vogt.get("/api/log?before=x")).status).toBe(422);
  });
});

describe("an administrator of one organisation reaches for the platform", () => {
  const person = (more: object) => ({
    id: "neu",
    rev: 0,
    name: "Neu",
    email: null,
    roles: ["operator"],
    isActive: true,
    substitute: null,
    ...more,
  });

  it("by making herself or somebody else an operator: only operators do", async () => {
    await gives("weber", ["admin"]);
    const weber = await signedIn(town, "weber");
    const own = await personById(org(), "weber");
    const refused = { status: 403, body: { code: "operators-only" } };
    expect(await weber.post("/api/people", person({}))).toMatchObject(refused);
    const self = person({ id: "weber", rev: own?.rev, name: "Jana Weber", roles: ["admin", "operator"] });
    expect(await weber.post("/api/people", self)).toMatchObject(refused);
    expect((await weber.get("/api/operations")).status).toBe(403);
    await gives("weber", ["admin", "operator"]);
    expect((await weber.post("/api/people", person({}))).status).toBe(200);
  });

  it("by giving an operator her own mailbox, or taking the role away", async () => {
    await gives("becker", ["operator"]);
    await gives("weber", ["admin"]);
    const weber = await signedIn(town, "weber");
    const becker = await personById(org(), "becker");
    const change = { id: "becker", rev: becker?.rev, name: "Thomas Becker" };
    for (const more of [{ email: "weber@example.org" }, { roles: ["author"], email: "weber@example.org" }])
      expect((await weber.post("/api/people", person({ ...change, ...more }))).status).toBe(403);
    expect(await personById(org(), "becker")).toEqual(becker);
  });
});
