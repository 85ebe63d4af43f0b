import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sqliteCommits } from "./httpLoad/bare.ts";
import { fire, type Load, type Shot } from "./load.ts";
import { percentile, whole, type Row } from "./rows.ts";
import type { Applications } from "./applications.ts";
import type { Prepared } from "./townProcess.ts";

const root = new URL("../../", import.meta.url);
const AT_ONCE = 32;
/** How many are counted, and how many go before: the first ones are run by code that is not compiled yet. */
interface Counts {
  readonly count: number;
  readonly warmUp: number;
}

/** What of the town's processor time and waiting one kind of application costs, beside hello and bare commits. */
export async function submissions(counts: Counts = { count: 2000, warmUp: 600 }): Promise<Row[]> {
  const wanted = String(counts.count + counts.warmUp);
  const child = fork(fileURLToPath(new URL("townProcess.ts", import.meta.url)), [wanted], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL("tsconfig.run.json", root)) },
  });
  const prepared = await new Promise<Prepared>((resolve, reject) => {
    child.once("message", (message) => resolve(message as Prepared));
    child.once("exit", (code) => reject(new Error(`the town's process ended with ${code}`)));
  });
  const commits = sqliteCommits();
  const hello = await helloLoad(prepared);
  const besides = { child, town: prepared.town, commits, hello: hello.rate, ...counts };
  const rows = [
    { what: "bare SQLite commits of 2 KB, synchronous=FULL, per second", value: whole(commits), beside: "" },
    {
      what: `express saying hello, ${AT_ONCE} at once, per second`,
      value: whole(hello.rate),
      beside: timesOf(hello),
    },
    await row("start of a case of 20 fields over HTTP", prepared.twentyFields, besides),
    await row("submissions of the dog tax over HTTP", prepared.dogTax, besides),
  ];
  await closed(child);
  return rows;
}

interface Besides extends Counts {
  readonly child: ChildProcess;
  readonly town: string;
  readonly commits: number;
  readonly hello: number;
}

async function row(what: string, applications: Applications, besides: Besides): Promise<Row> {
  const { child, town, commits, hello, count, warmUp } = besides;
  const shots = shotsOf(town, applications);
  await fire(shots.slice(0, warmUp), AT_ONCE, isSent);
  const before = await cpuOf(child);
  const load = await fire(shots.slice(warmUp), AT_ONCE, isSent);
  const cpu = ((await cpuOf(child)) - before) / count / 1000;
  return {
    what: `${what}, ${AT_ONCE} at once, durable, per second`,
    value: whole(load.rate),
    beside: `${(load.rate / hello).toFixed(2)}x hello, ${(load.rate / commits).toFixed(2)}x bare commits; ${timesOf(load)}; ${cpu.toFixed(2)} ms CPU each`,
  };
}

const timesOf = ({ times }: Load): string =>
  `p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`;
const isSent = (status: number, location: string): boolean =>
  status === 303 && location === "/heuchelheim/vorgang";

async function helloLoad({ hello }: Prepared): Promise<Load> {
  const shots = Array.from({ length: 6000 }, (): Shot => ({ url: hello, headers: {}, body: null }));
  const fine = (status: number): boolean => status === 200;
  await fire(shots.slice(0, 2000), AT_ONCE, fine);
  return fire(shots, AT_ONCE, fine);
}

function shotsOf(town: string, { path, cookies, draft, drafts, body }: Applications): Shot[] {
  const cookie = (kept: string): string =>
    Object.entries({ ...cookies, [draft]: kept })
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
  return drafts.map((kept) => ({
    url: `${town}${path}`,
    headers: { cookie: cookie(kept), "content-type": "application/x-www-form-urlencoded" },
    body,
  }));
}

const cpuOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once("message", (used) => resolve(Number(used)));
    child.send("cpu");
  });

const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.send("close");
  });
