import Database from "libsql";
import { fork, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fire, type Load, type Shot } from "./load.ts";
import { percentile, whole, type Row } from "./rows.ts";
import type { Prepared } from "./townProcess.ts";

const COUNT = 2000;
const AT_ONCE = 32;
/** Left out of what is counted: the first ones are run by code that is not compiled yet. */
const WARM_UP = 600;

export async function submissions(): Promise<Row[]> {
  const child = fork(fileURLToPath(new URL("townProcess.ts", import.meta.url)), [String(COUNT + WARM_UP)]);
  const prepared = await new Promise<Prepared>((resolve) => {
    child.once("message", (message) => resolve(message as Prepared));
  });
  const hello = await helloLoad(prepared);
  const sent = await submissionLoad(prepared);
  await closed(child);
  const commits = bareCommits();
  const { times, rate } = sent;
  return [
    { what: "bare SQLite commits of 2 KB, synchronous=FULL, per second", value: whole(commits), beside: "" },
    { what: `express saying hello, ${AT_ONCE} at once, per second`, value: whole(hello.rate), beside: "" },
    {
      what: `submissions over HTTP, ${AT_ONCE} at once, durable, per second`,
      value: whole(rate),
      beside: `${(rate / commits).toFixed(2)}x bare commits, ${(rate / hello.rate).toFixed(2)}x hello; p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`,
    },
  ];
}

async function helloLoad({ hello }: Prepared): Promise<Load> {
  const shots = Array.from({ length: 6000 }, (): Shot => ({ url: hello, headers: {}, body: null }));
  const fine = (status: number): boolean => status === 200;
  await fire(shots.slice(0, 2000), AT_ONCE, fine);
  return fire(shots, AT_ONCE, fine);
}

async function submissionLoad({ town, path, cookies, keys, body }: Prepared): Promise<Load> {
  const cookie = (key: string): string =>
    Object.entries({ ...cookies, "bp_d_hund-anmelden": key })
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
  const shots = keys.map((key) => ({
    url: `${town}${path}`,
    headers: { cookie: cookie(key), "content-type": "application/x-www-form-urlencoded" },
    body,
  }));
  const fine = (status: number, location: string): boolean =>
    status === 303 && location === "/heuchelheim/vorgang";
  await fire(shots.slice(0, WARM_UP), AT_ONCE, fine);
  return fire(shots.slice(WARM_UP), AT_ONCE, fine);
}

const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.send("close");
  });

function bareCommits(): number {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-bare-"));
  const database = new Database(join(folder, "bare.sqlite"));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, body blob)",
  );
  const insert = database.prepare("insert into rows (body) values (?)");
  const body = randomBytes(2048);
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < 1500; count += 1) insert.run([body]);
  const rate = (count * 1000) / (performance.now() - start);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}
