import { check } from "@blaupause/check";
import { compile, runJourney } from "@blaupause/engine/compile";
import { elements, openService, type Journey, type JsonObject, type Service } from "@blaupause/model";
import { answerInJourneys, renameAnswer, workingWith, type AnswerRename } from "@blaupause/reuse";
import { describe, expect, test } from "vitest";
import { templateIn, townsWith } from "./coverage.ts";

const offered = [
  ["hundesteuer-anmeldung", "hund-anmelden"],
  ["jagdschein", "jagdschein"],
  ["sondernutzung", "sondernutzung"],
] as const;

/** The first answer of every question of a form, unless its value is a word that somebody else knows. */
const firstAnswers = (service: Service): readonly AnswerRename[] =>
  [...elements(service)].flatMap(({ kind, address, json }) => {
    const [first] = Array.isArray(json["options"]) ? json["options"] : [];
    if (kind !== "field" || !address.startsWith("forms/") || workingWith(service, address).length > 0)
      return [];
    const from = String((first as JsonObject | undefined)?.["value"]);
    return first === undefined ? [] : [{ question: address, from, to: `${from}-neu` }];
  });

/** They get other values, one after the other. */
function renamedIn(service: Service, journeys: Readonly<Record<string, JsonObject>>) {
  let now = { service, journeys };
  for (const rename of firstAnswers(service))
    now = {
      service: renameAnswer(now.service, rename),
      journeys: answerInJourneys(now.journeys, now.service, rename),
    };
  return now;
}

describe.each(offered)("%s with other values for its answers", async (name, slug) => {
  const template = templateIn(name);
  const [town] = await townsWith(slug);
  const journeys = Object.fromEntries(template.journeys) as unknown as Record<string, JsonObject>;

  test("runs as before, journey by journey", () => {
    if (town === undefined) throw new Error("nobody offers it");
    const before = template.service();
    const after = renamedIn(before, journeys);
    expect(openService(JSON.parse(JSON.stringify(after.service))).ok).toBe(true);
    expect(firstAnswers(before).length).toBeGreaterThan(4);
    expect(check(after.service).filter(({ severity }) => severity === "error")).toEqual([]);
    const { program } = compile(after.service, town.values);
    const failed = Object.entries(after.journeys).flatMap(([file, journey]) => {
      const run = runJourney(program, journey as unknown as Journey, town.place);
      return run.ok ? [] : [[file, run.failures]];
    });
    expect(failed).toEqual([]);
  });
});
