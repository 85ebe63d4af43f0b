import { expect, it } from "vitest";
import { grows, slope } from "./slope.ts";

const samples = (megabytes: (at: number) => number) =>
  Array.from({ length: 40 }, (_, at) => ({ seconds: at * 60, megabytes: megabytes(at) }));

it("memory grows where its least does, and not where it warms up or garbage waits", () => {
  expect(grows(samples((at) => 200 + 10 * at))).toBe(true);
  expect(grows(samples((at) => (at < 25 ? 220 : 1560)))).toBe(true);
  expect(grows(samples((at) => (at < 8 ? 100 + 30 * at : 340)))).toBe(false);
  expect(grows(samples((at) => 300 + 90 * (at % 5)))).toBe(false);
  expect(grows(samples((at) => 200 + 100 * at).slice(0, 5))).toBe(false);
  expect(slope(samples((at) => 200 + 60 * at))).toBeCloseTo(1);
});
