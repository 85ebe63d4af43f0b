import { expect, it } from "vitest";
import { AT_ONCE, openTried, timerKey } from "./tried.ts";

it("where all went on there is no trouble", () => {
  const tried = openTried();
  tried.effect("mail");
  tried.failed(null);
  expect(tried.trouble()).toBeNull();
});

it("a silence alone is no failure; beside one it is told, too", () => {
  const tried = openTried();
  tried.effect("call");
  tried.missed("call", "silent");
  expect(tried.trouble()).toMatchObject({ code: null, isSilent: true, until: null });
  tried.missed("mail", "away");
  expect(tried.trouble()).toMatchObject({ code: "not-told", isSilent: true });
  tried.failed("RangeError");
  tried.failed("later");
  expect(tried.trouble()).toMatchObject({ code: "RangeError" });
});

it("what was tried is known by its time, where it comes again", () => {
  const tried = openTried();
  tried.timer("cycle", "2026-07-10T07:00:00.000Z");
  tried.isLeft("2026-07-10T09:00:00.000Z");
  tried.isLeft("2026-07-10T08:00:00.000Z");
  const trouble = tried.trouble();
  expect(trouble).toMatchObject({ code: "process-ended", until: "2026-07-10T08:00:00.000Z" });
  expect(trouble?.tried?.has(timerKey("cycle", "2026-07-10T07:00:00.000Z"))).toBe(true);
  expect(trouble?.tried?.has(timerKey("cycle", "2026-07-10T08:00:00.000Z"))).toBe(false);
});

it("where a whole round missed what it tried, the others do not call for the next one at once", () => {
  const tried = openTried();
  for (let at = 1; at < AT_ONCE; at += 1) tried.missed(`call${at}`, "silent");
  expect(tried.trouble()?.tried).not.toBeNull();
  tried.missed("last", "silent");
  expect(tried.trouble()?.tried).toBeNull();
});
