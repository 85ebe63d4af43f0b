import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenAt } from "./brokenAt.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where a text stops being JSON", () => {
  it.each([
    ['{\n  "a": 1,\n  b: 2\n}', 14],
    ['{ "a": 1 "b": 2 }', 9],
    ["[1, 2,]", 6],
    ['{ "a": tru }', 7],
    ['{ "a": "x\n" }', 7],
    ["[1] x", 4],
    ['{ "a": ', 7],
    ["", 0],
    ["]", 0],
    ['{ "a": [1} }', 9],
    ["[01]", 2],
  ])("is %j at %i", (text, at) => {
    expect(brokenAt(text)).toBe(at);
  });
  it("is nowhere in what is JSON, and somewhere in what is none", () => {
    fc.assert(
      fc.property(fc.json(), (text) => void expect(brokenAt(text)).toBeNull()),
      { numRuns: 300 },
    );
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("{", "}", '"', ",", ":", "x", "\\"));
    fc.assert(
      fc.property(damaged, ([text, place, sign]) => {
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + sign + text.slice(at);
        expect(brokenAt(broken) === null).toBe(isJson(broken));
      }),
      { numRuns: 2000 },
    );
  });
});
