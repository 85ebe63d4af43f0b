import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runAdmin } from "../../server/src/admin/command.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
const audit = (...more: string[]) =>
  runAdmin(["verify-audit", ...more], { folder: town.folder, url: town.database }, {});

it("E4 an organisation that an operator took away is not missed: its log says so, and is read as before", async () => {
  const keller = await signedIn(town, "keller");
  const { platform } = town.deps.store;
  const like = (await platform.get("hattersheim"))?.profile as object;
  const profile = {
    ...like,
    id: "irrtum",
    name: "Irrtum",
    ars: "066330017017",
    ags: "06633017",
    prefix: "IRR",
  };
  const body = {
    profile,
    host: null,
    stamp: null,
    first: { name: "Ada Erste", email: "ada@irrtum.example" },
  };
  const { stamp } = (await keller.post("/api/organisations", body)).body as { stamp: string };
  const before = await audit();
  const file = join(town.folder, "anchors.json");
  writeFileSync(file, JSON.stringify(before.json));
  const gone = await keller.post("/api/organisations/remove", { id: "irrtum", stamp });
  expect([before.exit, gone.status, await platform.get("irrtum")]).toEqual([0, 200, null]);
  expect(await audit("--since", file)).toMatchObject({
    exit: 0,
    json: { missingOrganisations: [], rolledBack: [] },
  });
  const { records } = town.deps.store.organisation("irrtum");
  const said = (await records.list("log", { limit: 9 })).map(
    ({ content }) => (content as { what: string }).what,
  );
  expect(said).toEqual(["organisation-added", "person-added", "person-invited", "organisation-removed"]);
  await records.delete("log", "000000000004");
  expect(await audit("--since", file)).toMatchObject({ exit: 1, json: { missingOrganisations: ["irrtum"] } });
});
