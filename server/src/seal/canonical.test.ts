import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "./canonical.ts";

it("writes every JSON value as RFC 8785 says", () => {
  const json = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(fc.property(json, (value) => canonical(value) === canonicalize(value)));
});

it("leaves out what is undefined, and refuses what is no JSON", () => {
  expect(canonical({ b: undefined, a: [undefined, 1.5, -0] })).toBe('{"a":[null,1.5,0]}');
  for (const value of [undefined, Number.NaN, { a: Infinity }, "\ud800"])
    expect(() => canonical(value)).toThrow();
});
