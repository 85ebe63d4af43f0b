import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "../http/refusal.ts";
import { readLog } from "../people/readLog.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { settleLines, withLine } from "./withLine.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-owed-"));
let store: Store;
let town: OrganisationStore;
let [now, organisations] = ["", 0];
const deps = { clock: () => now, log: () => undefined };
beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  town = store.organisation(`o${(organisations += 1)}`);
  now = "2026-07-10T07:00:00.000Z";
  const asked = { service: "s", hash: "h", note: "", requestedBy: "roth", requestedAt: now, content: {} };
  await town.releases.request(asked);
});

const decides = () =>
  town.releases.decide({ service: "s", number: 1, state: "approved", by: "okafor", at: now, reason: null });
const proof = { type: "decided", service: "s", number: 1, state: "approved" } as const;
const owed = { by: "okafor", what: "release-approved", about: "s", proof } as const;
const lines = async () =>
  (await readLog(town)).entries.map(({ by, what, about }) => `${by} ${what} ${about}`);
const LINE = ["okafor release-approved s"];
async function anHourLater(): Promise<void> {
  now = "2026-07-10T08:00:00.000Z";
  await settleLines(deps, town);
}

describe("the line of something that was done", () => {
  it("is written at once, and owed no more", async () => {
    expect(await withLine(deps, town, owed, decides)).toBe(true);
    expect(await lines()).toEqual(LINE);
    await anHourLater();
    expect(await lines()).toEqual(LINE);
  });

  it("is written by the next round where what came after it failed", async () => {
    const fails = async () => {
      await decides();
      throw new Error("the store was away for a moment");
    };
    await expect(withLine(deps, town, owed, fails)).rejects.toThrow("away");
    await settleLines(deps, town);
    expect(await lines()).toEqual([]);
    await anHourLater();
    expect(await lines()).toEqual(LINE);
  });

  it("is written once where it is done again", async () => {
    await withLine(deps, town, owed, () => Promise.reject(new Error("away"))).catch(() => undefined);
    await withLine(deps, town, owed, decides);
    await anHourLater();
    expect(await lines()).toEqual(LINE);
  });

  it("is not written where it was refused, or nothing came of it", async () => {
    const refused = () => Promise.reject(new Refusal(409, "already-decided"));
    await expect(withLine(deps, town, owed, refused)).rejects.toThrow("already-decided");
    await withLine(deps, town, owed, () => Promise.reject(new Error("away"))).catch(() => undefined);
    await anHourLater();
    expect(await lines()).toEqual([]);
  });
});
