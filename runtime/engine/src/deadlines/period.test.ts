import { parseDate, type DateValue } from "@blaupause/feel";
import { describe, expect, test } from "vitest";
import { addPause, addPeriod, parsePeriod } from "./period.ts";
import { addWorkingDays } from "./workingDays.ts";

const day = (text: string): DateValue => {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const hessen = { holidays: "HE", shiftEnd: true };

describe("periods by §§ 187 to 193 BGB", () => {
  test.each([
    ["a month after the 27th, which is a Sunday", "2026-11-27", "P1M", "2026-12-27", "2026-12-28"],
    ["the day of the event does not count", "2026-03-02", "P1W", "2026-03-09", "2026-03-09"],
    ["31 January plus one month", "2026-01-31", "P1M", "2026-02-28", "2026-03-02"],
    ["31 January plus one month in a leap year", "2028-01-31", "P1M", "2028-02-29", "2028-02-29"],
    ["30 January plus one month", "2026-01-30", "P1M", "2026-02-28", "2026-03-02"],
    ["29 February plus one year", "2028-02-29", "P1Y", "2029-02-28", "2029-02-28"],
    ["29 February plus four years", "2028-02-29", "P4Y", "2032-02-29", "2032-03-01"],
    ["29 February plus one month", "2028-02-29", "P1M", "2028-03-29", "2028-03-29"],
    ["Christmas on a Friday", "2026-11-25", "P1M", "2026-12-25", "2026-12-28"],
    ["Christmas Eve is a working day", "2026-11-24", "P1M", "2026-12-24", "2026-12-24"],
    ["New Year", "2025-12-01", "P1M", "2026-01-01", "2026-01-02"],
    ["Good Friday runs on until the Tuesday", "2026-03-20", "P14D", "2026-04-03", "2026-04-07"],
    ["Easter Sunday", "2026-03-22", "P14D", "2026-04-05", "2026-04-07"],
    ["Whit Monday", "2026-04-25", "P1M", "2026-05-25", "2026-05-26"],
    ["Ascension", "2026-04-14", "P1M", "2026-05-14", "2026-05-15"],
    ["Fronleichnam in Hessen", "2026-05-04", "P1M", "2026-06-04", "2026-06-05"],
    ["Reformationstag is none in Hessen", "2025-09-30", "P31D", "2025-10-31", "2025-10-31"],
    ["German Unity on a Saturday", "2026-09-03", "P1M", "2026-10-03", "2026-10-05"],
    ["over the clock change in March", "2026-03-28", "P1D", "2026-03-29", "2026-03-30"],
    ["over the clock change in October", "2026-10-23", "P4D", "2026-10-27", "2026-10-27"],
    ["four days over a clock change", "2026-03-27", "P4D", "2026-03-31", "2026-03-31"],
    ["ten years", "2026-03-02", "P10Y", "2036-03-02", "2036-03-03"],
  ])("%s", (_, start, length, end, due) => {
    expect(addPeriod(day(start), length, hessen)).toMatchObject({ end, due });
  });

  test("each day that is skipped is a step with its reason", () => {
    expect(addPeriod(day("2026-11-25"), "P1M", hessen)?.steps).toEqual([
      { code: "period", from: "2026-11-25", to: "2026-12-25", length: "P1M" },
      { code: "holiday", name: "ersterweihnachtsfeiertag", from: "2026-12-25", to: "2026-12-26" },
      { code: "holiday", name: "zweiterweihnachtsfeiertag", from: "2026-12-26", to: "2026-12-27" },
      { code: "sunday", from: "2026-12-27", to: "2026-12-28" },
    ]);
  });

  test("holidays are the Land's: Fronleichnam is a working day in Lower Saxony and without a Land", () => {
    for (const holidays of ["NI", null])
      expect(addPeriod(day("2026-05-04"), "P1M", { holidays, shiftEnd: true })?.due).toBe("2026-06-04");
  });

  test("a pause makes the end later by its days, and only then it moves on", () => {
    // from the Sunday 27 December, five days later: New Year, which is a Friday
    const paused = addPause(day("2026-12-27"), 5, hessen);
    expect(paused).toMatchObject({ end: "2027-01-01", due: "2027-01-04" });
    expect(paused?.steps.map(({ code }) => code)).toEqual(["pause", "holiday", "saturday", "sunday"]);
  });

  test.each([
    ["over a weekend", "2026-03-05", 3, "2026-03-10"],
    ["over Easter", "2026-04-01", 3, "2026-04-08"],
    ["over Christmas and New Year", "2026-12-23", 6, "2027-01-04"],
    ["from a Saturday", "2026-03-07", 1, "2026-03-09"],
  ])("working days %s", (_, start, count, due) => {
    expect(addWorkingDays(day(start), count, "HE")?.due).toBe(due);
  });

  test("what is no period of whole days gives none", () => {
    for (const text of ["", "P", "1M", "PT1H", "P1DT1H", "-P1D", "P1M2Y"])
      expect(addPeriod(day("2026-03-02"), text, hessen)).toBeNull();
    for (const count of [0, -1, 1.5, 20_000])
      expect(addWorkingDays(day("2026-03-02"), count, "HE")).toBeNull();
  });

  test("periods keep days and hours apart", () => {
    expect(parsePeriod("P1Y2M2W3DT4H")).toMatchObject({ months: 14, days: 17 });
    expect(parsePeriod("PT48H")).toMatchObject({ months: 0, days: 0 });
    expect(parsePeriod("P1T")).toBeNull();
  });
});
