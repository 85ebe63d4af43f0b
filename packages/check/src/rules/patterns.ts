import { compilePattern } from "@blaupause/feel";
import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";

/** A pattern that is none, or could take too long. */
export const patterns: Rule = ({ elements }) =>
  elements.flatMap(({ address, json }): Problem[] => {
    const { pattern } = json;
    if (typeof pattern !== "string") return [];
    const made = compilePattern(pattern);
    return "problem" in made
      ? [error("bad-pattern", address, "pattern", { pattern, problem: made.problem })]
      : [];
  });
