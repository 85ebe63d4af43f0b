import { forgetColleagues, personById, publish, savePerson } from "@blaupause/server";
import { changeAll, openService, type Change, type Service } from "@blaupause/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { signedIn } from "./staff.ts";

// What crosses from a municipality to the publisher of its template, and what does not.

const ID = "hundesteuer-anmeldung";
const QUESTION = "forms/antrag/fields/telefon";
let town: Town;
let roth: Awaited<ReturnType<typeof signedIn>>;
let lang: typeof roth;
let service: Service;
let rev = 1;

beforeAll(async () => {
  town = await openTown();
  [roth, lang] = [await signedIn(town, "roth"), await signedIn(town, "lang")];
  const { body } = await roth.get(`/api/templates/${ID}`);
  const { version, content } = body as { version: string; content: { service: Service; journeys: object } };
  await roth.post("/api/services", { content, origin: { id: ID, version } });
  service = content.service;
  await edits(
    { type: "set", address: QUESTION, property: "label", value: "Rufnummer für Rückfragen" },
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "marke",
      json: { id: "marke", type: "text", label: "Hundemarke", page: "bescheid" },
    },
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "farbe",
      json: {
        id: "farbe",
        type: "text",
        label: "Farbe der Marke",
        page: "bescheid",
        visible: 'antrag.marke = "ja"',
      },
    },
  );
});
afterAll(() => town.close());

async function edits(...changes: Change[]): Promise<void> {
  const made = changeAll(service, changes);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  service = made.service;
  const content = { service, journeys: {} };
  const saved = await roth.post(`/api/services/${ID}`, { rev, label: "örtlich", content });
  expect(saved.status).toBe(200);
  rev = (saved.body as { rev: number }).rev;
}

const label = { type: "changed", address: QUESTION };
const proposes = (changes: readonly object[] = [label], reason = "Verständlicher", at = rev) =>
  roth.post(`/api/services/${ID}/proposals`, { rev: at, changes, reason });
interface Item {
  readonly id: string;
  readonly from: string;
  readonly state: string;
  readonly taken: string | null;
  readonly answer: string;
}
const all = (body: unknown): readonly Item[] => (body as { all: Item[] }).all;
const received = async () => all((await lang.get(`/api/templates/${ID}/proposals`)).body);
const own = async () => all((await roth.get(`/api/services/${ID}/proposals`)).body);
const taken = async () => (await own()).find(({ state }) => state === "taken");
const decides = (id: string, verdict: string, answer = "") =>
  lang.post(`/api/templates/${ID}/proposals/${id}`, { verdict, answer });
const newest = async (): Promise<Item> =>
  (await received()).filter(({ state }) => state === "open")[0] as Item;
const withdrawAll = async (): Promise<void> => {
  for (const { id, state } of await own())
    if (state === "open") await roth.remove(`/api/services/${ID}/proposals/${id}`);
};

