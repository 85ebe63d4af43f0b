import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { confirmedPoints } from "./confirmedPoint.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-point-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder, { master: new Uint8Array(32) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("names a general point by its id; of a service that is gone, and of other entries, there is none", async () => {
  const pointOf = confirmedPoints(store.organisation("a"));
  expect(await pointOf({ what: "criterion-confirmed", about: "hund owner" })).toBe("owner");
  expect(await pointOf({ what: "criterion-withdrawn", about: "hund training" })).toBe("training");
  expect(await pointOf({ what: "criterion-confirmed", about: "hund eigener" })).toBeNull();
  expect(await pointOf({ what: "person-changed", about: "owner" })).toBeNull();
});
