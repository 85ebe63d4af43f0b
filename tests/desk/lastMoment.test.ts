import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answered, createClient, formIn } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const START = "2026-07-10T07:00:00.000Z";
const AFTER = "2027-12-31T00:00:00.000Z";

/** A case whose applicant is asked for a number; how she would answer. */
async function asked(round: number) {
  const client = createClient(town.url);
  const number = await applies(town, {}, client);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const { id: task, filling } = tasks[0]!;
  const fragen = [{ path: "hunde[k1].chip", text: "Bitte die Nummer." }];
  const answers = { ...filling.answers, ergebnis: "frage", fragen };
  const command = {
    id: `ask-back-000${round}`,
    type: "completeTask",
    task,
    filling: { ...filling, answers },
  };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  const status = (await client.get("/heuchelheim/vorgang")).text;
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0] ?? "";
  const form = formIn((await client.get(question)).text);
  const entries = answered(form, { "hunde[k1].chip": "276000000000009" });
  return { number, answer: () => client.post(form.action, entries, { multipart: true }) };
}

it("P10 of an answer and the end of its time exactly one wins, whichever comes first by a hair", async () => {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const winners: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    town.goTo(START);
    const { number, answer } = await asked(round);
    const { cases: all } = await cases.list({ limit: 200 });
    const caseId = all.find((one) => one.number === number)?.caseId ?? "";
    const before = (await cases.events(caseId)).length;
    town.goTo(AFTER);
    // By turns: the answer is on its way first, or the end of the time is.
    const [first, second] = round % 2 === 0 ? [answer, town.work] : [town.work, answer];
    await Promise.all([first(), pause(round).then((): Promise<unknown> => second())]);
    await town.work();
    const since = (await cases.events(caseId)).slice(before).map(({ type }) => type);
    const won = since.filter((type) => type === "taskCompleted" || type === "timerFired");
    expect([round, won.length]).toEqual([round, 1]);
    expect(await cases.verify(caseId)).toEqual({ ok: true });
    winners.push(won[0] ?? "");
  }
  console.log(`P10: ${winners.join(" ")}`);
  expect(new Set(winners).size).toBe(2);
});
