import { entryOf, pack, signingKey, type Package } from "@blaupause/reuse";
import type { Json, JsonObject, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// A version travels from one installation to another as a file (U12).

const ID = "hundesteuer-anmeldung";
const partner = signingKey(new Uint8Array(32).fill(3));
let [here, there]: Town[] = [];
beforeAll(async () => {
  here = await openTown();
  there = await openTown(undefined, { secret: new Uint8Array(32).fill(9), trustedKeys: [partner.public] });
});
afterAll(async () => {
  await here?.close();
  await there?.close();
});
const known = (town: Town | undefined): Town => {
  if (town === undefined) throw new Error("no town");
  return town;
};
const lang = (town: Town | undefined) => signedIn(known(town), "lang");
/** Everything that is listed: templates with their versions, working copies, what is on offer, new versions. */
async function shelves(): Promise<unknown> {
  const [caller, becker] = [await lang(there), await signedIn(known(there), "becker")];
  const [library, upgrades, offers] = [
    (await caller.get("/api/services")).body,
    (await becker.get("/api/upgrades")).body,
    (await becker.get("/api/services")).body,
  ];
  return { library, upgrades, offers };
}
const content = (version: string, more: object = {}) => ({
  id: "beispiel",
  version,
  publisher: "Land Anderswo",
  why: "Neu",
  at: "2026-07-01T00:00:00Z",
  service: { ...minimalService(), ...more },
  journeys: {},
});

const signer = signingKey(new Uint8Array(32).fill(7));
const asking = (service: Service): Service => ({
  ...service,
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        { id: "name", type: "text", label: "Name", personal: { category: "Name", purpose: "Bescheid" } },
      ],
    },
  },
});

describe("a package", () => {
  it("leaves signed, and another installation refuses it while it does not trust the signer", async () => {
    const left = await (await lang(here)).get(`/api/templates/${ID}/package`);
    expect(left).toMatchObject({ status: 200, body: { id: ID, version: "1.0.0", publisher: "Land Hessen" } });
    const taken = await (await lang(there)).post("/api/templates", { package: left.body as Json });
    expect(taken).toMatchObject({ status: 422, body: { code: "package-untrusted" } });
  });
  it("of somebody trusted is published here, once, and only later versions after it", async () => {
    const caller = await lang(there);
    const send = (version: string, more: object = {}) =>
      caller.post("/api/templates", { package: pack(content(version, more), partner) });
    expect(await send("1.1.0")).toMatchObject({ status: 200, body: { id: "beispiel", version: "1.1.0" } });
    const { body } = await caller.get("/api/services");
    expect(
      (body as { templates: { id: string; version: string; isOurs: boolean }[] }).templates,
    ).toContainEqual(expect.objectContaining({ id: "beispiel", version: "1.1.0", isOurs: true }));
    for (const version of ["1.1.0", "1.0.0"])
      expect(await send(version)).toMatchObject({ status: 422, body: { code: "package-downgrade" } });
    expect(await send("1.2.0", { title: "Anders" })).toMatchObject({ status: 200 });
  });
  it("that was tampered with, or is none, changes nothing", async () => {
    const caller = await lang(there);
    const made = pack(content("2.0.0"), partner) as unknown as JsonObject;
    const tampered = { ...made, why: "anders" };
    for (const [json, code] of [
      [tampered, "package-hash"],
      [{}, "package-shape"],
      ["x", "package-shape"],
    ] as const)
      expect(await caller.post("/api/templates", { package: json })).toMatchObject({
        status: 422,
        body: { code },
      });
    expect((await caller.get("/api/templates/beispiel")).body).toMatchObject({ version: "1.2.0" });
  });
  it("is looked into before it is taken: what changed since the version that is here, and what it asks", async () => {
    const caller = await lang(there);
    const service = asking(content("2.0.0").service);
    const log = [
      entryOf({ version: "2.0.0", at: "2026-09-01T00:00:00Z", why: "Name" }, minimalService(), service),
      { version: "1.3.0", at: "2026-08-01T00:00:00Z", why: "Dazwischen", changes: [] },
      { version: "1.2.0", at: "2026-07-02T00:00:00Z", why: "Neu", changes: [] },
    ];
    const why = { why: "Name", at: "2026-09-01T00:00:00Z" };
    const made = pack({ ...content("2.0.0"), ...why, service, changes: log }, partner);
    const before = await shelves();
    const looked = await caller.post("/api/templates/package", { package: made });
    expect(looked).toMatchObject({
      status: 200,
      body: {
        title: "Beispiel",
        version: "2.0.0",
        publisher: "Land Anderswo",
        have: "1.2.0",
        versions: [
          { version: "2.0.0", why: "Name" },
          { version: "1.3.0", why: "Dazwischen" },
        ],
        asked: [{ name: "Name", purpose: "Bescheid" }],
      },
    });
    // Against the version that is here, which was called „Anders“, not against what the log says.
    expect((looked.body as { changes: object[] }).changes).toEqual([
      expect.objectContaining({
        type: "changed",
        weight: "personal",
        name: "Name",
        properties: ["personal"],
      }),
      expect.objectContaining({ type: "changed", name: "Beispiel", properties: ["title"] }),
    ]);
    expect(await shelves()).toEqual(before);
    expect(await caller.post("/api/templates", { package: made })).toMatchObject({ status: 200 });
    // It leaves again with its whole change log, and with what came about here before.
    const left = (await caller.get("/api/templates/beispiel/package")).body as Package;
    expect(left.changes.map(({ version, why: told }) => [version, told])).toEqual([
      ["2.0.0", "Name"],
      ["1.3.0", "Dazwischen"],
      ["1.2.0", "Neu"],
      ["1.1.0", "Neu"],
    ]);
    expect(left.data).toEqual(made.data);
    const { publisher } = left;
    expect([publisher, left.changes[0]?.changes]).toEqual(["Land Hessen", log[0]?.changes]);
  });

  it("of the first format is still taken", async () => {
    const old = readFileSync(new URL("../corpus/packages/format-1.json", import.meta.url), "utf8");
    const town = await openTown(undefined, { trustedKeys: [signer.public] });
    const caller = await lang(town);
    const json = JSON.parse(old) as JsonObject;
    expect(await caller.post("/api/templates/package", { package: json })).toMatchObject({
      status: 200,
      body: { have: null, versions: [{ why: "Neues Gesetz" }], asked: [{ name: "Ihr Name" }] },
    });
    expect(await caller.post("/api/templates", { package: json })).toMatchObject({ status: 200 });
    const left = (await caller.get("/api/templates/beispiel/package")).body;
    expect(left).toMatchObject({ format: "blaupause-package/2", changes: [{ version: "1.1.0" }] });
    await town.close();
  });
});

