import { describe, expect, it } from "vitest";
import { isDue } from "./isDue.ts";
import type { Told } from "./told.ts";

const stood = (...since: string[]) => ({ count: since.length, since, programs: [] });
const told = (over: Partial<Told> = {}): Told => ({
  at: "2026-07-10T08:00:00.000Z",
  fault: null,
  names: ["Miriam Vogt"],
  count: 1,
  newest: "2026-07-10T07:50:00.000Z",
  ...over,
});
const OLD = "2026-07-10T07:50:00.000Z";

describe("somebody is told", () => {
  it("of the first case that stands still, a few minutes after it got stuck", () => {
    expect(isDue(stood(OLD), null, "2026-07-10T07:54:59.000Z")).toBe(false);
    expect(isDue(stood(OLD), null, "2026-07-10T07:55:00.000Z")).toBe(true);
  });

  it("of nothing when nothing stands still", () => {
    expect(isDue(stood(), null, "2026-07-10T09:00:00.000Z")).toBe(false);
    expect(isDue(stood(), told(), "2026-07-12T09:00:00.000Z")).toBe(false);
  });

  it("once a day of what she knows", () => {
    expect(isDue(stood(OLD), told(), "2026-07-11T07:59:59.000Z")).toBe(false);
    expect(isDue(stood(OLD), told(), "2026-07-11T08:00:00.000Z")).toBe(true);
  });

  it("within the hour of what came after the last mail, and not at once", () => {
    const all = stood(OLD, "2026-07-10T08:01:00.000Z");
    expect(isDue(all, told(), "2026-07-10T08:30:00.000Z")).toBe(false);
    expect(isDue(all, told(), "2026-07-10T08:50:00.000Z")).toBe(true);
  });

  it("of more cases than she was told of, even where none of them is younger", () => {
    expect(isDue(stood(OLD, OLD), told(), "2026-07-10T08:50:00.000Z")).toBe(true);
    expect(isDue(stood(OLD, OLD), told({ count: 2 }), "2026-07-10T08:50:00.000Z")).toBe(false);
  });

  it("again after a failure, but not fast", () => {
    const failed = told({ fault: "unreachable" });
    expect(isDue(stood(OLD), failed, "2026-07-10T08:49:00.000Z")).toBe(false);
    expect(isDue(stood(OLD), failed, "2026-07-10T08:50:00.000Z")).toBe(true);
  });
});
