import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { compilePattern } from "./pattern.ts";

const test = (pattern: string, text: string) => {
  const compiled = compilePattern(pattern);
  return "problem" in compiled ? compiled.problem : compiled.test(text);
};

describe("compilePattern fits whole texts", () => {
  it.each([
    ["[0-9]{15}", "276098106234567", true],
    ["[0-9]{15}", "2760981062345678", false],
    ["\\d{5}", "٠١٢٣٤", false],
    ["a|bc", "abc", false],
    ["(?:ab)+c?", "ababc", true],
    ["\\p{L}+", "Größe", true],
    ["[^a-z]*", "ABC", true],
    ["a.c", "a😀c", true],
    ["^abc$", "abc", true],
    ["a{0,5000}", "a".repeat(5000), true],
    ["a{2,4}?b", "aaab", true],
    ["", "", true],
    ["(a*)*b", "a".repeat(5000), false],
    ["(a|aa)+$", `${"a".repeat(5000)}!`, false],
    ["[A-Z]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}", "HH-AB 123", true],
  ])("%s", (pattern, text, expected) => expect(test(pattern, text)).toBe(expected));

  it.each([
    ["(", "syntax"],
    ["(?=a)", "syntax"],
    ["(a)\\1", "syntax"],
    ["[z-a]", "syntax"],
    ["((a{1000}){1000}){1000}", "too-large"],
    ["a".repeat(3000), "too-long"],
  ])("%s is refused", (pattern, problem) => expect(test(pattern, "")).toBe(problem));

  it("agrees with the platform on simple expressions", () => {
    const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "(a|b)", "(?:ab)");
    const piece = fc.tuple(atom, fc.constantFrom("", "*", "+", "?", "{1,2}", "*?"));
    const pattern = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.flat().join(""));
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((l) => l.join(""));
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        expect(test(p, t)).toBe(new RegExp(`^(?:${p})$`, "u").test(t));
      }),
    );
  });
});
