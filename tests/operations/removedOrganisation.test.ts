import { tidy } from "@blaupause/server";
import { minimalService } from "@blaupause/model/testing";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAdmin } from "../../server/src/admin/command.ts";
import { isBegun } from "../../server/src/organisations/begun.ts";
import { note } from "../../server/src/people/log.ts";
import { peopleOf } from "../../server/src/people/person.ts";
import { readLog } from "../../server/src/people/readLog.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// Whoever takes an organisation away meets others who are at work in it.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const audit = (...more: string[]) =>
  runAdmin(["verify-audit", ...more], { folder: town.folder, url: town.database }, {});
const store = () => town.deps.store.organisation("irrtum");
const said = async () => (await readLog(store())).entries.map(({ what }) => what);
const operator = () => signedIn(town, "keller");
const later = (time: string) => town.goTo(`2026-07-10T${time}:00.000Z`);

async function asksToTakeIn() {
  const like = (await town.deps.store.platform.get("hattersheim"))?.profile as object;
  const own = { id: "irrtum", name: "Irrtum", ars: "066330017017", ags: "06633017", prefix: "IRR" };
  const first = { name: "Ada Erste", email: "ada@irrtum.example" };
  const body = { profile: { ...like, ...own }, host: "irrtum.example", stamp: null, first };
  return (await operator()).post("/api/organisations", body);
}
async function takesIn(): Promise<string> {
  const answer = await asksToTakeIn();
  expect(answer).toMatchObject({ status: 200 });
  return (answer.body as { stamp: string }).stamp;
}
const removes = async (stamp: string, id = "irrtum") =>
  (await operator()).post("/api/organisations/remove", { id, stamp });

describe("an organisation that an operator took away", () => {
  it("E4 is not missed by the audit, at once and once its people are gone", async () => {
    const stamp = await takesIn();
    const before = await audit();
    const file = join(town.folder, "anchors.json");
    writeFileSync(file, JSON.stringify(before.json));
    expect([before.exit, (await removes(stamp)).status]).toEqual([0, 200]);
    expect(await town.deps.store.platform.get("irrtum")).toBe(null);
    const fine = { exit: 0, json: { missingOrganisations: [], rolledBack: [] } };
    expect(await audit("--since", file)).toMatchObject(fine);
    await tidy(town.deps);
    expect(await peopleOf(store())).toHaveLength(1);
    later("07:11");
    await tidy(town.deps);
    expect([await peopleOf(store()), await town.deps.store.platform.leaving()]).toEqual([[], []]);
    expect(await audit("--since", file)).toMatchObject(fine);
    expect((await said()).at(-1)).toBe("organisation-removed");
  });

  it("E4 is not missed either where a mail was on its way meanwhile and is written down after it", async () => {
    await note(town.deps, store(), "operator", "person-invited", "p1");
    expect(await audit()).toMatchObject({ exit: 0, json: { missingOrganisations: [] } });
  });

  it("has a name that can be taken in anew, and goes once more", async () => {
    later("07:20");
    const stamp = await takesIn();
    expect(await peopleOf(store())).toHaveLength(1);
    await removes(stamp);
    expect(await asksToTakeIn()).toMatchObject({
      status: 422,
      body: { faults: [{ field: "id", code: "taken" }] },
    });
    later("07:31");
    await tidy(town.deps);
    expect(await peopleOf(store())).toEqual([]);
    expect((await audit()).exit).toBe(0);
  });

  it("stays with all there is in it where somebody who was let in before has begun something", async () => {
    later("07:40");
    await removes(await takesIn());
    const copy = { id: "osterfeuer", title: "Osterfeuer", origin: null, at: town.deps.clock(), by: "ada" };
    await store().workingCopies.create({ ...copy, content: { service: minimalService(), journeys: {} } });
    later("07:51");
    await tidy(town.deps);
    expect(await town.deps.store.platform.get("irrtum")).toMatchObject({ host: "irrtum.example" });
    expect([(await peopleOf(store())).length, (await said()).at(-1)]).toEqual([1, "organisation-kept"]);
    expect((await audit()).exit).toBe(0);
  });

  it("is written down before it goes, also where whoever took it away died over it", async () => {
    const { platform } = town.deps.store;
    const found = await platform.get("hattersheim");
    if (found === null) throw new Error("Hattersheim is gone");
    const other = { ...found, id: "zweiter", slug: "zweiter", host: null };
    await platform.put(other, null);
    await note(
      town.deps,
      town.deps.store.organisation("zweiter"),
      "operator",
      "organisation-added",
      "zweiter",
    );
    expect(await platform.leave(other, town.deps.clock())).toBe(true);
    expect((await audit()).exit).toBe(0);
    later("08:10");
    await tidy(town.deps);
    expect(await platform.leaving()).toEqual([]);
    expect((await audit()).exit).toBe(0);
    const { records } = town.deps.store.organisation("zweiter");
    await records.delete("log", "000000000002");
    expect(await audit()).toMatchObject({ exit: 1, json: { missingOrganisations: ["zweiter"] } });
  });
});

it("whoever publishes templates has begun something: others need her next version", async () => {
  expect(await isBegun(town.deps, "hessen")).toBe(true);
  expect(await isBegun(town.deps, "zweiter")).toBe(false);
});
