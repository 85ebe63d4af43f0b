import { afterAll, beforeAll, expect, it } from "vitest";
import { stateOf } from "../../server/src/cases/storedState.ts";
import { makeDocument } from "../../server/src/effects/document.ts";
import { liveOf, loadProgram, townById } from "../../server/src/offering/loadOffering.ts";
import { placeOf } from "../../server/src/offering/place.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
  town.goTo("2026-07-10T07:00:00.000Z");
});
afterAll(() => town.close());

/** The case, decided; its letter is asked for and not written yet. */
async function decided(): Promise<string> {
  const number = await applies(town);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const filling = { ...tasks[0]?.filling, answers: { ...tasks[0]?.filling.answers, ergebnis: "festsetzen" } };
  const command = { id: "decide-0001", type: "completeTask", task: tasks[0]?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ number, limit: 1 });
  return cases[0]?.caseId ?? "";
}

it("P30 a letter that is written again on another day says in its file and in the case what it said first", async () => {
  const caseId = await decided();
  const here = await townById(town.deps, "heuchelheim");
  const record = await here?.store.cases.load(caseId);
  if (here === null || record == null) throw new Error("no case");
  const [program, state] = [await loadProgram(here, record.program), stateOf(record)];
  const [id = "", token] = Object.entries(state?.tokens ?? {}).find(([, one]) => one.type === "effect") ?? [];
  if (state === null || token === undefined) throw new Error("no letter was asked for");
  const place = placeOf(here, await liveOf(here, record.service, program));
  const effect = { id, kind: "document", node: token.node, with: { document: "bescheid" }, live: {} };
  const job = { deps: town.deps, town: here, caseId, program, state, place, effect };
  const first = await makeDocument({ ...job, now: "2026-07-10T07:00:05.000Z" });
  const second = await makeDocument({ ...job, now: "2026-07-13T07:00:00.000Z" });
  expect(second).toEqual(first);
  expect(JSON.stringify(first)).toContain("10. Juli 2026");
});
