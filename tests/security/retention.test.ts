import { eraseOverdue, tidy, type LogEntry } from "@blaupause/server";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { signedIn } from "./staff.ts";

let town: Town;
let vogt: Awaited<ReturnType<typeof signedIn>>;
let number = "";
beforeAll(async () => {
  town = await openTown();
  number = await applies(town);
  vogt = await signedIn(town, "vogt");
});
afterAll(() => town.close());
const cases = () => town.deps.store.organisation("heuchelheim").cases;
const caseId = async (): Promise<string> => (await cases().list({ number, limit: 1 })).cases[0]?.caseId ?? "";

/** Decided, written and given notice of; digital notice counts after days, and then the case is over. */
async function closes(): Promise<void> {
  const { body } = await vogt.get(`/api/cases/${number}`);
  const [task] = (body as { tasks: { id: string; filling: { answers: object } }[] }).tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  const command = { id: "decide-0001", type: "completeTask", task: task?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  expect((await cases().load(await caseId()))?.status).toBe("closed");
}

describe("closed cases", () => {
  it("stay until their time is over, and longer while somebody holds them", async () => {
    await closes();
    expect(await eraseOverdue(town.deps)).toBe(0);
    town.goTo("2036-07-10T07:00:00.000Z");
    expect(await eraseOverdue(town.deps)).toBe(0);
    town.goTo("2036-07-12T07:00:00.000Z");
    vogt = await signedIn(town, "vogt");
    const held = await vogt.post(`/api/cases/${number}/hold`, { reason: "Klage beim Verwaltungsgericht" });
    expect(held).toMatchObject({ status: 200, body: { hold: { reason: "Klage beim Verwaltungsgericht" } } });
    expect(await eraseOverdue(town.deps)).toBe(0);
    expect((await vogt.remove(`/api/cases/${number}/hold`)).status).toBe(200);
  });

  it("E1 E2 are gone then, in every byte of the folder, and the chain still proves what was", async () => {
    const id = await caseId();
    expect(await eraseOverdue(town.deps)).toBe(1);
    expect(await eraseOverdue(town.deps)).toBe(0);
    expect((await cases().load(id))?.state).toBeNull();
    const events = await cases().events(id);
    expect(events.at(-1)).toMatchObject({ type: "erased", actor: "retention" });
    expect(events.slice(0, -1).every(({ content }) => content.type === "gone")).toBe(true);
    const log = await town.deps.store.organisation("heuchelheim").records.list("log", { limit: 99 });
    expect(JSON.stringify(log)).toContain(number);
    expect((await vogt.get(`/api/cases/${number}`)).status).toBe(404);
    for (const file of readdirSync(town.folder, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(readFileSync(`${file.parentPath}/${file.name}`).includes("Demir")).toBe(false);
  });
});

describe("the hourly round", () => {
  const failing = (of: (id: string) => boolean, list = () => town.deps.store.platform.list()) => {
    const visited: string[] = [];
    const logged: LogEntry[] = [];
    const organisation = (id: string) => {
      visited.push(id);
      if (of(id)) throw new Error("cannot be read");
      return town.deps.store.organisation(id);
    };
    const store = { ...town.deps.store, organisation, platform: { ...town.deps.store.platform, list } };
    return { visited, logged, deps: { ...town.deps, store, log: (entry: LogEntry) => logged.push(entry) } };
  };

  it("goes on with all others where one organisation cannot be read", async () => {
    const { deps, visited, logged } = failing((id) => id === "heuchelheim");
    await tidy(deps);
    expect(new Set(visited).size).toBeGreaterThan(5);
    expect(logged.filter(({ event }) => event === "job-failed").map(({ job }) => job)).toContain(
      "erase-overdue heuchelheim",
    );
    expect(logged.some(({ job }) => job === "expire heuchelheim")).toBe(true);
  });

  it("ends in the log, and never the process, where the whole store is away", async () => {
    const { deps, logged } = failing(
      () => false,
      () => Promise.reject(new Error("away")),
    );
    await tidy(deps);
    expect(logged.filter(({ event }) => event === "job-failed").map(({ job }) => job)).toEqual(
      expect.arrayContaining(["erase-overdue", "end-trials", "expire"]),
    );
  });
});
