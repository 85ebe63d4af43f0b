import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minimalService } from "@blaupause/model/testing";
import { openTown, type Town } from "../stories/town.ts";
import { createClient, type Client } from "./client.ts";

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
      json: { templates: [{ id: "hundesteuer-anmeldung", version: "1.0.0" }] },
    });
    const template = await weber("GET", "/api/templates/hundesteuer-anmeldung");
    expect(Object.keys((template.json as { content: { journeys: object } }).content.journeys).length).toBe(
      21,
    );
    const { id, version, content: taken } = template.json as { id: string; version: string; content: object };
    const begun = await weber("POST", "/api/services", { content: taken, origin: { id, version } });
    expect(begun).toMatchObject({ json: { id: "hundesteuer-anmeldung", origin: { id, version } } });
  });
});
