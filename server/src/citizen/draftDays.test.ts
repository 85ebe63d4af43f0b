import type { Program } from "@blaupause/engine";
import { expect, it } from "vitest";
import { draftDays, draftExpiry } from "./draftDays.ts";

const days = (draft: string, now = "2026-01-31T09:00:00.000Z"): number =>
  draftDays({ service: { retention: { draft } } } as unknown as Program, "Europe/Berlin", now);

it("an application that was not sent is kept as long as its service says", () => {
  expect([days("P30D"), days("P7D"), days("P90D"), days("P1M")]).toEqual([30, 7, 90, 28]);
  expect([days("P1M", "2026-03-31T22:30:00.000Z"), days("P0D"), days("PT1H"), days("bald")]).toEqual([
    30, 1, 30, 30,
  ]);
  expect(draftExpiry("2026-01-31T09:00:00.000Z", 7)).toBe("2026-02-07T09:00:00.000Z");
});
