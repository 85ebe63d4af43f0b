import type { CaseView } from "../../server/src/api/caseView.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

const FRIDAY = "2026-07-10T14:50:00.000Z";
const MONDAY = "2026-07-13T06:10:00.000Z";

let town: Town;
let number = "";
let she = createClient("");
beforeAll(async () => {
  town = await openTown();
  town.goTo(FRIDAY);
  she = createClient(town.url);
  number = await applies(town, {}, she);
  await decides();
});
afterAll(() => town.close());

type Staff = Awaited<ReturnType<typeof signedIn>>;
const read = async (staff: Staff): Promise<CaseView> =>
  (await staff.get(`/api/cases/${number}`)).body as CaseView;
const rows = async (staff: Staff, status: string) =>
  ((await staff.get(`/api/cases?status=${status}`)).body as { cases: { number: string }[] }).cases;
const send = (staff: Staff, id: string, more: object) =>
  staff.post(`/api/cases/${number}/commands`, { id: `posting-${id}`, ...more });

async function decides(): Promise<void> {
  const vogt = await signedIn(town, "vogt");
  const [task] = (await read(vogt)).tasks;
  const answers = { ...task?.filling?.answers, ergebnis: "festsetzen" };
  const filling = { ...task?.filling, answers };
  expect((await send(vogt, "decided", { type: "completeTask", task: task?.id, filling })).status).toBe(200);
  await town.work();
}

describe("a letter that goes by post", () => {
  it("waits in the office's list, not taken on by anybody, with the days it can have been", async () => {
    const vogt = await signedIn(town, "vogt");
    const view = await read(vogt);
    expect(view).toMatchObject({ status: "open", tasks: [], notices: [{ mode: "post", notifiedAt: null }] });
    expect(view.postings).toMatchObject([{ from: "2026-07-10", to: "2026-07-10" }]);
    expect(await rows(vogt, "posting")).toMatchObject([{ number, waiting: "posting", task: null }]);
    expect(await rows(vogt, "open")).toMatchObject([{ number, waiting: "posting" }]);
    expect((await she.get("/heuchelheim/vorgang")).text).toContain("Ihr Bescheid ist fertig");
  });

  it("is opened as PDF by whoever posts it", async () => {
    const vogt = await signedIn(town, "vogt");
    const [letter] = (await read(vogt)).postings;
    const { status, headers } = await vogt.client.raw(`/api/cases/${number}/files/${letter?.file}`, {});
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it("is not posted by who has no step in the service, nor on a day that cannot be", async () => {
    const [letter] = (await read(await signedIn(town, "vogt"))).postings;
    const asked = { type: "markPosted", notice: letter?.id, on: "2026-07-10" };
    for (const other of ["weber", "aydin"])
      expect((await send(await signedIn(town, other), other, asked)).status).toBe(404);
    const vogt = await signedIn(town, "vogt");
    for (const [on, code] of [
      ["2026-07-09", "posted-too-early"],
      ["2026-07-11", "posted-in-future"],
      ["2026-02-30", "invalid-date"],
      ["gestern", "invalid-date"],
    ] as const)
      expect(await send(vogt, on, { ...asked, on })).toMatchObject({ status: 422, body: { title: code } });
    expect(await send(vogt, "no-day", { ...asked, on: undefined })).toMatchObject({
      status: 422,
      body: { title: "missing-parameter" },
    });
    expect((await read(vogt)).status).toBe("open");
  });

  it("counts from the day it was posted, and the case is over then; said twice, it is said once", async () => {
    town.goTo(MONDAY);
    const vogt = await signedIn(town, "vogt");
    const [letter] = (await read(vogt)).postings;
    expect(letter).toMatchObject({ from: "2026-07-10", to: "2026-07-13" });
    const asked = { type: "markPosted", notice: letter?.id, on: "2026-07-13" };
    const { status, body } = await send(vogt, "posted-1", asked);
    expect([status, (body as CaseView).status]).toEqual([200, "closed"]);
    expect(body).toMatchObject({ postings: [], notices: [{ mode: "post", sentAt: MONDAY }] });
    expect((body as CaseView).notices[0]).toMatchObject({ notifiedAt: "2026-07-17" });
    expect((await send(vogt, "posted-1", asked)).status).toBe(200);
    expect(await send(vogt, "posted-2", asked)).toMatchObject({ status: 409 });
    expect(await rows(vogt, "posting")).toEqual([]);
    const page = (await she.get("/heuchelheim/vorgang")).text;
    expect(page).toContain("Wir haben ihn am Montag, 13. Juli 2026 aufgegeben.");
  });
});
