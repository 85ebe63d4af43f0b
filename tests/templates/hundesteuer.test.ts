import { evaluateForm, fillingOf, type RenderedDocument } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { JsonObject } from "@blaupause/model";
import { describe, expect, test } from "vitest";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("hundesteuer-anmeldung");
const towns = await townsWith("hund-anmelden");
const [first] = towns;
if (first === undefined) throw new Error("no town offers it");

describe("dog tax", () => {
  test("is offered in two Länder", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual(["heuchelheim", "kassel", "musterstadt"]);
  });
  coversEveryTown(template, towns);
});
describe("journeys of the dog tax", () => runsAnywhere(template, first));

describe("what the dog tax tells people", () => {
  const { program } = compile(template.service(), first.values);
  const letterOf = (journey: string, id: string): RenderedDocument => {
    const [, found] = template.journeys.find(([file]) => file.startsWith(journey)) ?? [];
    if (found === undefined) throw new Error(journey);
    const letter = runJourney(program, found, first.place).documents.find((one) => one.id === id);
    if (letter === undefined) throw new Error(id);
    return letter;
  };
  const additionOf = (letter: RenderedDocument) =>
    letter.blocks.flatMap((block) => (block.type === "remedy" ? [block.addition] : []));

  test("an exemption speaks of no payment, a tax notice does", () => {
    expect(additionOf(letterOf("07", "befreiung"))).toEqual([""]);
    expect(additionOf(letterOf("01", "bescheid"))).toEqual([expect.stringContaining("fristgerecht zahlen")]);
  });

  /** What is said of a dog that came so, to who registers it on that day. */
  function said(grund: string, aufnahme: string, on: string) {
    const hund = { $key: "k1", grund, aufnahme, ermaessigung: "keine" };
    const names: JsonObject = {
      settings: { ...first?.values, zuzugFolgemonat: true },
      organisation: {},
      land: {},
      case: {},
      applicant: {},
    };
    const scope = { at: `${on}T09:00:00+01:00`, zone: "Europe/Berlin", names };
    const { hints, errors } = evaluateForm(
      { ...program, language: "de" },
      "antrag",
      fillingOf({ hunde: [hund] }),
      scope,
    );
    return {
      earlierYears: hints.some(({ rule }) => rule === "alteAufnahme"),
      tooEarly: errors.some(({ path, code }) => path === "hunde[k1].aufnahme" && code === "invalid"),
    };
  }

  test.each([
    ["anschaffung", "2025-12-20", true],
    ["anschaffung", "2026-01-01", false],
    ["geburt", "2025-12-20", false],
    ["geburt", "2025-09-20", true],
    ["pflege", "2025-11-05", false],
    ["pflege", "2025-10-30", true],
    ["pflege", "2025-10-31", false],
    ["zuzug", "2025-12-20", false],
    ["zuzug", "2025-11-20", true],
  ])("speaks of earlier years only where there is tax for them: %s %s", (grund, aufnahme, earlierYears) => {
    expect(said(grund, aufnahme, "2026-06-01").earlierYears).toBe(earlierYears);
  });

  test.each([
    ["2026-09-30", true],
    ["2026-10-01", false],
  ])("care since 31 July is more than two months only after September: on %s", (on, tooEarly) => {
    expect(said("pflege", "2026-07-31", on).tooEarly).toBe(tooEarly);
  });
});
