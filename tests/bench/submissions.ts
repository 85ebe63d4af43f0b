import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sqliteCommits } from "./httpLoad/bare.ts";
import { fire, type Load, type Shot } from "./load.ts";
import { percentile, whole, type Row } from "./rows.ts";
import type { Applications } from "./applications.ts";
import type { Prepared } from "./townProcess.ts";

const COUNT = 2000;
const AT_ONCE = 32;
/** Left out of what is counted: the first ones are run by code that is not compiled yet. */
const WARM_UP = 600;

/** What of the town's processor time and waiting one kind of application costs, beside hello and bare commits. */
export async function submissions(): Promise<Row[]> {
  const child = fork(fileURLToPath(new URL("townProcess.ts", import.meta.url)), [String(COUNT + WARM_UP)]);
  const prepared = await new Promise<Prepared>((resolve) => {
    child.once("message", (message) => resolve(message as Prepared));
  });
  const commits = sqliteCommits();
  const hello = await helloLoad(prepared);
  const besides = { child, town: prepared.town, commits, hello: hello.rate };
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

interface Besides {
  readonly child: ChildProcess;
  readonly town: string;
  readonly commits: number;
  readonly hello: number;
}

async function row(what: string, applications: Applications, besides: Besides): Promise<Row> {
  const { child, town, commits, hello } = besides;
  const shots = shotsOf(town, applications);
  await fire(shots.slice(0, WARM_UP), AT_ONCE, isSent);
  const before = await cpuOf(child);
  const load = await fire(shots.slice(WARM_UP), AT_ONCE, isSent);
  const cpu = ((await cpuOf(child)) - before) / COUNT / 1000;
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

function shotsOf(town: string, { path, cookies, draft, keys, body }: Applications): Shot[] {
  const cookie = (key: string): string =>
    Object.entries({ ...cookies, [draft]: key })
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
  return keys.map((key) => ({
    url: `${town}${path}`,
    headers: { cookie: cookie(key), "content-type": "application/x-www-form-urlencoded" },
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
