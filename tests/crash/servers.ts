import { openStore, stateOf } from "@blaupause/server";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import { bundled } from "../builders/bundled.ts";
import { base } from "../builders/dogTax.ts";
import { dropDatabase, freshDatabase, mongo } from "../mongo/database.ts";
import { formIn, type Client } from "../security/client.ts";

// Servers in processes of their own, and what a person does with them.

const root = fileURLToPath(new URL("../../", import.meta.url));
let program: Promise<string> | null = null;
const folders: string[] = [];
const databases: string[] = [];
const running: ChildProcess[] = [];
afterAll(async () => {
  for (const one of running) one.kill("SIGKILL");
  if (program !== null) rmSync(await program, { force: true });
  program = null;
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const url of databases) await dropDatabase(url);
});

/** Where a server keeps its data: a folder, with the keys, and the database of an address where there is one. */
export interface Place {
  readonly folder: string;
  readonly url?: string;
}
export const stores: Readonly<Record<string, () => Place>> = {
  SQLite: () => ({ folder: freshFolder() }),
  ...(mongo === null ? {} : { MongoDB: () => ({ folder: freshFolder(), url: registered(freshDatabase()) }) }),
};
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-crash-"));
  folders.push(folder);
  return folder;
}
function registered(url: string): string {
  databases.push(url);
  return url;
}

export interface Started {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote since it began. */
  readonly said: () => string;
}
export async function start(
  { folder, url = "" }: Place,
  dieAt: number | string,
  leaseMs = 500,
): Promise<Started> {
  program ??= bundled(fileURLToPath(new URL("child.ts", import.meta.url)));
  const words = [await program, folder, String(dieAt), url, String(leaseMs)];
  const started = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  running.push(started);
  let said = "";
  started.stdout.on("data", (some: Buffer) => {
    said += some.toString();
  });
  const [port] = (await Promise.race([
    once(started.stdout, "data"),
    once(started, "exit").then(() => []),
  ])) as [Buffer?];
  if (port === undefined) throw new Error("the server did not start");
  return { url: `http://127.0.0.1:${port.toString().trim()}`, process: started, said: () => said };
}
type Entries = readonly (readonly [string, string])[];

/** What the review page would send; nothing once the case has begun. */
export const reviewed = async (client: Client): Promise<Entries> =>
  formIn((await client.get(`${base}/pruefen`)).text).entries;

export async function submit(client: Client, entries?: Entries) {
  return client.post(`${base}/absenden`, entries ?? (await reviewed(client))).catch(() => null);
}

export async function decide(client: Client): Promise<void> {
  const session = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": session.csrf };
  const post = (path: string, body: object) =>
    client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  expect((await post("/api/session", { person: "vogt" })).status).toBe(200);
  const inbox = await client.get("/api/cases");
  expect([inbox.status, inbox.text.slice(0, 300)]).toEqual([200, expect.anything()]);
  const { cases } = JSON.parse(inbox.text) as { cases: { number: string }[] };
  const number = cases[0]?.number;
  // Decided before the kill, and carried out by now: nothing is left to decide.
  if (number === undefined) return;
  const view = JSON.parse((await client.get(`/api/cases/${number}`)).text) as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const task = view.tasks[0];
  if (task === undefined) return;
  const filling = { ...task.filling, answers: { ...task.filling.answers, ergebnis: "festsetzen" } };
  await post(`/api/cases/${number}/commands`, {
    id: "decide-0001",
    type: "completeTask",
    task: task.id,
    filling,
  });
}

/** Waits until nothing moves any more; a server that died on the way has said enough. */
export async function settle({ process: server }: Started, done: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100 && server.exitCode === null && server.signalCode === null; round += 1) {
    if (await done().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What is there of the one case that came since; everything of it that is not there once shows. */
export async function inspect({ folder, url }: Place, before: ReadonlySet<string> = new Set()) {
  const store = await openStore(folder, { url });
  const town = store.organisation("heuchelheim");
  const { cases } = await town.cases.list({ limit: 50 });
  const own = cases.filter(({ caseId }) => !before.has(caseId));
  const [only] = own;
  const record = only === undefined ? null : await town.cases.load(only.caseId);
  const mails = only === undefined ? [] : await town.mails.list({ caseId: only.caseId, limit: 50 });
  const found = {
    ids: own.map(({ caseId }) => caseId),
    cases: own.length,
    state: record === null ? null : stateOf(record),
    chain: only === undefined ? null : await town.cases.verify(only.caseId),
    letters:
      only === undefined
        ? []
        : (await town.files.list(only.caseId)).filter(({ name }) => name.startsWith("bescheid-")),
    mails: mails.map(({ content }) => (content as { subject: string }).subject),
    repeats: mails.reduce((sum, { repeats }) => sum + repeats, 0),
  };
  await store.close();
  return found;
}

/** How a server ended by itself, and after which write it says it did; nothing where it goes on running. */
export async function ended({ process: server, said }: Started, seconds = 10) {
  for (
    let round = 0;
    round < seconds * 10 && server.exitCode === null && server.signalCode === null;
    round += 1
  )
    await new Promise((resolve) => setTimeout(resolve, 100));
  return { signal: server.signalCode, after: /^dies after (.*)$/m.exec(said())?.[1] ?? null };
}

export async function kill({ process: server }: Started): Promise<void> {
  server.kill("SIGKILL");
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
}
