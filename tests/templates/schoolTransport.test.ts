import { plainText } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { describe, expect, test } from "vitest";
import { schoolTransportValues } from "../../server/src/seed/values/schoolTransport.ts";
import { coversEveryTown, runsAnywhere, templateIn, townsWith } from "./coverage.ts";

const template = templateIn("schuelerbefoerderung");
const towns = await townsWith("schuelerbefoerderung");
const [first] = towns;
if (first === undefined) throw new Error("nobody offers it");

describe("school transport", () => {
  test("is offered by districts and towns that are no part of one, at rates of their own", () => {
    expect(towns.map(({ id }) => id).toSorted()).toEqual([
      "kassel",
      "rheingau-taunus-kreis",
      "wetteraukreis",
      "wiesbaden",
    ]);
    expect(new Set(towns.map(({ values }) => values["satzKilometer"])).size).toBe(towns.length);
  });
  coversEveryTown(template, towns);
});
describe("journeys of school transport", () => runsAnywhere(template, first));

/** A town of Nordrhein-Westfalen may not offer it by its level; the template runs by that Land's law all the same. */
describe("school transport in another Land", async () => {
  const elsewhere = (await townsWith("bewohnerparken")).find(({ place }) => place.land["key"] === "05");
  const { program } = compile(template.service(), {
    ...schoolTransportValues["kassel"],
    grenzeAbKlasse5: 3.5,
  });

  test.each(template.journeys)("%s", (_, journey) => {
    if (elsewhere === undefined) throw new Error("no town there");
    const { failures, documents } = runJourney(program, journey, elsewhere.place);
    expect(failures).toEqual([]);
    const notices = documents.filter(({ id }) => id === "bewilligung" || id === "ablehnung");
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) {
      expect(plainText(notice)).toContain("Schulgesetz für das Land Nordrhein-Westfalen");
      expect(plainText(notice)).toContain("Klage bei dem Verwaltungsgericht");
    }
  });
});
