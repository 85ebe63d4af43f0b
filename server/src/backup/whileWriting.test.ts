import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../tests/mongo/database.ts";
import { AT, draft, event, given, next } from "../store/contract/builders.contract.ts";
import { note } from "../people/log.ts";
import { readLog } from "../people/readLog.ts";
import { openStore, type OrganisationStore } from "../store/index.ts";
import { dump, fill, type DataPlace } from "../store/place.ts";
import type { Row } from "../store/rows.ts";

const folders: string[] = [];
const urls: string[] = [];
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const url of urls) await dropDatabase(url);
});
function place(kind: "SQLite" | "MongoDB"): DataPlace {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-writing-"));
  folders.push(folder);
  if (kind === "SQLite") return { folder };
  const url = freshDatabase();
  urls.push(url);
  return { folder, url };
}

/** What a working day does: a new version goes on offer, somebody applies for it with a file, the log grows. */
async function oneMore(own: OrganisationStore, id: string): Promise<void> {
  await own.programs.put(`p${id}`, { forms: {} });
  await own.drafts.create(draft(id));
  await own.files.put({ owner: id, name: "a.pdf", type: "x", content: Buffer.from("x"), limit: 9 });
  const number = await own.counters.next("n");
  const head = next({ program: `p${id}`, number: `2026-${number}` });
  await given(own, id, { next: head, events: [event(1)] });
  await note({ clock: () => AT }, own, "p1", "person-changed", id);
}

/** Lets somebody write after each of the first rows: in whichever moment of the backup, what refers finds what it names. */
async function* disturbed(rows: AsyncIterable<Row>, own: OrganisationStore): AsyncIterable<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count <= 40) await oneMore(own, `new${count}`);
    yield row;
  }
}

const kinds = mongo === null ? (["SQLite"] as const) : (["SQLite", "MongoDB"] as const);
describe.each(kinds)("a backup of %s that is made while others write", (kind) => {
  it("holds of every case its program, its file and its number, and whole logs", async () => {
    const [from, to] = [place(kind), place("SQLite")];
    const source = await openStore(from.folder, { url: from.url });
    await source.platform.put({ id: "a", slug: "a", host: null, profile: { name: "a" } });
    for (const id of ["c1", "c2", "c3"]) await oneMore(source.organisation("a"), id);
    await fill(to, disturbed(dump(from), source.organisation("a")), async () => undefined);
    await source.close();
    copyFileSync(join(from.folder, "master.key"), join(to.folder, "master.key"));
    const target = await openStore(to.folder);
    const own = target.organisation("a");
    const { ids } = await own.cases.ids({ limit: 100 });
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const id of ids) {
      const found = (await own.cases.load(id))!;
      expect(await own.programs.get(found.program)).not.toBeNull();
      expect(await own.files.list(id)).toHaveLength(1);
      expect(await own.cases.verify(id)).toEqual({ ok: true });
    }
    expect(await own.counters.next("n")).toBeGreaterThan(ids.length);
    expect((await readLog(own)).firstBad).toBeNull();
    await target.close();
  });
});
