import { check } from "@blaupause/check";
import { describe, expect, test } from "vitest";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("sondernutzung");
const towns = await townsWith("sondernutzung");
const [first] = towns;
if (first === undefined) throw new Error("no town offers it");

describe("special use of roads", () => {
  test("is offered by the four pilot municipalities and in another Land, at fees of their own", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual([
      "hattersheim",
      "heuchelheim",
      "kassel",
      "musterstadt",
      "wiesbaden",
    ]);
    expect(new Set(towns.map(({ values }) => values["satzGeruest"])).size).toBe(towns.length);
  });
  test("asks nothing about people that no step, letter or official reads", () => {
    expect(check(template.service()).filter(({ rule }) => rule === "never-used")).toEqual([]);
  });
  coversEveryTown(template, towns);
});
describe("journeys of special use of roads", () => runsAnywhere(template, first));
