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

  it("stays where somebody names it by now", async () => {
    const { platform } = town.deps.store;
    const { stamp } = await entry("irrtum");
    const below = await platform.get("hattersheim");
    if (below === null) throw new Error("Hattersheim is gone");
    await store().workingCopies.delete("osterfeuer");
    later("08:00");
    expect((await removes(stamp)).status).toBe(200);
    await platform.put({ ...below, profile: { ...(below.profile as object), parent: "irrtum" } });
    later("08:11");
    await tidy(town.deps);
    expect([(await platform.get("irrtum"))?.id, (await said()).at(-1)]).toEqual([
      "irrtum",
      "organisation-kept",
    ]);
    await platform.put(below);
  });

  it("E4 stays where its log does not say that it was taken away: that mark is nobody's of ours", async () => {
    const { platform } = town.deps.store;
    const found = await platform.get("irrtum");
    if (found === null) throw new Error("it is gone");
    expect(await platform.leave(found, town.deps.clock())).toBe(true);
    later("08:30");
    await tidy(town.deps);
    expect([(await platform.get("irrtum"))?.id, (await peopleOf(store())).length]).toEqual(["irrtum", 1]);
    expect((await audit()).exit).toBe(0);
  });

  it("E4 is missed where its log was cut off", async () => {
    later("08:40");
    await removes((await entry("irrtum")).stamp);
    later("08:51");
    await tidy(town.deps);
    expect([await town.deps.store.platform.leaving(), (await audit()).exit]).toEqual([[], 0]);
    const last = (await readLog(store())).entries.at(-1)?.seq ?? 0;
    await store().records.delete("log", String(last).padStart(12, "0"));
    expect(await audit()).toMatchObject({ exit: 1, json: { missingOrganisations: ["irrtum"] } });
  });
});

async function entry(id: string) {
  const { body } = await (await operator()).get(`/api/organisations?id=${id}`);
  const [one] = (body as { organisations: { stamp: string }[] }).organisations;
  if (one === undefined) throw new Error(`${id} is gone`);
  return one;
}

it("whoever publishes templates has begun something: others need her next version", async () => {
  expect(await isBegun(town.deps, "hessen")).toBe(true);
  expect(await isBegun(town.deps, "irrtum")).toBe(false);
});
