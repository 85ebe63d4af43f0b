import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../tests/mongo/database.ts";
import { AT, given } from "../store/contract/builders.contract.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { beginErasing, holdCase, holdOf, releaseHold } from "./hold.ts";

const hold = { by: "weber", at: AT, reason: "Klage" };
const later = (days: number) => new Date(Date.parse(AT) + days * 86_400_000).toISOString();

describe.each(["SQLite", "MongoDB"])("a case that is held or erased, on %s", (kind) => {
  const isSkipped = kind === "MongoDB" && mongo === null;
  let [folder, store, url]: [string, Store, string | undefined] = ["", undefined as never, undefined];
  let a: OrganisationStore;
  beforeEach(async () => {
    if (isSkipped) return;
    folder = mkdtempSync(join(tmpdir(), "blaupause-hold-"));
    url = kind === "MongoDB" ? freshDatabase() : undefined;
    store = await openStore(folder, { url });
    a = store.organisation("a");
    await given(a, "c1");
  });
  afterEach(async () => {
    if (isSkipped) return;
    await store.close();
    if (url !== undefined) await dropDatabase(url);
    rmSync(folder, { recursive: true, force: true });
  });
  const test = it.skipIf(isSkipped);

  test("is not erased where the hold came first, and is where it was let go", async () => {
    expect(await holdCase(a, "c1", hold)).toBe(true);
    expect(await beginErasing(a, "c1", AT)).toBe(false);
    expect(await holdOf(a, "c1")).toEqual(hold);
    await releaseHold(a, "c1");
    expect(await holdOf(a, "c1")).toBeNull();
    expect(await beginErasing(a, "c1", AT)).toBe(true);
  });

  test("is not held where erasing it came first, nor after it is gone", async () => {
    expect(await beginErasing(a, "c1", AT)).toBe(true);
    expect(await holdCase(a, "c1", hold)).toBe(false);
    await releaseHold(a, "c1");
    expect(await holdCase(a, "c1", hold)).toBe(false);
    expect(await holdOf(a, "c1")).toBeNull();
    await a.cases.erase("c1", { at: AT, actor: "retention", body: {} });
    await a.records.expire(later(2));
    expect(await holdCase(a, "c1", hold)).toBe(false);
    expect(await a.records.list("hold", { limit: 9 })).toEqual([]);
  });

  test("is one of the two where both begin at the same time", async () => {
    const [isHeld, isErasing] = await Promise.all([holdCase(a, "c1", hold), beginErasing(a, "c1", AT)]);
    expect(isHeld).toBe(!isErasing);
  });

  test("is not erased where somebody holds it between the last look and the write", async () => {
    const save: typeof a.records.save = async (record) => {
      await holdCase(a, "c1", hold);
      return a.records.save(record);
    };
    expect(await beginErasing({ ...a, records: { ...a.records, save } }, "c1", AT)).toBe(false);
    expect(await holdOf(a, "c1")).toEqual(hold);
  });

  test("stays held by whoever holds it while another lets it go", async () => {
    await holdCase(a, "c1", hold);
    const save: typeof a.records.save = async (record) => {
      await holdCase(a, "c1", { ...hold, by: "vogt" });
      return a.records.save(record);
    };
    await releaseHold({ ...a, records: { ...a.records, save } }, "c1");
    expect(await holdOf(a, "c1")).toMatchObject({ by: "vogt" });
  });

  test("is erased by the next round where the process died, and may be held after a day of failing", async () => {
    await beginErasing(a, "c1", AT);
    expect(await beginErasing(a, "c1", later(1))).toBe(true);
    await a.records.expire(later(1.5));
    expect(await holdCase(a, "c1", hold)).toBe(false);
    await a.records.expire(later(2.5));
    expect(await holdCase(a, "c1", hold)).toBe(true);
  });

  test("leaves no trace of having been held", async () => {
    await holdCase(a, "c1", hold);
    await releaseHold(a, "c1");
    await a.records.expire(later(1));
    expect(await a.records.list("hold", { limit: 9 })).toEqual([]);
    expect(await holdCase(a, "c1", hold)).toBe(true);
  });
});
