import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const imports = async (csv: string) =>
  (await signedIn(town, "keller")).post("/api/organisations/import", { csv });
const stored = () => town.deps.store.platform.list();

it("a table that names two columns changes these and leaves the rest of an organisation as it was", async () => {
  const before = await town.deps.store.platform.get("kassel");
  expect((await imports("id;phone\nkassel;0561 123")).status).toBe(200);
  const { contact: known } = before!.profile as unknown as { contact: object };
  const contact = { ...known, phone: "0561 123" };
  expect((await town.deps.store.platform.get("kassel"))?.profile).toEqual({
    ...(before!.profile as object),
    contact,
  });
});

it("one line that is refused keeps the whole table out, and says why", async () => {
  const before = await stored();
  expect(await imports("id;phone;prefix\nkassel;1;KS\nwiesbaden;2;KS")).toMatchObject({
    status: 422,
    body: { code: "faulty", lines: [{ line: 3, faults: [{ field: "prefix", code: "taken" }] }] },
  });
  expect(await imports("id;parent\nkassel;wiesbaden\nwiesbaden;kassel")).toMatchObject({
    status: 422,
    body: {
      lines: [
        { line: 2, faults: [{ field: "parent", code: "cycle" }] },
        { line: 3, faults: [{ field: "parent", code: "cycle" }] },
      ],
    },
  });
  expect(await stored()).toEqual(before);
});

it("a Kreis may have the five digits of its official key, by table and by screen", async () => {
  expect((await imports("id;ags\nrheingau-taunus-kreis;06439")).status).toBe(200);
  const keller = await signedIn(town, "keller");
  const listed = (await keller.get("/api/organisations")).body as {
    organisations: { host: string | null; profile: { id: string; ags?: string }; stamp: string }[];
  };
  const saves = (id: string, ags: string) => {
    const { host, profile, stamp } = listed.organisations.find((one) => one.profile.id === id)!;
    return keller.post("/api/organisations", { host, profile: { ...profile, ags }, stamp });
  };
  expect((await saves("wetteraukreis", "06440")).status).toBe(200);
  expect(await saves("kassel", "06611")).toMatchObject({
    status: 422,
    body: { faults: [{ field: "ags", code: "differs" }] },
  });
});

it("nobody is put above somebody who stands above her, nor given another one's prefix, by screen", async () => {
  const keller = await signedIn(town, "keller");
  const listed = (await keller.get("/api/organisations")).body as {
    organisations: { host: string | null; profile: { id: string }; stamp: string }[];
  };
  const { host, profile, stamp } = listed.organisations.find((one) => one.profile.id === "hessen")!;
  const saves = (more: object) =>
    keller.post("/api/organisations", { host, profile: { ...profile, ...more }, stamp });
  expect(await saves({ parent: "kassel" })).toMatchObject({
    status: 422,
    body: { faults: [{ field: "parent", code: "cycle" }] },
  });
  expect(await saves({ prefix: "KS" })).toMatchObject({
    status: 422,
    body: { faults: [{ field: "prefix", code: "taken" }] },
  });
});

it("a table stops at the line that somebody changed meanwhile, and the same table again goes on", async () => {
  const { platform } = town.deps.store;
  const { put } = platform;
  const phoneOf = async (id: string) =>
    ((await platform.get(id))!.profile as unknown as { contact: { phone: string } }).contact.phone;
  const kassel = (await platform.get("kassel"))!;
  const changed = { ...kassel, profile: { ...(kassel.profile as object), name: "Stadt Kassel (neu)" } };
  // With the first line somebody else saves the organisation of the second one.
  const first: typeof put = async (one) => {
    Object.assign(platform, { put });
    await put(changed as typeof kassel);
    return put(one);
  };
  Object.assign(platform, { put: first });
  const table = "id;phone\nwiesbaden;11\nkassel;22\nhessen;33";
  expect(await imports(table)).toMatchObject({
    status: 409,
    body: { code: "table-stopped", taken: 1, lines: [{ line: 3, faults: [] }] },
  });
  expect(await platform.get("kassel")).toEqual(changed);
  expect(await phoneOf("wiesbaden")).toBe("11");
  expect(await phoneOf("hessen")).not.toBe("33");
  expect((await imports(table)).status).toBe(200);
  expect(await Promise.all(["wiesbaden", "kassel", "hessen"].map(phoneOf))).toEqual(["11", "22", "33"]);
  expect((await platform.get("kassel"))?.profile).toMatchObject({ name: "Stadt Kassel (neu)" });
});
