import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minimalService } from "@blaupause/model/testing";
import { openTown, type Town } from "../stories/town.ts";
import { endTrials } from "@blaupause/server";
import { answered, createClient, formIn, type Client } from "./client.ts";

const files = new URL("../../templates/hundesteuer-anmeldung/journeys/", import.meta.url);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function signedIn(person: string): Promise<Caller> {
  const client = createClient(town.url);
  const session = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const call = caller(client, session.csrf);
  await call("POST", "/api/session", { person });
  return call;
}
type Caller = (method: string, path: string, body?: unknown) => Promise<{ status: number; json: never }>;
const caller =
  (client: Client, csrf: string): Caller =>
  async (method, path, body) => {
    const headers = { "content-type": "application/json", accept: "application/json", "x-csrf-token": csrf };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await client.raw(path, { method, headers, ...sent });
    return { status: answer.status, json: JSON.parse(answer.text) as never };
  };

const service = (id: string) => ({ ...minimalService(), id, title: "Osterfeuer anzeigen" });
const content = (id: string) => ({ service: service(id), journeys: {} });

describe("working copies over HTTP", () => {
  it("are begun, saved on their revision, and remembered", async () => {
    const weber = await signedIn("weber");
    const begun = await weber("POST", "/api/services", { content: content("osterfeuer"), origin: null });
    expect(begun).toMatchObject({ status: 200, json: { id: "osterfeuer", rev: 1, by: "Jana Weber" } });
    const edited = { service: { ...service("osterfeuer"), title: "Feuer anzeigen" }, journeys: {} };
    const body = { rev: 1, label: "Titel geändert", content: edited };
    expect(await weber("POST", "/api/services/osterfeuer", body)).toMatchObject({ json: { rev: 2 } });
    expect(await weber("POST", "/api/services/osterfeuer", body)).toMatchObject({
      status: 409,
      json: { code: "saved-by-another" },
    });
    expect(await weber("GET", "/api/services/osterfeuer/revisions")).toMatchObject({
      json: { revisions: [{ rev: 2, label: "Titel geändert", by: "Jana Weber" }, { rev: 1 }] },
    });
    expect(await weber("GET", "/api/services/osterfeuer/revisions/1")).toMatchObject({
      json: { service: { title: "Osterfeuer anzeigen" } },
    });
  });

  it("refuse what is no service, with the place of what is wrong", async () => {
    const weber = await signedIn("weber");
    const broken = { service: { ...service("kaputt"), title: 7 }, journeys: {} };
    expect(await weber("POST", "/api/services", { content: broken, origin: null })).toMatchObject({
      status: 422,
      json: { code: "not-a-service", problems: [{ rule: "schema-type", property: "title" }] },
    });
    await weber("POST", "/api/services", { content: content("eins"), origin: null });
    const other = { rev: 1, label: "", content: content("zwei") };
    expect(await weber("POST", "/api/services/eins", other)).toMatchObject({
      status: 422,
      json: { code: "other-service" },
    });
  });

  it("are shown to authors only, and to those of the organisation", async () => {
    const nobody = caller(createClient(town.url), "");
    expect((await nobody("GET", "/api/services")).status).toBe(401);
    const vogt = await signedIn("vogt");
    expect(await vogt("GET", "/api/services")).toMatchObject({ status: 403, json: { code: "role-missing" } });
    const becker = await signedIn("weber");
    await becker("POST", "/api/services", { content: content("heimlich"), origin: null });
    expect(await town.deps.store.organisation("kassel").workingCopies.load("heimlich")).toBeNull();
  });

  it("begin from a template this level may offer", async () => {
    const weber = await signedIn("weber");
    const library = await weber("GET", "/api/services");
    expect(library).toMatchObject({
      json: {
        templates: [
          { id: "bewohnerparkausweis", version: "1.0.0" },
          { id: "hundesteuer-anmeldung", version: "1.0.0" },
          { id: "meldebescheinigung", version: "1.0.0" },
          { id: "sondernutzung", version: "1.0.0" },
        ],
      },
    });
    const template = await weber("GET", "/api/templates/hundesteuer-anmeldung");
    const { journeys } = (template.json as { content: { journeys: object } }).content;
    expect(Object.keys(journeys)).toHaveLength((await readdir(files)).length);
    const { id, version, content: taken } = template.json as { id: string; version: string; content: object };
    const begun = await weber("POST", "/api/services", { content: taken, origin: { id, version } });
    expect(begun).toMatchObject({ json: { id: "hundesteuer-anmeldung", origin: { id, version } } });
  });

  it("are not begun under an address that is taken by something else", async () => {
    const weber = await signedIn("weber");
    expect(await weber("POST", "/api/services", { content: content("vorgang"), origin: null })).toMatchObject(
      {
        status: 422,
        json: { code: "reserved-name" },
      },
    );
  });
});