describe("a proposal", () => {
  it("brings the change, the municipality and the reason to the publisher, and nobody's name", async () => {
    expect((await proposes()).status).toBe(200);
    const { body } = await lang.get(`/api/templates/${ID}/proposals`);
    expect(body).toMatchObject({
      all: [
        {
          from: "Stadt Kassel",
          version: "1.0.0",
          reason: "Verständlicher",
          state: "open",
          change: {
            set: { [QUESTION]: { label: { now: "Rufnummer für Rückfragen" } } },
            add: {},
            values: {},
          },
        },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/roth|Sabine/i);
    expect(openService((body as { bases: Record<string, never> }).bases["1.0.0"]).ok).toBe(true);
  });

  it("stands in what the publisher has to do", async () => {
    const { body } = await lang.get("/api/services");
    expect((body as { tasks: object[] }).tasks).toEqual([
      expect.objectContaining({ type: "proposed", service: ID, by: "Stadt Kassel" }),
    ]);
    const { body: elsewhere } = await roth.get("/api/services");
    expect((elsewhere as { tasks: object[] }).tasks).toEqual([]);
  });

  it("is refused with a reason, which the municipality reads", async () => {
    const { id } = await newest();
    expect(await decides(id, "refused", " ")).toMatchObject({
      status: 422,
      body: { code: "reason-missing" },
    });
    expect((await decides(id, "refused", "Das regelt die Satzung.")).status).toBe(200);
    expect(await own()).toMatchObject([{ state: "refused", answer: "Das regelt die Satzung." }]);
    const [first] = await own();
    expect(await roth.remove(`/api/services/${ID}/proposals/${first?.id ?? ""}`)).toMatchObject({
      status: 409,
    });
  });

  it("is taken over, comes out with the next version, and stays taken over from then on", async () => {
    await proposes();
    const { id } = await newest();
    expect((await decides(id, "taken")).status).toBe(200);
    expect(await decides(id, "taken")).toMatchObject({ status: 409, body: { code: "already-decided" } });
    expect(await taken()).toMatchObject({ taken: null });
    expect((await decides(id, "open")).status).toBe(200);
    expect((await decides(id, "taken")).status).toBe(200);
    town.goTo("2026-07-10T07:30:00.000Z");
    const head = { id: ID, version: "1.1.0", publisher: "hessen", why: "", at: town.deps.clock() };
    await publish(town.deps, head, { service, journeys: {} });
    expect(await taken()).toMatchObject({ taken: "1.1.0" });
    expect(await decides(id, "open")).toMatchObject({ status: 409, body: { code: "already-published" } });
  });

  it("is withdrawn while nobody has decided", async () => {
    await proposes();
    const open = (await own()).find(({ state }) => state === "open");
    expect((await roth.remove(`/api/services/${ID}/proposals/${open?.id ?? ""}`)).status).toBe(200);
    expect((await own()).some(({ state }) => state === "open")).toBe(false);
  });

  it("leaves a line in the log of either side", async () => {
    const said = async (org: string): Promise<string> =>
      JSON.stringify(await town.deps.store.organisation(org).records.list("log", { limit: 500 }));
    for (const code of ["proposal-made", "proposal-withdrawn"]) expect(await said("kassel")).toContain(code);
    for (const code of ["proposal-refused", "proposal-taken", "proposal-open"])
      expect(await said("hessen")).toContain(code);
    expect(await said("hessen")).not.toContain("roth");
  });
});

describe("whoever sent a proposal", () => {
  interface Mail {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }
  const mails = async (org: string): Promise<readonly Mail[]> =>
    (await town.deps.store.organisation(org).mails.list({ limit: 50 }))
      .map(({ content }) => content as unknown as Mail)
      .filter(({ subject }) => subject.startsWith("Ihr Vorschlag"));

  it("is told by mail what became of it, and the publisher learns no name by that", async () => {
    const before = (await mails("kassel")).length;
    await proposes();
    const { id } = await newest();
    await decides(id, "refused", "Das sagt schon Frage 3.");
    await expect.poll(async () => (await mails("kassel")).length).toBe(before + 1);
    const refused = (await mails("kassel")).find(({ text }) => text.includes("Das sagt schon Frage 3."));
    expect(refused).toMatchObject({
      to: "roth@kassel.example",
      subject: "Ihr Vorschlag zu „Hund anmelden“ wird nicht übernommen",
    });
    expect(refused?.text).toContain("Land Hessen hat Ihren Vorschlag");
    expect(refused?.text).toContain(`${town.url}/amt/leistungen/${ID}/vorschlaege`);
    expect(refused?.text).not.toMatch(/[{}]/);
    // Thinking again is no news; deciding again is.
    await decides(id, "open");
    town.goTo("2026-07-10T07:00:01.000Z");
    await decides(id, "taken");
    await expect.poll(async () => (await mails("kassel")).length).toBe(before + 2);
    expect((await mails("kassel")).map(({ subject }) => subject)).toContain(
      "Ihr Vorschlag zu „Hund anmelden“ wird übernommen",
    );
    expect(await mails("hessen")).toEqual([]);
    await decides(id, "open");
    await withdrawAll();
  });

  it("is followed by all who build services there when she has left", async () => {
    const store = town.deps.store.organisation("kassel");
    await proposes();
    const person = await personById(store, "roth");
    await savePerson(store, { ...person!, isActive: false });
    const other = { id: "neu", rev: 0, name: "Neu", email: "neu@kassel.example", roles: ["author"] };
    await savePerson(store, { ...other, subject: null, isActive: true, substitute: null });
    await decides((await newest()).id, "refused", "Zu lang.");
    await expect
      .poll(async () =>
        (await mails("kassel")).filter(({ text }) => text.includes("Zu lang.")).map(({ to }) => to),
      )
      .toEqual(["neu@kassel.example"]);
    await savePerson(store, { ...(await personById(store, "roth"))!, isActive: true });
    forgetColleagues(store);
  });
});

describe("what is no proposal", () => {
  it("something that was not changed, or that needs another change beside it", async () => {
    for (const address of ["forms/antrag/fields/nie", "__proto__", "constructor", ""])
      for (const type of ["added", "changed", "removed", "moved"])
        expect(await proposes([{ type, address }])).toMatchObject({
          status: 422,
          body: { code: "not-alone" },
        });
    const color = { type: "added", address: "forms/antrag/fields/farbe" };
    const tag = { type: "added", address: "forms/antrag/fields/marke" };
    expect(await proposes([color])).toMatchObject({ status: 422, body: { code: "not-alone" } });
    expect((await proposes([color, tag])).status).toBe(200);
    await withdrawAll();
  });

  it("a change of something that is not saved, a long reason, too many changes", async () => {
    expect(await proposes([label], "", rev - 1)).toMatchObject({
      status: 409,
      body: { code: "saved-by-another" },
    });
    expect(await proposes([label], "x".repeat(1001))).toMatchObject({ status: 422 });
    expect(await proposes([])).toMatchObject({ status: 422 });
    expect(await proposes(Array.from({ length: 51 }, () => label))).toMatchObject({ status: 422 });
  });

  it("the twenty-first that is open", async () => {
    await proposes();
    const { records } = town.deps.store.organisation("hessen");
    const { id: first } = await newest();
    const found = await records.get("proposal", first);
    for (let count = 0; count < 19; count += 1) {
      const id = `${first.slice(0, -3)}g${count + 10}`;
      const content = { ...(found?.content as object), id } as never;
      await records.save({ kind: "proposal", id, rev: 0, expires: null, content });
    }
    expect(await proposes()).toMatchObject({ status: 409, body: { code: "too-many-proposals" } });
    await withdrawAll();
  });

  it("a change larger than anybody reads", async () => {
    const before = service;
    const ids = Array.from({ length: 40 }, (_, index) => `lang${index}`);
    const question = (id: string): Change => ({
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id,
      json: { id, type: "text", label: id, hint: "ß".repeat(2000), page: "bescheid" },
    });
    await edits(...ids.map(question));
    const all = ids.map((id) => ({ type: "added", address: `forms/antrag/fields/${id}` }));
    expect(await proposes(all)).toMatchObject({ status: 413, body: { code: "too-large" } });
    service = before;
    await edits();
  });

  it("a publisher's own draft", async () => {
    const { body } = await lang.get(`/api/templates/${ID}`);
    const { version, content } = body as { version: string; content: object };
    await lang.post("/api/services", { content, origin: { id: ID, version } });
    expect(
      await lang.post(`/api/services/${ID}/proposals`, { rev: 1, changes: [label], reason: "" }),
    ).toMatchObject({ status: 404, body: { code: "no-publisher" } });
  });
});

describe("another municipality", () => {
  it("sees, withdraws and decides nothing of it", async () => {
    await proposes();
    const { id } = await newest();
    const weber = await signedIn(town, "weber");
    const { body } = await weber.get(`/api/templates/${ID}`);
    const { version, content } = body as { version: string; content: object };
    await weber.post("/api/services", { content, origin: { id: ID, version } });
    expect(all((await weber.get(`/api/services/${ID}/proposals`)).body)).toEqual([]);
    const short = id.split(".")[1] ?? "";
    expect(await weber.remove(`/api/services/${ID}/proposals/${short}`)).toMatchObject({ status: 404 });
    for (const whole of [id, `kassel.${short}`])
      expect((await weber.remove(`/api/services/${ID}/proposals/${whole}`)).status).toBe(422);
    expect((await weber.get(`/api/templates/${ID}/proposals`)).status).toBe(403);
    expect((await newest()).id).toBe(id);
  });

  it("is told as text what somebody writes as markup", async () => {
    await withdrawAll();
    await proposes([label], "<script>alert(1)</script>");
    expect(await newest()).toMatchObject({ reason: "<script>alert(1)</script>" });
  });
});
