import { addDays, dateOf, type DateValue } from "@blaupause/feel";
import { describe, expect, test } from "vitest";
import { holidayOn, isHoliday } from "./holidays.ts";

const on = (year: number, month: number, day: number): DateValue => {
  const date = dateOf(year, month, day);
  if (date === null) throw new Error("no such day");
  return date;
};

/** Easter by Gauss and Lichtenberg, a second reckoning beside the library's. */
function easter(year: number): DateValue {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const march = og + 7 - ((og - sz) % 7);
  return addDays(on(year, 3, 1), march - 1) ?? on(year, 3, 1);
}

describe("holidays", () => {
  test("Hessen has ten, the same by a second reckoning, for a century", () => {
    for (let year = 2000; year < 2100; year += 1) {
      const moving = [-2, 1, 39, 50, 60].map((days) => addDays(easter(year), days));
      const fixed = [on(year, 1, 1), on(year, 5, 1), on(year, 10, 3), on(year, 12, 25), on(year, 12, 26)];
      const found = new Set<string>();
      for (let day = on(year, 1, 1); day.year === year; day = addDays(day, 1) ?? on(9999, 1, 1))
        if (isHoliday(day, "HE") && year !== 2017) found.add(JSON.stringify(day));
      if (year !== 2017)
        expect(found).toEqual(new Set([...fixed, ...moving].map((day) => JSON.stringify(day))));
    }
  });

  test("2017 had the Reformation's jubilee everywhere", () => {
    expect(holidayOn(on(2017, 10, 31), "HE")).toBe("reformationstag");
  });

  test("a Land nobody knows has none", () => {
    expect([isHoliday(on(2026, 12, 25), "XX"), isHoliday(on(2026, 12, 25), null)]).toEqual([false, false]);
  });

  test("the answer does not depend on the machine's zone", () => {
    const before = process.env["TZ"];
    for (const zone of ["Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin"]) {
      process.env["TZ"] = zone;
      // a year of its own for each zone, so that nothing was worked out before
      const year = 2200 + zone.length;
      expect([isHoliday(on(year, 12, 25), "HE"), isHoliday(on(year, 12, 24), "HE")]).toEqual([true, false]);
    }
    process.env["TZ"] = before ?? "";
    if (before === undefined) delete process.env["TZ"];
  });
});
