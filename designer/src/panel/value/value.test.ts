import { types } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SubjectKind } from "../condition/subjects.ts";
import { readValue } from "./readValue.ts";
import { readStored, storedLength } from "./length.ts";
import type { Amount, Sum, Value } from "./tree.ts";
import { writeValue } from "./writeValue.ts";

const paths = [
  "antrag.anzahl",
  "settings.satz",
  "count(antrag.hunde)",
  "sum(antrag.hunde.kosten)",
  "antrag.name",
  "antrag.tag",
];
const sight = {
  shape: types.contextOf({
    antrag: types.contextOf({
      anzahl: types.number,
      name: types.string,
      tag: types.date,
      hunde: types.listOf(types.contextOf({ kosten: types.number })),
    }),
    settings: types.contextOf({ satz: types.number }),
  }),
  isKnown: (path: string) => paths.includes(path),
};
const isText = (path: string): boolean => path === "antrag.name";
const said = (feel: string, kind: SubjectKind): string | null => {
  const value = readValue(feel, kind, sight);
  return value === null ? null : writeValue(value, isText);
};

describe("a length of time", () => {
  it.each([["P14D"], ["P3M"], [{ feel: '"P" + string(settings.satz) + "D"' }]])(
    "reads and writes %j",
    (stored) => {
      const length = readStored(stored, sight);
      expect(length && storedLength(length)).toEqual(stored);
    },
  );
  it("leaves hours and mixed lengths as they are", () => {
    expect(readStored("PT4H", sight)).toBeNull();
    expect(readStored("P1M3D", sight)).toBeNull();
  });
});

describe("a value in words", () => {
  it.each([
    ["settings.satz + (count(antrag.hunde) - 1) * settings.satz", "money"],
    ["-antrag.anzahl + 2.5", "number"],
    ["antrag.anzahl / 12 * 3 - (antrag.anzahl + 1)", "number"],
    ["round half up(antrag.anzahl * settings.satz / 12, 2) + 1", "money"],
    ["antrag.anzahl + (if antrag.anzahl > 0 then 1 else settings.satz) * 2", "money"],
    ["sum(antrag.hunde.kosten) * 0.1", "money"],
    ['today() + duration("P14D")', "date"],
    ['antrag.tag - duration("P" + string(settings.satz) + "M")', "date"],
    ['date("2026-01-31")', "date"],
    ['string join([antrag.name, ", ", string(antrag.anzahl)], "")', "text"],
    ["antrag.name", "text"],
    ['if antrag.anzahl > 3 then settings.satz else if antrag.name = "x" then 0 else null', "money"],
    ['"001"', "choice"],
  ] as const)("reads and writes %s", (feel, kind) => {
    expect(said(feel, kind)).toBe(feel);
  });

  it("reads an addition of texts as a text with names", () => {
    expect(readValue('antrag.name + " (" + string(antrag.anzahl) + ")"', "text", sight)).toEqual({
      type: "words",
      template: "{antrag.name} ({antrag.anzahl})",
    });
  });

  it("leaves to the formula what is more than a sentence", () => {
    expect(readValue("antrag.anzahl ** 2", "number", sight)).toBeNull();
    expect(readValue("count(antrag.hunde[kosten > 3])", "number", sight)).toBeNull();
    expect(readValue("settings.anderes", "number", sight)).toBeNull();
    expect(readValue("antrag.anzahl +", "number", sight)).toBeNull();
  });

  it("takes a brace in a text for a brace", () => {
    expect(writeValue({ type: "words", template: "a {{ {antrag.name}" }, isText)).toBe(
      'string join(["a { ", antrag.name], "")',
    );
  });
});

const leaf: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((number): Amount => ({ type: "number", number: String(number) })),
  fc.constantFrom(...paths.slice(0, 4)).map((path): Amount => ({ type: "path", path })),
);
const sumWith = (amount: fc.Arbitrary<Amount>): fc.Arbitrary<Sum> =>
  fc
    .array(
      fc.record({
        sign: fc.constantFrom("+" as const, "-" as const),
        factors: fc
          .array(fc.record({ by: fc.constantFrom("*" as const, "/" as const), of: amount }), {
            minLength: 1,
            maxLength: 3,
          })
          .map(([first, ...others]) => [{ by: "*" as const, of: first?.of as Amount }, ...others]),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((terms): Sum => ({ type: "sum", terms }));
/** Brackets hold more than one amount; one alone needs none. */
const bracket = sumWith(leaf).filter(({ terms }) => terms.length > 1);
const treeOf = (feel: string): unknown => {
  const parsed = parseExpression(feel, sight.shape, { spans: false });
  return parsed.ok ? parsed.ast.root : parsed;
};

it("reads every reckoning back, and it says the same", () => {
  fc.assert(
    fc.property(sumWith(fc.oneof(leaf, bracket)), (sum) => {
      const feel = writeValue(sum);
      const read = readValue(feel, "number", sight);
      expect(read).not.toBeNull();
      expect(treeOf(writeValue(read as Value))).toEqual(treeOf(feel));
    }),
  );
});