describe("a release", () => {
  const wish = (rev: number) => ({ rev, note: "Erste Fassung", values: {} });
  async function begun(id: string): Promise<Caller> {
    const weber = await signedIn("weber");
    await weber("POST", "/api/services", { content: content(id), origin: null });
    return weber;
  }
  const openOf = async (call: Caller, id: string) => {
    const { json } = await call("GET", `/api/services/${id}/releases`);
    return (json as { releases: { number: number; hash: string }[] }).releases[0];
  };

  it("takes two people: nobody approves her own, an approver does, and the service is there", async () => {
    const weber = await begun("freigabe-eins");
    expect(await weber("POST", "/api/services/freigabe-eins/releases", wish(1))).toMatchObject({
      json: { releases: [{ number: 1, state: "requested", requestedBy: "Jana Weber", mayDecide: false }] },
    });
    const found = await openOf(weber, "freigabe-eins");
    const yes = { hash: found?.hash, verdict: "approved", reason: null };
    expect((await weber("POST", "/api/services/freigabe-eins/releases/1", yes)).status).toBe(403);
    const nobody = createClient(town.url);
    expect((await nobody.get("/heuchelheim/freigabe-eins")).status).toBe(404);
    const becker = await signedIn("becker");
    expect(await becker("GET", "/api/releases")).toMatchObject({ json: { releases: [{ mayDecide: true }] } });
    expect(await becker("POST", "/api/services/freigabe-eins/releases/1", yes)).toMatchObject({
      json: { releases: [{ state: "approved", decidedBy: "Thomas Becker" }] },
    });
    expect((await nobody.get("/heuchelheim/freigabe-eins")).status).toBe(200);
    expect((await becker("POST", "/api/services/freigabe-eins/releases/1", yes)).status).toBe(409);
  });

  it("that was approved just before the server died is finished by saying yes once more", async () => {
    const weber = await begun("freigabe-fuenf");
    await weber("POST", "/api/services/freigabe-fuenf/releases", wish(1));
    const found = await openOf(weber, "freigabe-fuenf");
    const { releases } = town.deps.store.organisation("heuchelheim");
    const at = town.deps.clock();
    const half = {
      service: "freigabe-fuenf",
      number: 1,
      state: "approved",
      by: "becker",
      at,
      reason: null,
    } as const;
    await releases.decide(half);
    expect((await createClient(town.url).get("/heuchelheim/freigabe-fuenf")).status).toBe(404);
    const becker = await signedIn("becker");
    const yes = { hash: found?.hash, verdict: "approved", reason: null };
    expect((await becker("POST", "/api/services/freigabe-fuenf/releases/1", yes)).status).toBe(200);
    expect((await createClient(town.url).get("/heuchelheim/freigabe-fuenf")).status).toBe(200);
  });

  it("is void when the example cases were changed afterwards: they are what an approver looks at", async () => {
    const weber = await begun("freigabe-sechs");
    await weber("POST", "/api/services/freigabe-sechs/releases", wish(1));
    const found = await openOf(weber, "freigabe-sechs");
    const other = { service: service("freigabe-sechs"), journeys: { neu: { title: "Neu", steps: [] } } };
    await weber("POST", "/api/services/freigabe-sechs", { rev: 1, label: "Probefall", content: other });
    const yes = { hash: found?.hash, verdict: "approved", reason: null };
    const becker = await signedIn("becker");
    expect(await becker("POST", "/api/services/freigabe-sechs/releases/1", yes)).toMatchObject({
      status: 409,
      json: { code: "changed-since" },
    });
  });

  it("is void when the working copy was changed afterwards, or another hash is approved", async () => {
    const weber = await begun("freigabe-zwei");
    await weber("POST", "/api/services/freigabe-zwei/releases", wish(1));
    const found = await openOf(weber, "freigabe-zwei");
    const becker = await signedIn("becker");
    const other = { hash: "sha256-anders", verdict: "approved", reason: null };
    expect(await becker("POST", "/api/services/freigabe-zwei/releases/1", other)).toMatchObject({
      status: 409,
      json: { code: "other-hash" },
    });
    const edited = { service: { ...service("freigabe-zwei"), title: "Anders" }, journeys: {} };
    await weber("POST", "/api/services/freigabe-zwei", { rev: 1, label: "Titel", content: edited });
    const yes = { hash: found?.hash, verdict: "approved", reason: null };
    expect(await becker("POST", "/api/services/freigabe-zwei/releases/1", yes)).toMatchObject({
      status: 409,
      json: { code: "changed-since" },
    });
    expect(await weber("POST", "/api/services/freigabe-zwei/releases", wish(1))).toMatchObject({
      status: 409,
      json: { code: "saved-by-another" },
    });
  });

  it("is refused while there are mistakes, and a refusal says why", async () => {
    const weber = await signedIn("weber");
    const broken = service("freigabe-drei");
    const process = { nodes: { ...broken.process.nodes, verloren: { type: "endEvent", title: "Verloren" } } };
    const sent = { service: { ...broken, process }, journeys: {} };
    await weber("POST", "/api/services", { content: sent, origin: null });
    const refused = await weber("POST", "/api/services/freigabe-drei/releases", wish(1));
    expect(refused).toMatchObject({ status: 422, json: { code: "has-errors" } });
    await begun("freigabe-vier");
    await weber("POST", "/api/services/freigabe-vier/releases", wish(1));
    const found = await openOf(weber, "freigabe-vier");
    const becker = await signedIn("becker");
    const no = { hash: found?.hash, verdict: "refused", reason: null };
    expect(await becker("POST", "/api/services/freigabe-vier/releases/1", no)).toMatchObject({
      status: 422,
      json: { code: "reason-missing" },
    });
    const why = { ...no, reason: "Die Frist fehlt." };
    expect(await becker("POST", "/api/services/freigabe-vier/releases/1", why)).toMatchObject({
      json: { releases: [{ state: "refused", reason: "Die Frist fehlt." }] },
    });
  });
});

