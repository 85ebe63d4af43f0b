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
