import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { signedIn } from "./staff.ts";

let town: Town;
let number: string;
beforeAll(async () => {
  town = await openTown();
  number = await applies(town);
});
afterAll(() => town.close());

describe("looking for a case", () => {
  it.each(["HEU-2026-00001", "Demir", "00001"])("%s finds nothing of another organisation", async (text) => {
    const own = await signedIn(town, "vogt");
    const foreign = await signedIn(town, "aydin");
    const numbersFor = async ({ post }: typeof own) =>
      ((await post("/api/cases/search", { text })).body as { cases: { number: string }[] }).cases.map(
        (row) => row.number,
      );
    expect(await numbersFor(own)).toEqual([number]);
    expect(await numbersFor(foreign)).toEqual([]);
  });
  it("needs somebody signed in, and the token of her page", async () => {
    const { client } = await signedIn(town, "vogt");
    const asked = {
      method: "POST",
      body: '{"text":"Demir"}',
      headers: { "content-type": "application/json" },
    };
    expect((await client.raw("/api/cases/search", asked)).status).toBe(403);
  });
});

describe("who may do a step", () => {
  it("a case says the same in the list, on its page and when it is done", async () => {
    const vogt = await signedIn(town, "vogt");
    const becker = await signedIn(town, "becker");
    const [row] = ((await vogt.get("/api/cases")).body as { cases: { task: string }[] }).cases;
    const task = row?.task ?? "";
    const claim = { id: "claim-it-once", type: "claimTask", task };
    expect((await vogt.post(`/api/cases/${number}/commands`, claim)).status).toBe(200);
    const list = (await becker.get("/api/cases")).body as { cases: object[] };
    expect(list.cases[0]).toMatchObject({ refusal: "task-claimed", assignee: "Miriam Vogt", mine: false });
    const view = (await becker.get(`/api/cases/${number}`)).body as { tasks: object[] };
    expect(view.tasks[0]).toMatchObject({ refusal: "task-claimed", assignee: "Miriam Vogt", mine: false });
    const done = await becker.post(`/api/cases/${number}/commands`, {
      id: "complete-it",
      type: "completeTask",
      task,
    });
    expect(done).toMatchObject({ status: 409, body: { code: "task-claimed" } });
  });
});
