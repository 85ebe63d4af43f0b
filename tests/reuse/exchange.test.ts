import { pack, signingKey } from "@blaupause/reuse";
import type { Json, JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
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
const lang = (town: Town | undefined) => {
  if (town === undefined) throw new Error("no town");
  return signedIn(town, "lang");
};
const content = (version: string, more: object = {}) => ({
  id: "beispiel",
  version,
  publisher: "Land Anderswo",
  why: "Neu",
  at: "2026-07-01T00:00:00Z",
  service: { ...minimalService(), ...more },
  journeys: {},
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
});
