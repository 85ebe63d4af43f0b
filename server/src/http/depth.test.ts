import { expect, it } from "vitest";
import { isTooDeep } from "./depth.ts";

it.each([
  ["{}", false],
  [`${"[".repeat(80)}${"]".repeat(80)}`, false],
  [`${"[".repeat(81)}${"]".repeat(81)}`, true],
  [`["${"[".repeat(500)}"]`, false],
  [`["\\"${"[".repeat(500)}"]`, false],
  [`["\\\\",${"[".repeat(500)}`, true],
])("brackets count where they nest, and not inside a text", (text, isDeep) => {
  expect(isTooDeep(text)).toBe(isDeep);
});
