import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Collection, FindCursor } from "mongodb";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { draft } from "../contract/builders.contract.ts";
import { openStore } from "../index.ts";
import { dump, fill } from "../place.ts";
import type { Row } from "../rows.ts";

afterEach(() => vi.restoreAllMocks());

/** Right before the next write of a case that deletes a draft. */
function beforeDeleting(act: () => Promise<unknown>): void {
  const write = Collection.prototype.updateOne;
  let isNext = true;
  vi.spyOn(Collection.prototype, "updateOne").mockImplementation(async function (
    this: Collection,
    ...words: Parameters<Collection["updateOne"]>
  ) {
    const isDeletion = "sweep" in ((words[1] as { $set?: object }).$set ?? {});
    if (isNext && isDeletion) {
      isNext = false;
      await act();
    }
    return write.apply(this, words);
  });
}

/** Every cursor looks again for each document, as one does behind its first batch on a server that others write to. */
function readsOneByOne(): void {
  const find = Collection.prototype.find;
  vi.spyOn(Collection.prototype, "find").mockImplementation(function (
    this: Collection,
    filter = {},
    ...more
  ) {
    const cursor = find.call(this, filter, ...more);
    if (this.collectionName !== "records") return cursor;
    const ask = (after: string) => find.call(this, { ...filter, _id: { $gt: after as never } });
    cursor.sort = () => oneByOne(ask) as never;
    return cursor;
  });
}

async function* oneByOne(ask: (after: string) => FindCursor) {
  let after = "";
  for (;;) {
    const found = (await ask(after).limit(1).sort({ _id: 1 }).next()) as { _id: string } | null;
    if (found === null) return;
    yield found;
    after = found._id;
  }
}

describe.skipIf(mongo === null)("what changes while something else is written", () => {
  const url = mongo === null ? "" : freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "blaupause-meanwhile-"));
  afterAll(() => dropDatabase(url).finally(() => rmSync(folder, { recursive: true })));

  it("a draft that is saved after it was found to be over stays", async () => {
    const store = await openStore(folder, { url });
    const { drafts } = store.organisation("a");
    for (const id of ["d1", "d2"]) await drafts.create(draft(id, { expires: "2026-04-01T00:00:00.000Z" }));
    const saved = { ...draft("d2", { expires: "2026-05-01T00:00:00.000Z", answers: { neu: 1 } }), rev: 1 };
    beforeDeleting(async () => expect(await drafts.save(saved)).toMatchObject({ ok: true }));
    expect(await drafts.expire("2026-04-01T10:00:00.000Z")).toBe(1);
    expect(await drafts.load("d1")).toBeNull();
    expect(await drafts.load("d2")).toMatchObject({ answers: { neu: 1 } });
    await store.close();
  });

  it("a key that goes to another record while a backup is made is in it once, and the backup can be restored", async () => {
    const store = await openStore(folder, { url });
    const { records } = store.organisation("a");
    const person = (id: string, rev: number, key: string) =>
      records.save({ kind: "person", id, rev, expires: null, content: {}, keys: [key] });
    await person("p1", 0, "weber@example.org");
    await person("p2", 0, "vogt@example.org");
    readsOneByOne();
    const rows: Row[] = [];
    for await (const row of dump({ folder, url })) {
      rows.push(row);
      if (row.values["id"] !== "p1" || row.table !== "records") continue;
      expect(await person("p1", 1, "neu@example.org")).toMatchObject({ ok: true });
      expect(await person("p2", 1, "weber@example.org")).toMatchObject({ ok: true });
    }
    vi.restoreAllMocks();
    await store.close();
    expect(rows.flatMap(({ table, values }) => (table === "record_keys" ? [values["id"]] : []))).toEqual([
      "p2",
    ]);
    for (const target of [undefined, freshDatabase()]) await isRestored(rows, target);
  });

  async function isRestored(rows: readonly Row[], target: string | undefined): Promise<void> {
    const place = { folder: mkdtempSync(join(folder, "restored-")), url: target };
    const again = async function* () {
      yield* rows;
    };
    await fill(place, again(), async () => undefined);
    if (target !== undefined) await dropDatabase(target);
  }
});
