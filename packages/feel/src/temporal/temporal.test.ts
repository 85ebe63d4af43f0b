import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  daysTime,
  dayNumber,
  formatDuration,
  formatIso,
  fromDayNumber,
  localDate,
  parseDate,
  parseDuration,
  parseInstant,
  startOfDay,
  weekday,
  yearsMonths,
  isZone,
} from "../index.ts";

const day = (text: string) => {
  const date = parseDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe("dates", () => {
  it("and day numbers are inverse over the whole calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -365_000_000_000, max: 365_000_000_000 }), (n) => {
        const date = fromDayNumber(n);
        if (!date) throw new Error("range");
        expect(dayNumber(date)).toBe(n);
        expect(parseDate(formatIso(date))).toEqual(date);
        expect(weekday(date)).toBe(((((n + 3) % 7) + 7) % 7) + 1);
      }),
    );
  });

  it.each(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "02026-01-01", "2026-01-01Z"])(
    "%s is none",
    (text) => expect(parseDate(text)).toBeNull(),
  );

  it("month ends are clamped", () => {
    expect(addMonths(day("2024-01-31"), 1)).toEqual(day("2024-02-29"));
    expect(addMonths(day("2026-03-31"), -13)).toEqual(day("2025-02-28"));
  });
});

describe("durations", () => {
  it("print and parse inversely", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (nanos) => {
        expect(parseDuration(formatDuration(daysTime(nanos)))).toEqual(daysTime(nanos));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (months) => {
        const duration = yearsMonths(months);
        if (!duration) throw new Error("range");
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
  });

  it.each(["P", "PT", "P1", "P1DT", "1D", "P1M1D", "P-1D"])("%s is none", (text) =>
    expect(parseDuration(text)).toBeNull(),
  );
});

describe("instants and zones", () => {
  const at = (text: string) => {
    const instant = parseInstant(text);
    if (!instant) throw new Error(text);
    return instant;
  };

  it("show the day of the zone", () => {
    expect(localDate(at("2026-03-02T23:30:00Z"), "Europe/Berlin")).toEqual(day("2026-03-03"));
    expect(localDate(at("2026-07-02T21:59:59Z"), "Europe/Berlin")).toEqual(day("2026-07-02"));
    expect(localDate(at("2026-07-02T22:00:00Z"), "Europe/Berlin")).toEqual(day("2026-07-03"));
  });

  it("days begin an hour apart around both clock changes", () => {
    const start = (text: string) => formatIso(startOfDay(day(text), "Europe/Berlin"));
    expect([start("2026-03-29"), start("2026-03-30")]).toEqual([
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
    ]);
    expect([start("2026-10-25"), start("2026-10-26")]).toEqual([
      "2026-10-24T22:00:00Z",
      "2026-10-25T23:00:00Z",
    ]);
  });

  it("need an offset or zone", () => {
    expect(parseInstant("2026-03-02T09:00:00")).toBeNull();
    expect(parseInstant("2026-03-02T09:00:00+19:00")).toBeNull();
    expect(formatIso(at("2026-03-02T09:00:00+01:00"))).toBe("2026-03-02T08:00:00Z");
    expect([isZone("Europe/Berlin"), isZone("Mars/Base"), isZone("__proto__")]).toEqual([true, false, false]);
  });
});
