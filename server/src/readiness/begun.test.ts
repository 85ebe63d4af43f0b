import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { REVISIONS_KEPT } from "../store/limits.ts";
import { begunAt, forgetBegun, keepBegun } from "./begun.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-begun-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder, { master: new Uint8Array(32) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const MORNING = "2026-07-08T08:00:00.000Z";
const NOON = "2026-07-08T12:00:00.000Z";
const copy = { title: "Hund", origin: null, content: 1, by: "weber" };

it("stays when more states were saved than are kept", async () => {
  const town = store.organisation("a");
  await town.workingCopies.create({ ...copy, id: "hund", at: MORNING });
  await keepBegun(town, "hund", MORNING);
  for (let rev = 1; rev <= REVISIONS_KEPT + 1; rev += 1)
    await town.workingCopies.save({ ...copy, id: "hund", rev, at: NOON, label: "x" });
  expect((await town.workingCopies.revisions("hund")).at(-1)?.at).toBe(NOON);
  expect(await begunAt(town, "hund")).toBe(MORNING);
});

it("of a copy from before is taken from its oldest state, and goes with the copy", async () => {
  const town = store.organisation("b");
  await town.workingCopies.create({ ...copy, id: "hund", at: MORNING });
  expect(await begunAt(town, "hund")).toBe(MORNING);
  await town.workingCopies.delete("hund");
  await forgetBegun(town, "hund");
  expect(await begunAt(town, "hund")).toBeNull();
});
