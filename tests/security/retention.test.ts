import { eraseOverdue, tidy, type LogEntry } from "@blaupause/server";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLog } from "../../server/src/people/readLog.ts";
import { withLine } from "../../server/src/owed/withLine.ts";
import { openDriver } from "../../server/src/store/driver.ts";
import { posts } from "../builders/posting.ts";
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

/** Decided, written and posted: then the case is over. */
async function closes(): Promise<void> {
  const { body } = await vogt.get(`/api/cases/${number}`);
  const [task] = (body as { tasks: { id: string; filling: { answers: object } }[] }).tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "festsetzen" } };
  const command = { id: "decide-0001", type: "completeTask", task: task?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  await posts(vogt, number);
  expect((await cases().load(await caseId()))?.status).toBe("closed");
}

/** The first bytes of everything sealed that the file holds of a case. */
function sealedOf(id: string): Buffer[] {
  const driver = openDriver(join(town.folder, "blaupause.sqlite"));
  const columns = [
    "SELECT state AS v FROM cases WHERE org = 'heuchelheim' AND id = ?",
    "SELECT body AS v FROM events WHERE org = 'heuchelheim' AND case_id = ?",
    "SELECT wrapped AS v FROM keys WHERE org = 'heuchelheim' AND owner = ?",
    "SELECT content AS v FROM mails WHERE org = 'heuchelheim' AND case_id = ?",
  ];
  const found = columns.flatMap((sql) => driver.prepare(sql).all(id));
  driver.close();
  return found.flatMap(({ v }) => (v instanceof Uint8Array ? [Buffer.from(v).subarray(0, 24)] : []));
}

const isIn = (folder: string, bytes: Buffer): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && readFileSync(`${file.parentPath}/${file.name}`).includes(bytes),
  );

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
    const sealed = sealedOf(id);
    expect(sealed.length).toBeGreaterThan(5);
    for (const bytes of sealed) expect(isIn(town.folder, bytes)).toBe(true);
    expect(await eraseOverdue(town.deps)).toBe(1);
    expect(await eraseOverdue(town.deps)).toBe(0);
    expect((await cases().load(id))?.state).toBeNull();
    const events = await cases().events(id);
    expect(events.at(-1)).toMatchObject({ type: "erased", actor: "retention" });
    expect(events.slice(0, -1).every(({ content }) => content.type === "gone")).toBe(true);
    const log = await town.deps.store.organisation("heuchelheim").records.list("log", { limit: 99 });
    expect(JSON.stringify(log)).toContain(number);
    expect((await vogt.get(`/api/cases/${number}`)).status).toBe(404);
    for (const bytes of sealed) expect(isIn(town.folder, bytes)).toBe(false);
  });

  it("leave a line in the log of changes also where the process died right after erasing", async () => {
    const store = town.deps.store.organisation("heuchelheim");
    const lines = async (): Promise<number> =>
      (await readLog(store)).entries.filter(({ what }) => what === "case-erased").length;
    const before = await lines();
    const gone = () => Promise.reject(new Error("killed"));
    const dies = { ...store, records: { ...store.records, get: gone, delete: gone } };
    await applies(town);
    const [one] = (await cases().list({ status: "open", limit: 1 })).cases;
    if (one === undefined) throw new Error("no case");
    const event = { at: town.deps.clock(), actor: "retention", body: {} };
    const proof = { type: "erased", caseId: one.caseId } as const;
    const line = { by: "retention", what: "case-erased", about: one.number ?? "", proof } as const;
    await withLine(town.deps, dies, line, async () => (await store.cases.erase(one.caseId, event)).ok);
    await eraseOverdue(town.deps);
    // What is so young may still be going on elsewhere.
    expect(await lines()).toBe(before);
    town.goTo("2036-07-12T07:11:00.000Z");
    for (const _round of [1, 2]) await eraseOverdue(town.deps);
    expect(await lines()).toBe(before + 1);
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
