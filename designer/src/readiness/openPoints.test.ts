import { expect, it } from "vitest";
import { isBlocked, openFacts, unconfirmed } from "./openPoints.ts";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

const open = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  by: "computed",
  state: "open",
  about: [],
  after: null,
  title: null,
  text: null,
  confirmedBy: null,
  confirmedAt: null,
  ...more,
});
const readiness = (...criteria: Criterion[]): Readiness => ({
  criteria,
  begunAt: null,
  liveAt: null,
  live: null,
  administrators: [],
});

it("names what is known to be wrong, and nothing that only waits for the values", () => {
  const found = readiness(
    open("values"),
    open("journeys", { after: "values" }),
    open("offices"),
    open("mail", { state: "done" }),
    open("owner", { by: "person" }),
  );
  expect(openFacts(found).map(({ id }) => id)).toEqual(["offices"]);
  expect([unconfirmed(found), isBlocked(found)]).toEqual([1, true]);
  expect(openFacts(readiness(open("journeys"))).map(({ id }) => id)).toEqual(["journeys"]);
});
