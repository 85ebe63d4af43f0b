import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Collection } from "mongodb";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { AT, given, next } from "../contract/builders.contract.ts";
import { openStore } from "../index.ts";

afterEach(() => vi.restoreAllMocks());

describe.skipIf(mongo === null)("the worker on MongoDB", () => {
  const url = mongo === null ? "" : freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "blaupause-worker-"));
  afterAll(() => dropDatabase(url).finally(() => rmSync(folder, { recursive: true })));

  it("claims what is due also where the remains of an erasure cannot be taken away, and takes them away later", async () => {
    const store = await openStore(folder, { url });
    const own = store.organisation("a");
    await given(own, "c1");
    await own.cases.erase("c1", { at: AT, actor: "x", body: {} });
    await given(own, "c2", { next: next({ wake: AT }) });
    const refused = vi.spyOn(Collection.prototype, "deleteMany").mockRejectedValue(new Error("refused"));
    const claim = {
      now: "2026-03-02T09:00:00.000Z",
      leaseUntil: "2026-03-02T09:01:00.000Z",
      by: "w",
      limit: 9,
    };
    expect(await store.worker.claimDue(claim)).toMatchObject([{ caseId: "c2" }]);
    expect(refused).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    const swept = vi.spyOn(Collection.prototype, "deleteMany");
    await store.worker.claimDue(claim);
    expect(swept).toHaveBeenCalled();
    await store.close();
  });
});
