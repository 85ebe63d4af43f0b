import Database from "libsql";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn } from "../security/client.ts";
import type { Town } from "../stories/town.ts";
import { percentile, whole, type Row } from "./rows.ts";

const COUNT = 400;
const AT_ONCE = 32;

export async function submissions(town: Town): Promise<Row[]> {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  // One draft is filled in over HTTP; the others are copies of it under keys of their own.
  await fillIn(client, { dog: { aufnahme: "1.7.2026" } });
  const form = formIn((await client.get(`${base}/pruefen`)).text);
  const key = cookies.get("bp_d_hund-anmelden") ?? "";
  const { drafts } = town.deps.store.organisation("heuchelheim");
  const draft = await drafts.load((await drafts.findByResumeKey(key)) ?? "");
  if (draft === null) throw new Error("the draft to copy is not there");
  const keys = await Promise.all(
    Array.from({ length: COUNT }, async () => {
      const own = randomBytes(25)
        .reduce((text, byte) => text + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(byte & 31), "")
        .replaceAll(/(.{5})(?=.)/g, "$1-");
      const answers = { ...(draft.answers as object), key: own };
      await drafts.create({
        id: randomBytes(16).toString("hex"),
        service: draft.service,
        program: draft.program,
        answers,
        expires: draft.expires,
        resumeKey: own,
      });
      return own;
    }),
  );
  const times: number[] = [];
  const queue = [...keys];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let own = queue.pop(); own !== undefined; own = queue.pop()) {
        const sender = createClient(town.url, new Map([...cookies, ["bp_d_hund-anmelden", own]]));
        const began = performance.now();
        const sent = await sender.post(`${base}/absenden`, form.entries);
        if (sent.location !== "/heuchelheim/vorgang")
          throw new Error(`not sent: ${sent.status} ${sent.location}`);
        times.push(performance.now() - began);
      }
    }),
  );
  const rate = (COUNT * 1000) / (performance.now() - start);
  const commits = bareCommits();
  return [
    { what: "bare SQLite commits of 2 KB, synchronous=FULL, per second", value: whole(commits), beside: "" },
    {
      what: `submissions over HTTP, ${AT_ONCE} at once, durable, per second (client in the same process)`,
      value: whole(rate),
      beside: `${(rate / commits).toFixed(2)}x bare commits; p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`,
    },
  ];
}

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
