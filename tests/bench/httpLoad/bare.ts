import Database from "libsql";
import { MongoClient } from "mongodb";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Found } from "../../mongo/find.ts";

const MS = 1500;
const body = randomBytes(2048);

/** Commits of 2 KB a second, each on the disk before the next begins. */
export function sqliteCommits(): number {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-bare-"));
  const database = new Database(join(folder, "bare.sqlite"));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, body blob)",
  );
  const insert = database.prepare("insert into rows (body) values (?)");
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < MS; count += 1) insert.run([body]);
  const rate = (count * 1000) / (performance.now() - start);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}

/** Documents of 2 KB a second, 32 at once, each confirmed by most members. */
export async function mongoInserts({ url }: Found): Promise<number> {
  const client = await new MongoClient(url, { writeConcern: { w: "majority", journal: true } }).connect();
  const rows = client.db("bare").collection("rows");
  const start = performance.now();
  let count = 0;
  const insert = async (): Promise<void> => {
    for (; performance.now() - start < MS; count += 1) await rows.insertOne({ body });
  };
  await Promise.all(Array.from({ length: 32 }, insert));
  const rate = (count * 1000) / (performance.now() - start);
  await client.close();
  return rate;
}
