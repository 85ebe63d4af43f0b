import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

interface Inbox {
  readonly overdue: number;
  readonly cases: readonly {
    readonly number: string;
    readonly due: string;
    readonly workingDaysLeft: number;
  }[];
}
const inbox = async (): Promise<Inbox> =>
  (await (await signedIn(town, "vogt")).get("/api/cases")).body as Inbox;

it("P36 a case is late from the day after its last one, though no timer ran; it is marked, and nothing is refused", async () => {
  const number = await applies(town);
  const due = (await inbox()).cases[0]?.due ?? "";
  expect(due).toMatch(/^2026-08-/);
  // The last minute of that day in Germany, and the first of the next; the worker is not asked in between.
  town.goTo(`${due}T21:59:00.000Z`);
  expect((await inbox()).overdue).toBe(0);
  town.goTo(`${due}T22:01:00.000Z`);
  const late = await inbox();
  expect(late.overdue).toBe(1);
  expect(late.cases[0]).toMatchObject({ number, due });
  town.goTo(new Date(Date.parse(due) + 4 * 86_400_000).toISOString());
  expect((await inbox()).cases[0]?.workingDaysLeft).toBeLessThan(0);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const filling = { ...tasks[0]?.filling, answers: { ...tasks[0]?.filling.answers, ergebnis: "festsetzen" } };
  const sent = { id: "decided-late", type: "completeTask", task: tasks[0]?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, sent)).status).toBe(200);
});
