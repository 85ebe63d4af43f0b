import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { posts } from "../../../tests/builders/posting.ts";
import { signedIn } from "../../../tests/security/staff.ts";
import { applies } from "../../../tests/stories/office.ts";
import { openTown, type Town } from "../../../tests/stories/town.ts";
import { readLog } from "../people/readLog.ts";
import type { OrganisationStore, RecordSave } from "../store/index.ts";
import { eraseOverdue } from "./retain.ts";

let [town, vogt]: [Town, Awaited<ReturnType<typeof signedIn>>] = [undefined as never, undefined as never];
let number = "";
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  town.goTo("2026-07-10T07:00:00.000Z");
  number = await applies(town);
  await closes();
  town.goTo("2040-07-12T07:00:00.000Z");
  vogt = await signedIn(town, "vogt");
});

async function closes(): Promise<void> {
  const official = await signedIn(town, "vogt");
  const { body } = await official.get(`/api/cases/${number}`);
  const [task] = (body as { tasks: { id: string; filling: { answers: object } }[] }).tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  const command = { id: `decide-${number}`, type: "completeTask", task: task?.id, filling };
  expect((await official.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  await posts(official, number);
}

const holds = () => vogt.post(`/api/cases/${number}/hold`, { reason: "Klage" });
const lines = async () =>
  (await readLog(town.deps.store.organisation("heuchelheim"))).entries
    .filter(({ about }) => about === number)
    .map(({ what }) => what);

/** The round, into which somebody steps right before it saves a record of a kind. */
async function round(kind: string, stepsIn: () => Promise<unknown>): Promise<number> {
  const between = (store: OrganisationStore): OrganisationStore => ({
    ...store,
    records: {
      ...store.records,
      save: async (record: RecordSave) => {
        if (record.kind === kind) await stepsIn();
        return store.records.save(record);
      },
    },
  });
  const organisation = (id: string) => between(town.deps.store.organisation(id));
  return eraseOverdue({ ...town.deps, store: { ...town.deps.store, organisation } });
}

it("a case that is held after the round has looked is not erased by it", async () => {
  let status = 0;
  expect(await round("hold", async () => ({ status } = await holds()))).toBe(0);
  expect(status).toBe(200);
  expect(await vogt.get(`/api/cases/${number}`)).toMatchObject({ body: { hold: { reason: "Klage" } } });
  expect(await lines()).toEqual(["case-held"]);
});

it("nobody reads of a hold on a case that the round has begun to erase", async () => {
  let answer: unknown;
  expect(await round("owed-line", async () => (answer ??= await holds()))).toBe(1);
  expect(answer).toMatchObject({ status: 409, body: { title: "case-closed" } });
  expect((await vogt.get(`/api/cases/${number}`)).status).toBe(404);
  expect(await lines()).toEqual(["case-erased"]);
});
