import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { computed, forgetDone, standingOf, worksOf, type Tell, type Wish } from "./computing.ts";

/** Something that goes on when the test says so. */
function long(mark = "1") {
  let go: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let tell: Tell = () => undefined;
  let begun = 0;
  const wish: Wish<string> = {
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
    go: async (value: string) => {
      go(value);
      await setImmediate();
    },
    fail: async () => {
      fail(new Error("broken"));
      await setImmediate();
    },
  };
}

it("answers at once what is done soon, and keeps nothing of it", async () => {
  const works = worksOf({ store: {} });
  let count = 0;
  const wish = { mark: "1", keepFor: 60_000, compute: async () => (count += 1) };
  expect(await computed(works, "map", wish)).toBe(1);
  expect(await computed(works, "map", wish)).toBe(2);
  expect(works.size).toBe(0);
  expect(await computed(works, "draft", { ...wish, isKept: true })).toBe(3);
  expect(await standingOf(works, "draft", "1")).toBe(3);
});

it("says how far it has come, is computed once for all who ask, and waits for who comes back", async () => {
  const works = worksOf({ store: {} });
  const work = long();
  expect(await computed(works, "map", work.wish)).toEqual({ type: "working", done: 0, of: 0 });
  work.tell(3, 11);
  expect(await computed(works, "map", work.wish)).toEqual({ type: "working", done: 3, of: 11 });
  expect(await standingOf(works, "map", "1")).toEqual({ type: "working", done: 3, of: 11 });
  expect(standingOf(works, "other", "1")).toBeNull();
  await work.go("all");
  expect(await standingOf(works, "map", "1")).toBe("all");
  expect(await computed(works, "map", work.wish)).toBe("all");
  expect(work.begun()).toBe(1);
  forgetDone(works, "map");
  expect(standingOf(works, "map", "1")).toBeNull();
});

it("is begun anew for another mark, and what was begun before goes no further", async () => {
  const works = worksOf({ store: {} });
  const [old, now] = [long("1"), long("2")];
  await computed(works, "map", old.wish);
  await computed(works, "map", now.wish);
  expect(() => old.tell(9, 9)).toThrow("computed-anew");
  await old.go("old");
  expect(standingOf(works, "map", "1")).toBeNull();
  expect(await standingOf(works, "map", "2")).toEqual({ type: "working", done: 0, of: 0 });
  await now.go("new");
  expect(await standingOf(works, "map", "2")).toBe("new");
});

it("is not forgotten while it runs, goes when its time is over, and says what went wrong to who asks", async () => {
  const works = worksOf({ store: {} });
  const work = long();
  await computed(works, "map", { ...work.wish, keepFor: 10 });
  forgetDone(works, "map");
  expect(works.size).toBe(1);
  await work.fail();
  await expect(computed(works, "map", work.wish)).rejects.toThrow("broken");
  await setTimeout(30);
  expect(works.size).toBe(0);
});

it("gives way to newer ones where too much waits", async () => {
  const works = worksOf({ store: {} });
  for (let index = 0; index < 40; index += 1) await computed(works, `map ${index}`, long().wish);
  expect(works.size).toBe(30);
  expect(standingOf(works, "map 0", "1")).toBeNull();
  expect(standingOf(works, "map 39", "1")).not.toBeNull();
});
