import type { AnswerOf, routes } from "@blaupause/api";
import { changeAll, type Adaptation, type Change, type JsonObject, type Service } from "@blaupause/model";
import { forgetColleagues, offer, personById, readTemplate, savePerson } from "@blaupause/server";
import { minimalService } from "@blaupause/model/testing";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { createClient } from "./client.ts";

// „§ … ändert sich“ over HTTP: who is told what. Lang publishes for the Land, Weber builds for Heuchelheim, Roth for Kassel.

type LegalChange = AnswerOf<(typeof routes)["readLegalChange"]>;
const AT = "2026-07-10T07:00:00.000Z";
let town: Town;
beforeAll(async () => {
  town = await openTown(AT);
});
afterAll(() => town.close());

async function asks(person: string, citation: string | null): Promise<{ status: number; told: LegalChange }> {
  const client = createClient(town.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  await client.raw("/api/session", { method: "POST", headers, body: JSON.stringify({ person }) });
  const query = citation === null ? "" : `?citation=${encodeURIComponent(citation)}`;
  const { status, text } = await client.get(`/api/legal-change${query}`);
  return { status, told: JSON.parse(text) as LegalChange };
}
const found = async (person: string, citation: string) => (await asks(person, citation)).told.services;

/** A town offers a template with changes of its own. */
async function offers(org: string, slug: string, template: string, changes: readonly Change[]) {
  const path = fileURLToPath(new URL(`../../templates/${template}/service.json`, import.meta.url));
  const base = await readTemplate(path);
  const changed = changeAll(base, changes);
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  const before = await town.deps.store.organisation(org).offerings.get(slug);
  const values = ((before?.adaptation as Adaptation | undefined)?.values ?? {}) as JsonObject;
  const head = { at: AT, by: "test", version: "1.0.0", base };
  await offer(town.deps.store, org, slug, changed.service, values, head);
}

describe("whoever publishes templates", () => {
  it("reads what of them rests on it, in words, and who offers them", async () => {
    const services = await found("lang", "§ 45 StVO");
    expect(services.map(({ title, from, version }) => [title, from, version])).toEqual([
      ["Bewohnerparkausweis beantragen", "template", "1.0.0"],
      ["Sondernutzung beantragen", "template", "1.0.0"],
    ]);
    const [parking, roads] = services;
    expect(parking?.touched).toContainEqual({
      address: "forms/pruefung/fields/bereich",
      kind: "field",
      type: "text",
      name: "Bewohnerparkbereich",
      position: 5,
      within: { address: "forms/pruefung", name: "Prüfung" },
      how: "named",
      by: ["Straßenverkehrs-Ordnung (StVO), § 45 Absatz 1b Satz 1 Nummer 2a"],
    });
    expect(parking?.towns.map(({ name }) => name)).toEqual([
      "Musterstadt",
      "Landeshauptstadt Wiesbaden",
      "Hattersheim am Main",
      "Stadt Kassel",
    ]);
    const rule = roads?.touched.find(({ kind }) => kind === "rule");
    expect(rule?.name).not.toBe("");
  });

  it("reads what a town changed of it, how much it added, and how many cases run there", async () => {
    await applies(town);
    await offers("kassel", "hund-anmelden", "hundesteuer-anmeldung", [
      {
        type: "set",
        address: "documents/bescheid/blocks/grundlage",
        property: "text",
        value: "Grundlage ist die Satzung von Kassel.",
      },
      {
        type: "add",
        parent: "documents/bescheid",
        container: "blocks",
        id: "geheim",
        json: { id: "geheim", type: "paragraph", text: "Geheimsatz nach § 4 {land.kag}." },
      },
    ]);
    const [dog] = await found("lang", "§ 4 KAG");
    const rows = new Map(dog?.towns.map((row) => [row.organisation, row]));
    expect(rows.get("kassel")).toMatchObject({ changed: [], added: 1, cases: 0 });
    expect(rows.get("heuchelheim")).toMatchObject({ changed: [], added: 0, cases: 1 });
    const [law] = await found("lang", "KAG");
    const kassel = law?.towns.find(({ organisation }) => organisation === "kassel");
    expect(kassel?.changed).toMatchObject([{ kind: "block", type: "paragraph" }]);
    expect(JSON.stringify(law)).not.toContain("Geheimsatz");
    expect(JSON.stringify(law)).not.toContain("Satzung von Kassel");
  });

  it("reads which letters name it without carrying it as their basis", async () => {
    const [dog] = await found("lang", "KAG");
    const named = dog?.touched.filter(({ how }) => how === "text") ?? [];
    expect(named.map(({ within }) => within?.name)).toContain("Hundesteuerbescheid");
    expect(named[0]?.by[0]).toContain("Gesetz über kommunale Abgaben (KAG) in Hessen");
  });

  it("still reads of a town that offers what no longer rests on it in the newest version", async () => {
    const { templates } = town.deps;
    const old = templates.find(({ id }) => id === "bewohnerparkausweis");
    const next = changeAll(old?.service as Service, [
      { type: "remove", address: "documents/ausweis/blocks/grundlage" },
    ]);
    if (!next.ok || old === undefined) throw new Error("no next version");
    const service = JSON.parse(JSON.stringify(next.service).replaceAll("StVO", "XYZ")) as Service;
    (town.deps as { templates: unknown }).templates = [...templates, { ...old, version: "1.1.0", service }];
    const [parking] = await found("lang", "§ 45 StVO");
    expect(parking).toMatchObject({ key: "bewohnerparkausweis", version: "1.1.0", touched: [] });
    expect(parking?.towns.map(({ version }) => version)).toEqual(["1.0.0", "1.0.0", "1.0.0", "1.0.0"]);
    (town.deps as { templates: unknown }).templates = templates;
  });
});

describe("whoever builds for one town", () => {
  it("reads of her own services alone, and how many cases run on them", async () => {
    const services = await found("weber", "KAG");
    expect(services).toMatchObject([
      { key: "hundesteuer-anmeldung", from: "live", copy: null, towns: [], cases: 1 },
    ]);
    expect(JSON.stringify(services)).not.toMatch(/kassel|wiesbaden|musterstadt/i);
  });

  it("reads of what she is building, and nobody else does", async () => {
    const at = town.deps.clock();
    const minimal = minimalService() as unknown as { about: object };
    const legalBasis = [{ id: "geheim", title: "Geheimsatzung (GehS), § 7" }];
    const about = { ...minimal.about, legalBasis };
    const service = { ...minimal, id: "geheim", title: "Geheimtitel", about };
    const content = { service, journeys: {} };
    const copy = { id: "geheim", title: "Geheimtitel", origin: null, content, at, by: "weber" };
    await town.deps.store.organisation("heuchelheim").workingCopies.create(copy);
    expect(await found("weber", "§ 7 GehS")).toMatchObject([
      { key: "geheim", from: "draft", copy: "geheim", cases: null },
    ]);
    for (const other of ["roth", "lang"]) {
      const { told } = await asks(other, "§ 7 GehS");
      expect([other, told.services, JSON.stringify(told.known).includes("Geheim")]).toEqual([
        other,
        [],
        false,
      ]);
    }
  });
});

describe("whoever publishes for another organisation", () => {
  it("reads of her own templates and services, and of nobody's else", async () => {
    const kassel = town.deps.store.organisation("kassel");
    await asks("roth", "KAG");
    const roth = await personById(kassel, "roth");
    if (roth === null) throw new Error("no Roth");
    await savePerson(kassel, { ...roth, roles: ["author", "publisher"] });
    forgetColleagues(kassel);
    const services = await found("roth", "§ 45 StVO");
    expect(services.map(({ from }) => from)).not.toContain("template");
    expect(services.length).toBeGreaterThan(0);
    expect(JSON.stringify(services)).not.toMatch(/wiesbaden|musterstadt/i);
  });
});

describe("whoever asks", () => {
  it("may be an author, and nobody else", async () => {
    expect((await asks("niemand", "KAG")).status).toBe(401);
    expect((await asks("vogt", "KAG")).status).toBe(403);
    expect((await asks("becker", "KAG")).status).toBe(403);
  });
  it("is told what there is to choose from while nothing is named, and refused what no citation is as long as", async () => {
    const { told } = await asks("lang", null);
    expect(told).toMatchObject({ isUnderstood: false, services: [] });
    expect(told.known).toContain("Bundesmeldegesetz (BMG), § 18");
    expect((await asks("lang", " (), ")).told.isUnderstood).toBe(false);
    expect((await asks("lang", "§ 99 XYZ")).told).toMatchObject({ isUnderstood: true, services: [] });
    expect((await asks("lang", "§".repeat(301))).status).toBe(422);
  });
});
