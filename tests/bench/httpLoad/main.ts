// `npm run bench:load`: what comes in and what is read over HTTP, with one and with two servers, on both stores, beside
// express alone and the store alone in the same run. The one who asks takes processor time of its own: on two cores two
// servers and he are three. FerretDB says nothing about MongoDB's times.
import type { Request } from "autocannon";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findServer, type Found } from "../../mongo/find.ts";
import { createClient } from "../../security/client.ts";
import { copied, fillInTwenty, TWENTY, type Applications } from "../applications.ts";
import { print, whole, type Row } from "../rows.ts";
import { mongoInserts, sqliteCommits } from "./bare.ts";
import { openPlace, type Place } from "./place.ts";
import { shoot, type Shot } from "./shoot.ts";

const AT_ONCE = 32;
interface Beside {
  readonly hello: number;
  readonly commits: number;
}

async function onStore(
  name: string,
  at: Found | null,
  { hello, commits, count }: Beside & { readonly count: number },
): Promise<Row[]> {
  const rows: Row[] = [];
  rows.push({ what: `bare commits of 2 KB, ${name}`, value: whole(commits), beside: "" });
  for (const servers of [1, 2]) {
    const place = await openPlace(at, servers);
    const label = `${servers === 1 ? "one server" : "two servers"}, ${name}`;
    try {
      const beside = { hello, commits };
      rows.push(row(`submissions, ${label}`, await submissions(place, count), ratios(beside)));
      rows.push(row(`inbox read, ${label}`, await inboxReads(place, count), ratios(beside)));
    } finally {
      await place.close();
    }
  }
  return rows;
}

async function helloAlone(): Promise<Shot> {
  const child = fork(fileURLToPath(new URL("hello.ts", import.meta.url)));
  const url = await new Promise<string>((resolve) => child.once("message", (text) => resolve(String(text))));
  const wanted = { urls: [url], atOnce: AT_ONCE, request: { path: "/" }, status: 200 };
  await shoot({ ...wanted, amount: 2000 });
  return shoot({ ...wanted, amount: 8000 }).finally(() => child.kill());
}

async function submissions({ urls, store }: Place, count: number): Promise<Shot> {
  const warmUp = warmUpOf(count);
  const [first = ""] = urls;
  const prepared = await copied({ url: first, store, count: count + warmUp }, TWENTY, fillInTwenty);
  const request = sending(prepared);
  const wanted = { urls, atOnce: AT_ONCE, request, status: 303 };
  await shoot({ ...wanted, amount: warmUp });
  return shoot({ ...wanted, amount: count });
}

/** Each request opens another draft. */
function sending({ path, cookies, draft, drafts, body }: Applications) {
  const left = [...drafts];
  return {
    method: "POST" as const,
    path,
    body,
    setupRequest: (request: Request): Request => {
      const all = Object.entries({ ...cookies, [draft]: left.pop() ?? "" });
      const cookie = all.map(([name, value]) => `${name}=${value}`).join("; ");
      const type = "application/x-www-form-urlencoded";
      return { ...request, headers: { ...request.headers, cookie, "content-type": type } };
    },
  };
}

async function inboxReads({ urls }: Place, count: number): Promise<Shot> {
  const cookies = new Map<string, string>();
  const client = createClient(urls[0] ?? "", cookies);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  await client.raw("/api/session", { method: "POST", headers, body: JSON.stringify({ person: "vogt" }) });
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const wanted = { urls, atOnce: AT_ONCE, request: { path: "/api/cases", headers: { cookie } }, status: 200 };
  await shoot({ ...wanted, amount: warmUpOf(count) });
  return shoot({ ...wanted, amount: count });
}

/** Left out of what is counted: run by code that is not compiled yet. */
const warmUpOf = (count: number): number => Math.max(AT_ONCE, Math.ceil(count / 5));

function ratios({ hello: of, commits }: Beside): (rate: number) => string {
  return (rate) => `${(rate / of).toFixed(2)}x hello, ${(rate / commits).toFixed(2)}x bare commits`;
}
function row(what: string, { rate, p50, p99 }: Shot, beside: string | ((rate: number) => string)): Row {
  const compared = typeof beside === "string" ? beside : `${beside(rate)}; `;
  return {
    what: `${what}, per second`,
    value: whole(rate),
    beside: `${compared}p50 ${p50} ms, p99 ${p99} ms`,
  };
}

const database = await findServer();
const alone = await helloAlone();
const beside = { hello: alone.rate, count: 3000 };
const rows = [
  row("express saying hello", alone, ""),
  ...(await onStore("SQLite", null, { ...beside, commits: sqliteCommits() })),
];
if (database !== null) {
  // FerretDB is slow, and slower the more there is: a few say as much as many.
  const { name, plans } = database;
  const commits = await mongoInserts(database);
  rows.push(...(await onStore(name, database, { ...beside, commits, count: plans ? 3000 : 200 })));
}
print(rows);
await database?.stop();
process.exit(0);
