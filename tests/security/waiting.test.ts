import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPerson } from "../../server/src/people/demoPeople.ts";
import { savePerson } from "../../server/src/people/person.ts";
import { openPaying, type Paying } from "../payment/paying.ts";
import { applies } from "../stories/office.ts";
import type { Town } from "../stories/town.ts";
import { signedIn } from "./staff.ts";

// While a case waits for the applicant, nobody of the office has anything to do in it: only those who work in its
// service go on seeing it, not everybody of the town hall.

let paying: Paying;
let town: Town;
const waiting: Record<string, string> = {};
beforeAll(async () => {
  paying = await openPaying();
  town = paying.town;
  waiting["asked back"] = await asksBack(await applies(town));
  waiting["payment open"] = await hasToPay();
  // Somebody who works in another office, and in no service that has a case here.
  const weber = (await demoPerson(town.deps.store, "weber"))!.person;
  await savePerson(town.deps.store.organisation("heuchelheim"), {
    ...weber,
    rev: 1,
    roles: ["author", "denkmal"],
  });
});
afterAll(() => paying.close());

async function completes(number: string, more: object): Promise<string> {
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const filling = { ...tasks[0]?.filling, answers: { ...tasks[0]?.filling.answers, ...more } };
  const sent = { id: `done-${number}`, type: "completeTask", task: tasks[0]?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, sent)).status).toBe(200);
  await town.work();
  return number;
}
const asksBack = (number: string): Promise<string> =>
  completes(number, { ergebnis: "frage", fragen: [{ path: "hunde[k1].chip", text: "Wie lautet sie?" }] });
async function hasToPay(): Promise<string> {
  await paying.applied();
  const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 20 });
  return cases.find(({ service }) => service === "beispiel")?.number ?? "";
}

const numbersIn = (body: unknown): string[] =>
  (body as { cases: { number: string }[] }).cases.map(({ number }) => number);

describe.each(["asked back", "payment open"])("a case with %s", (state) => {
  const number = (): string => waiting[state] ?? "";

  it("waits for the applicant", async () => {
    const { cases } = await town.deps.store
      .organisation("heuchelheim")
      .cases.list({ number: number(), limit: 2 });
    expect(cases[0]?.tasks.map(({ role }) => role)).toEqual(["applicant"]);
  });

  it.each([
    ["an author of another office", "weber"],
    ["an administrator", "henkel"],
  ])("is not there for %s: not listed, found, read, nor written to", async (_who, person) => {
    const { get, post } = await signedIn(town, person);
    expect(numbersIn((await get("/api/cases")).body)).not.toContain(number());
    expect(numbersIn((await post("/api/cases/search", { text: number() })).body)).toEqual([]);
    expect((await get(`/api/cases/${number()}`)).status).toBe(404);
    const note = { id: "a-note-of-hers", type: "addNote", text: "Ich war hier" };
    expect((await post(`/api/cases/${number()}/commands`, note)).status).toBe(404);
    expect((await get(`/api/cases/${number()}/files/a1`)).status).toBe(404);
  });
});

it("whoever works in the service goes on seeing it", async () => {
  const { get } = await signedIn(town, "vogt");
  const numbers = numbersIn((await get("/api/cases")).body);
  for (const state of ["asked back", "payment open"]) {
    expect(numbers).toContain(waiting[state]);
    expect((await get(`/api/cases/${waiting[state]}`)).status).toBe(200);
  }
});
