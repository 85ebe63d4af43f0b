import { openStore, stateOf } from "@blaupause/server";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../security/client.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const child = fileURLToPath(new URL("child.ts", import.meta.url));
const folders: string[] = [];
const running: ChildProcess[] = [];
afterAll(() => {
  for (const one of running) one.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly url: string;
  readonly process: ChildProcess;
}
async function start(folder: string, dieAt: number): Promise<Started> {
  const words = ["--import", "tsx", child, folder, String(dieAt)];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json") };
  const started = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  running.push(started);
  const [port] = (await Promise.race([
    once(started.stdout, "data"),
    once(started, "exit").then(() => []),
  ])) as [Buffer?];
  if (port === undefined) throw new Error("the server did not start");
  return { url: `http://127.0.0.1:${port.toString().trim()}`, process: started };
}
async function submit(client: Client): Promise<{ status: number; location: string | null } | null> {
  const review = await client.get(`${base}/pruefen`);
  return client
    .post(`${base}/absenden`, formIn(review.text).entries.length > 0 ? formIn(review.text).entries : [])
    .catch(() => null);
}

async function decide(client: Client): Promise<void> {
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
async function settle({ process: server }: Started, done: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100 && server.exitCode === null && server.signalCode === null; round += 1) {
    if (await done().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function inspect(folder: string) {
  const store = await openStore(folder);
  const town = store.organisation("heuchelheim");
  const { cases } = await town.cases.list({ limit: 10 });
  const [only] = cases;
  const record = only === undefined ? null : await town.cases.load(only.caseId);
  const found = {
    cases: cases.length,
    state: record === null ? null : stateOf(record),
    chain: only === undefined ? null : await town.cases.verify(only.caseId),
    letters:
      only === undefined
        ? []
        : (await town.files.list(only.caseId)).filter(({ name }) => name.startsWith("bescheid-")),
    mails: (await town.mails.list({ limit: 50 })).map(
      ({ content }) => (content as { subject: string }).subject,
    ),
  };
  await store.close();
  return found;
}

describe("P31 a server killed after any write of a submission or of its effects", () => {
  // Writes of the whole way: case, draft gone, mail, settled, decision, letter, settled, notice mail, settled.
  const points = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  it.each(points)(
    "after write %i: nothing accepted is lost, nothing is double, the letter is there once",
    async (point) => {
      const folder = mkdtempSync(join(tmpdir(), "blaupause-crash-"));
      folders.push(folder);
      const first = await start(folder, point);
      const client = createClient(first.url);
      await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
      await submit(client);
      await decide(client).catch(() => undefined);
      await settle(first, async () =>
        (await client.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da"),
      );
      first.process.kill("SIGKILL");
      if (first.process.exitCode === null && first.process.signalCode === null)
        await once(first.process, "exit");

      const second = await start(folder, 0);
      const again = client.at(second.url);
      await submit(again);
      await decide(again);
      const isThere = async (): Promise<boolean> =>
        (await again.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da");
      await settle(second, isThere);
      second.process.kill("SIGKILL");
      await once(second.process, "exit");

      const found = await inspect(folder);
      expect(found.cases).toBe(1);
      expect(found.state).toMatchObject({ status: "closed" });
      expect(found.chain).toEqual({ ok: true });
      expect(found.letters).toHaveLength(1);
      expect(found.mails.filter((subject) => subject.startsWith("Ihr Bescheid"))).toHaveLength(1);
      expect(found.mails.filter((subject) => subject.startsWith("Ihre Anmeldung"))).toHaveLength(1);
    },
    120_000,
  );
});
