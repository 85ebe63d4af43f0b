import { expect, it } from "vitest";
import { restsOf } from "./rests.ts";

const MINUTE = 60_000;

it("a case that fails rests a minute, then twice as long each time, at most an hour, until it has gone on", () => {
  const rests = restsOf(MINUTE);
  const lengths = Array.from({ length: 8 }, () => {
    const length = rests.lengthOf("c1") / MINUTE;
    rests.fail("c1");
    return length;
  });
  expect(lengths).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect([rests.fail("c1"), rests.forget("c1"), rests.forget("c1")]).toEqual([9, true, false]);
  expect(rests.lengthOf("c1")).toBe(MINUTE);
});

it("where too many fail to remember them all, the others rest longest, and none is forgotten", () => {
  const rests = restsOf(MINUTE);
  for (let at = 0; at < 10_000; at += 1) rests.fail(`c${at}`);
  for (const unknown of ["d1", "d2"]) {
    expect(rests.lengthOf(unknown)).toBe(60 * MINUTE);
    expect([rests.fail(unknown), rests.fail(unknown)]).toEqual([1, 1]);
  }
  expect([rests.lengthOf("c1"), rests.fail("c1")]).toEqual([2 * MINUTE, 2]);
});

it("what was heard of last two hours ago is forgotten: another process got on with it, or it is erased", () => {
  let now = 0;
  const rests = restsOf(MINUTE, 60 * MINUTE, () => now);
  for (let at = 0; at < 10_000; at += 1) rests.fail(`c${at}`);
  for (let at = 0; at < 5; at += 1) rests.fail("c1");
  now = 121 * MINUTE;
  expect([rests.lengthOf("d1"), rests.fail("d1"), rests.fail("d1")]).toEqual([MINUTE, 1, 2]);
  expect([rests.lengthOf("c1"), rests.fail("c1")]).toEqual([MINUTE, 1]);
});
