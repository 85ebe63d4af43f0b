import { check } from "@blaupause/check";
import { hessen, type Place } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { Journey } from "@blaupause/model";
import { describe, expect, it } from "vitest";
import { firstVersion } from "./firstVersion.ts";
import type { Wish } from "./wish.ts";

const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Heuchelheim a. d. Lahn" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: hessen,
};
const outcomes = ["permit", "assessment", "confirmation", "forward"] as const;
const audiences = ["person", "company", "both"] as const;
const wishes = outcomes.flatMap((outcome) =>
  audiences.map((audience): Wish => ({
    title: "Osterfeuer anzeigen",
    office: "Ordnungsamt",
    outcome,
    audience,
  })),
);

describe("the assistant's first version", () => {
  it.each(wishes)("of $outcome for $audience has no mistakes, and its journeys run", (wish) => {
    const { service, journeys } = firstVersion(wish);
    expect(check(service).filter(({ severity }) => severity === "error")).toEqual([]);
    const { program } = compile(service);
    for (const journey of Object.values(journeys)) {
      const run = runJourney(program, journey as unknown as Journey, place);
      expect([journey["title"], run.failures]).toEqual([journey["title"], []]);
    }
  });
});
