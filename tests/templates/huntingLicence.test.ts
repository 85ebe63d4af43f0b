import { describe, expect, test } from "vitest";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("jagdschein");
const towns = await townsWith("jagdschein");
const [first] = towns;
if (first === undefined) throw new Error("nobody offers it");

describe("the hunting licence", () => {
  test("is offered by Kreise and kreisfreie Städte alone, at fees of their own", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual([
      "kassel",
      "rheingau-taunus-kreis",
      "wetteraukreis",
      "wiesbaden",
    ]);
    expect(new Set(towns.map(({ values }) => values["gebuehrJahr"])).size).toBe(towns.length);
  });
  test("keeps the ids of the FIM schema it was made from", () => {
    const ids = [
      ...JSON.stringify(template.service().forms["antrag"]).matchAll(/"id":"([FG][0-9]{11})"/g),
    ].map(([, id]) => id);
    expect(ids.filter((id) => id?.startsWith("F07")).length).toBeGreaterThan(12);
    expect(new Set(ids).size).toBeGreaterThan(30);
  });
  coversEveryTown(template, towns);
});
describe("journeys of the hunting licence", () => runsAnywhere(template, first));