describe("what must not come in changes nothing, and says why", () => {
  it.each(badPackages())("%s", async (_name, json, code) => {
    const caller = await lang(there);
    const before = await shelves();
    for (const path of ["/api/templates", "/api/templates/package"])
      expect(await caller.post(path, { package: json })).toMatchObject({ status: 422, body: { code } });
    expect(await shelves()).toEqual(before);
  });
  it("an upgrade from or to a version that does not exist", async () => {
    const caller = await lang(there);
    const becker = await signedIn(known(there), "becker");
    const before = await shelves();
    const { content: taken } = (await caller.get(`/api/templates/${ID}`)).body as { content: Json };
    const from = { content: taken, origin: { id: ID, version: "9.9.9" } };
    expect(await caller.post("/api/services", from)).toMatchObject({
      status: 422,
      body: { code: "no-such-template" },
    });
    const to = { to: "9.9.9", choices: [], on: null };
    expect(await becker.post("/api/upgrades/hund-anmelden", to)).toMatchObject({
      status: 404,
      body: { code: "no-new-version" },
    });
    expect(await shelves()).toEqual(before);
  });
});

/** A package each that was tampered with in another way, and why it is refused. */
function badPackages(): [string, Json, string][] {
  const good = pack(content("3.0.0"), partner);
  const other = pack(content("3.1.0"), partner);
  const { hash: _hash, signature: _signature, ...whole } = good;
  const resigned = (more: object) => pack({ ...content("3.0.0"), ...more }, partner);
  const journey = {
    title: "Einfach",
    start: "2026-03-02T09:00:00+01:00",
    steps: [{ submit: "antrag", answers: {} }],
  };
  const stranger = signingKey(new Uint8Array(32).fill(4));
  const named = { ...pack(content("3.0.0"), stranger).signature, key: partner.public };
  const bad: [string, unknown, string][] = [
    ["a signature of another package", { ...good, signature: other.signature }, "package-signature"],
    ["a signature of somebody else under a trusted name", { ...good, signature: named }, "package-signature"],
    ["somebody nobody trusts", pack(content("3.0.0"), stranger), "package-untrusted"],
    ["a path outside, rightly signed", resigned({ journeys: { "../../etc/x": journey } }), "package-outside"],
    ["an absolute path, rightly signed", resigned({ journeys: { "/etc/x": journey } }), "package-outside"],
    ["a version that is here already", pack(content("1.2.0"), partner), "package-downgrade"],
    ["an older version", pack(content("1.0.0"), partner), "package-downgrade"],
    ["a change log of another version", resigned({ changes: other.changes }), "package-changes"],
    ["other data than it asks", { ...good, data: { ...whole.data, basis: ["x"] } }, "package-hash"],
  ];
  return bad.map(([name, json, code]) => [name, json as Json, code]);
}
