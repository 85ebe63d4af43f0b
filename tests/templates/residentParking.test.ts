import { describe, expect, test } from "vitest";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("bewohnerparkausweis");
const towns = await townsWith("bewohnerparken");
const [first] = towns;
if (first === undefined) throw new Error("no town offers it");

describe("resident parking", () => {
  test("is offered in two Länder, at fees of their own", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual([
      "hattersheim",
      "kassel",
      "musterstadt",
      "wiesbaden",
    ]);
    expect(new Set(towns.map(({ values }) => values["gebuehrJahr"])).size).toBe(towns.length);
  });
  coversEveryTown(template, towns);
});
describe("journeys of resident parking", () => runsAnywhere(template, first));
