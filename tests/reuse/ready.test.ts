import { check } from "@blaupause/check";
import { openJourney } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { diff, followJourneys, isOpen, type Choice, type Conflict } from "@blaupause/reuse";
import { isReady, mergeInto, type Merged } from "@blaupause/server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, edit, type Edit } from "./generate.ts";
import { count, counts } from "./law.ts";
import { answersTo, calmService, filling, journeyOf, place, type Journeys } from "./municipality.ts";
import { smallService } from "./small.ts";

const runs = Number(process.env["TRIPLES"] ?? 1);
const edits = (maxLength: number) => fc.array(edit, { maxLength });

/** A template, its next version, what a municipality made of it, its values and everybody's example cases. */
const triple = (base: fc.Arbitrary<Service>) =>
  fc.record({
    base,
    theirs: edits(3),
    ours: edits(3),
    /** Both sides put this in other words. */
    same: fc.option(edit, { nil: undefined }),
    values: filling,
    old: filling,
    next: filling,
    own: fc.option(filling, { nil: undefined }),
    decides: fc.boolean(),
  });
type Triple = typeof triple extends (base: never) => fc.Arbitrary<infer T> ? T : never;

function merged({ base, theirs, ours: here, same, values, old, next: later, own, decides }: Triple) {
  const both = (word: string): Edit[] => (same === undefined ? [] : [{ ...same, op: "text", word }]);
  const next = applyEdits(base, [...both("alpha"), ...theirs]);
  const ours = applyEdits(base, [...both("beta"), ...here]);
  const published = { "01": journeyOf(base, old) };
  const local = { ...published, ...(own === undefined ? {} : { "02": journeyOf(ours, own) }) };
  const nextOnes = { "01": journeyOf(next, later) };
  const adaptation = diff(base, ours, answersTo(ours.settings?.fields ?? [], values));
  const town = { base: { id: base.id, version: "1.0.0", service: base, journeys: published }, adaptation };
  const version = { id: base.id, version: "1.1.0", service: next, journeys: nextOnes };
  const first = mergeInto({ ...town, journeys: local, place }, version, []);
  const choices = decides ? first.conflicts.flatMap(decided) : [];
  const made =
    choices.length === 0 ? first : mergeInto({ ...town, journeys: local, place }, version, choices);
  // Her own speak of the elements by the names they have now (U14, ownJourneys.test.ts).
  const { renamed } = diff(ours, made.service);
  const hers = own === undefined ? {} : followJourneys({ "02": journeyOf(ours, own) }, ours, renamed);
  return { made, expected: { ...nextOnes, ...hers } as Journeys };
}
const decided = ({ address, prop, takes }: Conflict): Choice[] => {
  const took = takes.find((one) => one === "theirs" || one === "ours");
  return took === undefined ? [] : [{ address, took, ...(prop === undefined ? {} : { prop }) }];
};

/** Found out anew, from what would be on offer and nothing else. */
function judged({ service, values, conflicts, todo }: Merged, journeys: Journeys) {
  const { program } = compile(service, values);
  const red = Object.values(journeys).filter((json) => {
    const opened = openJourney(json);
    return !opened.ok || !runJourney(program, opened.journey, place).ok;
  });
  return {
    undecided: conflicts.some(isOpen),
    missing: todo.length > 0,
    wrong: check(service, values as JsonObject).some(({ severity }) => severity === "error"),
    red: red.length > 0,
  };
}

function law(name: string, base: fc.Arbitrary<Service>, numRuns: number): void {
  it(
    `U10 ready exactly where nothing is undecided, missing or wrong, and every example case is green (${name})`,
    () => {
      fc.assert(
        fc.property(triple(base), (one) => {
          const { made, expected } = merged(one);
          const found = judged(made, expected);
          const reasons = Object.entries(found).flatMap(([reason, holds]) => (holds ? [reason] : []));
          for (const reason of reasons) count(`U10 also ${reason}`);
          count(`U10 ${reasons.length === 0 ? "ready" : reasons.length > 1 ? "several" : reasons[0]}`);
          expect(made.journeys).toEqual(expected);
          expect(isReady(made)).toBe(reasons.length === 0);
        }),
        { numRuns: numRuns * runs },
      );
    },
    60_000 * runs,
  );
}

describe("reuse laws of what is offered as ready", () => {
  law("services without mistakes", calmService, 400);
  law("small services", smallService, 260);

  it("prints how many were tried, of which each reason alone kept some back", () => {
    console.log(counts);
    for (const reason of ["ready", "undecided", "wrong", "red"])
      expect(counts[`U10 ${reason}`], reason).toBeGreaterThan(15);
  });
});
