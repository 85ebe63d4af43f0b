import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetColleagues } from "../../server/src/people/colleagues.ts";
import { personById, savePerson } from "../../server/src/people/person.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

// Miriam Vogt is on leave until 31 July; Jana Weber, who has no office herself, stands in for her.

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await signedIn(town, "vogt");
  await signedIn(town, "weber");
  const store = town.deps.store.organisation("heuchelheim");
  const vogt = (await personById(store, "vogt"))!;
  await savePerson(store, { ...vogt, substitute: { person: "weber", until: "2026-07-31" } });
  forgetColleagues(store);
});
afterAll(() => town.close());

const tasksOf = async ({ get }: Awaited<ReturnType<typeof signedIn>>, number: string) => {
  const { status, body } = await get(`/api/cases/${number}`);
  const { tasks = [] } = body as {
    tasks?: { id: string; filling: { answers: object }; refusal: string | null }[];
  };
  return { status, task: tasks[0] };
};

it("who stands in sees what waits, takes over what her colleague has begun, and decides it in her own name", async () => {
  const number = await applies(town);
  const vogt = await signedIn(town, "vogt");
  const { task } = await tasksOf(vogt, number);
  const claim = { id: "claim-before-leave", type: "claimTask", task: task?.id };
  expect((await vogt.post(`/api/cases/${number}/commands`, claim)).status).toBe(200);
  const weber = await signedIn(town, "weber");
  expect((await tasksOf(weber, number)).task).toMatchObject({ refusal: "task-claimed" });
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  for (const [type, more] of [
    ["releaseTask", {}],
    ["claimTask", {}],
    ["completeTask", { filling }],
  ] as const) {
    const command = { id: `stands-in-${type}`, type, task: task?.id, ...more };
    expect([type, (await weber.post(`/api/cases/${number}/commands`, command)).status]).toEqual([type, 200]);
  }
  const { cases } = town.deps.store.organisation("heuchelheim");
  const [found] = (await cases.list({ number, limit: 1 })).cases;
  const events = await cases.events(found?.caseId ?? "");
  expect(events.find(({ type }) => type === "taskCompleted")).toMatchObject({ actor: "weber" });
});

it("the day after the last one she sees nothing of it any more", async () => {
  const number = await applies(town);
  expect((await tasksOf(await signedIn(town, "weber"), number)).status).toBe(200);
  town.goTo("2026-08-01T07:00:00.000Z");
  const weber = await signedIn(town, "weber");
  expect((await tasksOf(weber, number)).status).toBe(404);
  expect((await weber.get("/api/cases")).body).toMatchObject({ cases: [] });
});
