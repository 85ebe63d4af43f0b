import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { computed, forgetDone, standingOf, type Place, type Tell, type Wish } from "./computing.ts";

const START = Date.parse("2026-07-10T07:00:00Z");
let folder: string;
let stores: Store[];
let now: number;
let log: object[];
/** The same computation as three processes on one database see it. */
let [here, there, third]: Place[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "blaupause-computing-"));
  stores = [await openStore(folder), await openStore(folder), await openStore(folder)];
  now = START;
  log = [];
  [here, there, third] = stores.map((store) => ({
    deps: { store, clock: () => new Date(now).toISOString(), log: (entry) => log.push(entry) },
    org: "hessen",
    name: "map",
  }));
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  rmSync(folder, { recursive: true, force: true });
});
const one = (): Place => must(here);
const other = (): Place => must(there);
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("there is none");
  return value;
}
/** Looks again until it is so: what is written to the store is there a moment later. */
const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 4000, interval: 20 });

/** Something that goes on when the test says so. */
function long(mark = "1") {
  let go: (value: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let tell: Tell = () => undefined;
  let begun = 0;
  const wish: Wish<unknown> = {
    mark,
    keepFor: 60_000,
    patience: 5,
    compute: (told) => {
      begun += 1;
      tell = told;
      return new Promise((resolve, reject) => {
        [go, fail] = [resolve, reject];
      });
    },
  };
  return {
    wish,
    begun: () => begun,
    tell: (done: number, of: number) => tell(done, of),
    go: (value: unknown) => go(value),
    fail: () => fail(new Error("broken")),
  };
}
const working = (done: number, of: number) => ({ type: "working", done, of });

it("answers at once what is done soon, and keeps nothing of it unless it is to be kept", async () => {
  let count = 0;
  const wish = { mark: "1", keepFor: 60_000, compute: async () => (count += 1) };
  expect(await computed(one(), wish)).toBe(1);
  expect(await computed(one(), wish)).toBe(2);
  expect(await standingOf(one(), "1")).toBeNull();
  expect(await computed(one(), { ...wish, isKept: true })).toBe(3);
  await soon(() => standingOf(other(), "1")).toBe(3);
});

it("says how far it has come, is computed once for all who ask, and waits for who comes back", async () => {
  const work = long();
  expect(await computed(one(), work.wish)).toEqual(working(0, 0));
  work.tell(3, 11);
  expect(await computed(one(), work.wish)).toEqual(working(3, 11));
  expect(await standingOf(one(), "1")).toEqual(working(3, 11));
  expect(await standingOf({ ...one(), name: "other" }, "1")).toBeNull();
  expect(await standingOf({ ...one(), org: "kassel" }, "1")).toBeNull();
  await forgetDone(one());
  expect(await standingOf(one(), "1")).toEqual(working(3, 11));
  work.go("all");
  await soon(() => standingOf(one(), "1")).toBe("all");
  expect(await computed(one(), work.wish)).toBe("all");
  expect(work.begun()).toBe(1);
  await soon(async () => (await forgetDone(one()), standingOf(one(), "1"))).toBeNull();
});

it("says the same in another process, however much came of it", async () => {
  const work = long();
  await computed(one(), work.wish);
  await soon(() => standingOf(other(), "1")).toEqual(working(0, 0));
  work.tell(5, 9);
  await soon(() => standingOf(other(), "1")).toEqual(working(5, 9));
  const twice = long();
  expect(await computed(other(), twice.wish)).toEqual(working(5, 9));
  expect(twice.begun()).toBe(0);
  const all = Array.from({ length: 20_000 }, (_, index) => ({ name: `„Stadt“ ${index}`, todo: index }));
  work.go(all);
  await soon(async () => Array.isArray(await standingOf(other(), "1"))).toBe(true);
  expect(await standingOf(other(), "1")).toEqual(all);
});

it("is begun anew by whoever asks once its process was not heard of, and once its time is over", async () => {
  const lost = long();
  await computed(one(), lost.wish);
  await soon(() => standingOf(other(), "1")).toEqual(working(0, 0));
  now += 30_000;
  const again = long();
  expect(await computed(other(), { ...again.wish, compute: async () => "again", isKept: true })).toBe(
    "again",
  );
  await soon(() => standingOf(must(third), "1")).toBe("again");
  now += 61_000;
  expect(await standingOf(must(third), "1")).toBeNull();
  lost.go("late");
});

it("is begun anew for another mark, and what was begun before goes no further", async () => {
  const [old, next] = [long("1"), long("2")];
  await computed(one(), old.wish);
  now += 1;
  await computed(one(), next.wish);
  expect(() => old.tell(9, 9)).toThrow("computed-anew");
  old.go("old");
  await soon(() => standingOf(other(), "2")).toEqual(working(0, 0));
  expect(await standingOf(one(), "1")).toBeNull();
  next.go("new");
  await soon(() => standingOf(other(), "2")).toBe("new");
});

it("says once that it went wrong to who comes back, and to whoever runs it", async () => {
  const work = long();
  await computed(one(), work.wish);
  work.fail();
  await soon(() => standingOf(other(), "1").catch(String)).toContain("computation-failed");
  expect(await standingOf(other(), "1")).toBeNull();
  expect(log).toEqual([{ level: "error", event: "computation-failed", what: "map", code: "Error" }]);
});
