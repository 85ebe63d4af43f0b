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
