import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { countTry } from "./tries.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-tries-"));
let all: Store;
beforeAll(async () => {
  all = await openStore(folder);
});
afterAll(async () => {
  await all.close();
  rmSync(folder, { recursive: true, force: true });
});

let now = "";
let towns = 0;
let store: OrganisationStore;
beforeEach(() => {
  towns += 1;
  store = all.organisation(`stadt-${towns}`);
  now = "2026-03-02T09:00:00.000Z";
});
const deps = { clock: () => now } as unknown as Deps;
const door = { email: "lang@example.org", browser: null };
const after = (minutes: number) => (now = new Date(Date.parse(now) + minutes * 60_000).toISOString());
const tries = (at: typeof door | { email: string; browser: string } = door) => countTry(deps, store, at);
const minutesOf = async () => (Date.parse((await tries()).until ?? now) - Date.parse(now)) / 60_000;

it("locks from the fifth wrong try on: a minute first, never more than fifteen", async () => {
  const locks: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    locks.push(await minutesOf());
    after(locks.at(-1) ?? 0);
  }
  expect(locks).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]);
});

it("says until when, also to whoever tries while it is locked", async () => {
  for (let n = 0; n < 4; n += 1) expect(await tries()).toMatchObject({ type: "free", until: null });
  const until = "2026-03-02T09:01:00.000Z";
  expect(await tries()).toMatchObject({ type: "last", until });
  after(0.5);
  expect(await tries()).toMatchObject({ type: "refused", until });
});

it("forgets wrong tries after two quiet hours: one a day locks nobody", async () => {
  for (let n = 0; n < 9; n += 1) {
    await tries();
    after(15);
  }
  for (let day = 0; day < 30; day += 1) {
    after(21 * 60);
    expect(await tries()).toMatchObject({ type: "free" });
  }
});

it("counts a browser that is known for itself", async () => {
  for (let n = 0; n < 6; n += 1) await tries();
  expect((await tries()).type).toBe("refused");
  const known = { ...door, browser: "a1" };
  for (let n = 0; n < 4; n += 1) expect((await tries(known)).type).toBe("free");
  expect((await tries(known)).type).toBe("last");
  expect((await tries({ ...door, browser: "b2" })).type).toBe("free");
});

it("is worth a line at the first lock of a row, and then about once a day", async () => {
  const lines: number[] = [];
  for (let n = 1; n <= 300; n += 1) {
    if ((await tries()).isLine) lines.push(n);
    after(15);
  }
  expect(lines).toEqual([5, 101, 197, 293]);
});
