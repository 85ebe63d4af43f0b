import { expect, it } from "vitest";
import { AT_ONCE, keyOf, openTried } from "./tried.ts";

it("where all went on there is no trouble", () => {
  const tried = openTried();
  tried.begin({ id: "mail", due: "2026-07-10T07:00:00.000Z" });
  tried.failed(null);
  expect(tried.trouble()).toBeNull();
});

it("a silence alone is no failure; beside one it is told, too", () => {
  const tried = openTried();
  tried.missed("silent");
  expect(tried.trouble()).toMatchObject({ code: null, isSilent: true, until: null });
  tried.missed("away");
  expect(tried.trouble()).toMatchObject({ code: "not-told", isSilent: true });
  tried.failed("RangeError");
  tried.failed("later");
  expect(tried.trouble()).toMatchObject({ code: "RangeError" });
});

it("what was tried is known by its time, where it comes again", () => {
  const tried = openTried();
  const cycle = { id: "cycle", due: "2026-07-10T07:00:00.000Z" };
  const next = { ...cycle, due: "2026-07-10T08:00:00.000Z" };
  tried.begin(cycle);
  expect([tried.has(cycle), tried.has(next)]).toEqual([true, false]);
  tried.isLeft("2026-07-10T09:00:00.000Z");
  tried.isLeft("2026-07-10T08:00:00.000Z");
  const trouble = tried.trouble();
  expect(trouble).toMatchObject({ code: "process-ended", until: "2026-07-10T08:00:00.000Z" });
  expect(trouble?.tried?.has(keyOf(cycle))).toBe(true);
  expect(trouble?.tried?.has(keyOf(next))).toBe(false);
});

it("where a whole round missed whom it asked, the others do not call for the next one at once", () => {
  const tried = openTried();
  for (let at = 0; at <= AT_ONCE; at += 1) tried.missed("silent");
  for (let at = 1; at < AT_ONCE; at += 1) tried.missed("failed");
  expect(tried.trouble()?.tried).not.toBeNull();
  tried.missed("failed");
  expect(tried.trouble()?.tried).toBeNull();
});
