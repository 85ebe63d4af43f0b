import { describe, expect, test } from "vitest";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("meldebescheinigung");
const towns = await townsWith("meldebescheinigung");
const [first] = towns;
if (first === undefined) throw new Error("no town offers it");

describe("certificate of residence", () => {
  test("is offered by the four pilot municipalities and in another Land, at fees of their own", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual([
      "hattersheim",
      "heuchelheim",
      "kassel",
      "musterstadt",
      "wiesbaden",
    ]);
    expect(new Set(towns.map(({ values }) => values["gebuehrEinfach"])).size).toBe(towns.length);
  });
  coversEveryTown(template, towns);
});
describe("journeys of the certificate of residence", () => runsAnywhere(template, first));