describe("a draft on one's own phone", () => {
  it("is the real page under a name nobody can guess; nothing is sent, and no inbox has it", async () => {
    const weber = await signedIn("weber");
    await weber("POST", "/api/services", { content: content("probiert"), origin: null });
    const opened = await weber("POST", "/api/services/probiert/trial", { values: {} });
    const path = new URL((opened.json as { url: string }).url).pathname;
    expect(path).toMatch(/^\/probe-[0-9a-f]{32}\/probiert$/);
    const visitor = createClient(town.url);
    const page = await visitor.get(path);
    expect([page.status, page.text.includes("Bitte keine echten Daten eingeben")]).toEqual([200, true]);
    expect((await visitor.get("/heuchelheim/probiert")).status).toBe(404);
    const again = await weber("POST", "/api/services/probiert/trial", { values: {} });
    expect(again.json).toEqual(opened.json);
    const seen = await weber("GET", "/api/services/probiert");
    const { places } = seen.json as { places: { id: string }[] };
    expect(places.some(({ id }) => id.startsWith("probe-"))).toBe(false);
    expect(
      (await signedIn("vogt").then((vogt) => vogt("POST", "/api/services/probiert/trial", { values: {} })))
        .status,
    ).toBe(403);
  });

  it("ends after thirty days with all that was typed, and begins again when it is given out again", async () => {
    const weber = await signedIn("weber");
    const opened = await weber("POST", "/api/services/probiert/trial", { values: {} });
    const path = new URL((opened.json as { url: string }).url).pathname;
    const store = town.deps.store.organisation(path.split("/")[1] ?? "");
    await appliesAt(path);
    const [sent] = (await store.cases.list({ limit: 9 })).cases;
    const inDays = (days: number) => ({
      ...town.deps,
      clock: () => new Date(Date.parse(town.deps.clock()) + days * 86_400_000).toISOString(),
    });
    expect(await endTrials(inDays(29))).toBe(0);
    expect(await endTrials(inDays(31))).toBe(1);
    expect(await endTrials(inDays(31))).toBe(0);
    expect((await store.cases.load(sent?.caseId ?? ""))?.state).toBeNull();
    expect((await createClient(town.url).get(path)).status).toBe(404);
    await weber("POST", "/api/services/probiert/trial", { values: {} });
    expect((await createClient(town.url).get(path)).status).toBe(200);
  });
});

/** Somebody sends what she typed on her phone. */
async function appliesAt(path: string): Promise<void> {
  const client = createClient(town.url);
  const { location } = await client.post(`${path}/antrag`, formIn((await client.get(path)).text).entries);
  await client.get(new URL(location ?? "", town.url).pathname);
  const page = formIn((await client.get(`${path}/antrag/seite`)).text);
  await client.post(page.action, answered(page, { name: "Ada" }, [["_do", "next"]]));
  await client.post(`${path}/absenden`, formIn((await client.get(`${path}/pruefen`)).text).entries);
}
