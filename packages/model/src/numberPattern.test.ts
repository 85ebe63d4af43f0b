import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { organisation } from "./organisation.ts";
import { NUMBER_PATTERN, patternOf, printNumber, startOf } from "./numberPattern.ts";

describe("numbers of cases", () => {
  it.each([
    ["KS-{jahr}-{nummer}", "KS-2026-00417"],
    ["32.1-{nummer:6}.{jj}", "32.1-000417.26"],
    ["{jj}{nummer:1}", "26417"],
    ["A{nummer:2}B{jahr}C", "A417B2026C"],
  ])("%s makes %s", (pattern, number) => {
    expect(new RegExp(NUMBER_PATTERN).test(pattern)).toBe(true);
    expect(printNumber(pattern, "2026", 417)).toBe(number);
  });

  it("are written as before where an organisation says nothing", () => {
    expect(printNumber(patternOf("KS", undefined), "2026", 7)).toBe("KS-2026-00007");
    expect(startOf(patternOf("KS", undefined))).toBe("KS-");
    expect(startOf("{jj}{nummer}")).toBe("");
  });

  it.each(["KS-{jahr}", "KS-{nummer}", "{jahr}{jj}{nummer}", "{nummer}{nummer}{jj}", "a-{jahr}-{nummer}"])(
    "%s is no pattern",
    (pattern) => expect(new RegExp(NUMBER_PATTERN).test(pattern)).toBe(false),
  );
  it.each([
    "K/{jahr}/{nummer}",
    "K {jahr} {nummer}",
    "{jahr}-{nummer:0}",
    "{jahr}-{nummer:12}",
    "{Jahr}-{nummer}",
  ])("%s is no pattern either", (pattern) => expect(new RegExp(NUMBER_PATTERN).test(pattern)).toBe(false));

  it("an organisation without a pattern of its own is as it was before there were any", () => {
    const before = {
      id: "kassel",
      name: "Stadt Kassel",
      level: "kreisfrei",
      ars: "066110000000",
      land: "06",
      zone: "Europe/Berlin",
      prefix: "KS",
      shield: { initials: "KS", colour: "#2044aa" },
      contact: { street: "Beispielstraße 8", postcode: "34117", city: "Kassel" },
    };
    expect(Value.Check(organisation, before)).toBe(true);
    expect(Value.Check(organisation, { ...before, numbers: { case: "KS-{jahr}-{nummer:4}" } })).toBe(true);
    expect(Value.Check(organisation, { ...before, numbers: { case: "KS" } })).toBe(false);
  });
});
