import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { changedJourneys, joined, joinedJourneys } from "./joined.ts";

const named = (name: string): string => `${name} (Paul Roth)`;
const [one, two, three] = [{ steps: [1] }, { steps: [2] }, { steps: [3] }];

describe("two authors' example cases", () => {
  it("holds what either side changed, added or removed", () => {
    const base = { a: one, b: one, c: one, d: one };
    const theirs = { a: two, b: one, d: one, e: one };
    const ours = { a: one, b: three, c: one, f: one };
    expect(joinedJourneys(base, theirs, ours, named)).toEqual({ a: two, b: three, e: one, f: one });
  });
  it("keeps both where both changed one, under two names", () => {
    const joint = joinedJourneys({ a: one }, { a: two, "a (Paul Roth)": one }, { a: three }, named);
    expect(joint).toEqual({ a: three, "a (Paul Roth) 2": two, "a (Paul Roth)": one });
  });
  it("keeps what one removed and the other changed", () => {
    expect(joinedJourneys({ a: one }, {}, { a: two }, named)).toEqual({ a: two });
    expect(joinedJourneys({ a: one }, { a: two }, {}, named)).toEqual({ a: two });
  });
  it("says which differ", () => {
    expect(changedJourneys({ a: one, b: one }, { a: two, b: one, c: one })).toEqual(["a", "c"]);
  });
  it("is joined with the service; without what both began with nothing is", () => {
    const base = { service: minimalService(), journeys: {} };
    const theirs = { ...base, journeys: { hers: one } };
    const ours = { service: { ...base.service, title: "Anders" }, journeys: { his: two } };
    expect(joined({ base, theirs, ours }, named)).toEqual({
      content: { service: ours.service, journeys: { hers: one, his: two } },
      isClear: true,
    });
    expect(joined({ base: null, theirs, ours }, named)).toBeNull();
  });
});
