import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Deps } from "../deps.ts";
import { openStore, type Store } from "../store/index.ts";
import { runOf } from "./runs.ts";
import { workTold } from "./workTold.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-jobs-"));
let store: Store;
let now = "";
beforeAll(async () => {
  store = await openStore(folder, { master: new Uint8Array(32) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

const deps = () => ({ store, clock: () => now, log: () => undefined }) as unknown as Deps;
const goTo = (minutes: string): void => {
  now = `2026-07-10T07:${minutes}.000Z`;
};
const at = async () => (await runOf(store, "work"))?.at.slice(14, 19);

it("is written down once a minute, and at once where something failed", async () => {
  let act = async (_heard: Deps): Promise<number> => 3;
  const { work } = workTold(deps(), (heard) => ({ round: () => act(heard) }));
  goTo("00:00");
  expect([await work(), await at()]).toEqual([3, "00:00"]);
  goTo("00:59");
  vi.advanceTimersByTime(59_000);
  await work();
  expect(await at()).toBe("00:00");
  goTo("01:00");
  vi.advanceTimersByTime(1000);
  await work();
  expect(await at()).toBe("01:00");
  goTo("01:02");
  act = async ({ log }) => {
    log({ level: "error", event: "work-failed", code: "TypeError" });
    log({ level: "error", event: "work-failed", code: "Error" });
    return 2;
  };
  await work();
  expect((await runOf(store, "work"))?.failed).toEqual({ at: now, code: "TypeError", count: 2 });
});

it("says that all of it failed, and lets whoever asked for it know", async () => {
  const round = () => Promise.reject(new RangeError("of erika@example.org"));
  const { work } = workTold(deps(), () => ({ round }));
  goTo("05:00");
  await expect(work()).rejects.toThrow(RangeError);
  expect(await runOf(store, "work")).toEqual({ at: now, failed: { at: now, code: "RangeError", count: 1 } });
});

it("goes on where the store cannot take it down", async () => {
  const organisation = (): never => {
    throw new Error("away");
  };
  const away = { ...deps(), store: { ...store, organisation } };
  expect(await workTold(away, () => ({ round: async () => 1 })).work()).toBe(1);
});

it("hears also of what fails between two rounds, in a case that takes its time", async () => {
  let log: Deps["log"] = () => undefined;
  const { work } = workTold(deps(), (listened) => {
    ({ log } = listened);
    return { round: async () => 1 };
  });
  goTo("06:00");
  await work();
  log({ level: "error", event: "work-failed", code: "TypeError" });
  await work();
  expect((await runOf(store, "work"))?.failed).toEqual({ at: now, code: "TypeError", count: 1 });
});
