import type { Rule } from "../context.ts";

/** Everything compiling finds: unknown or ill-typed references, syntax, cycles, wrong types. One of a kind a place. */
export const compiled: Rule = ({ compiled }) => {
  const seen = new Set<string>();
  return compiled.problems.filter(({ rule, address, property, params }) => {
    const key = JSON.stringify([rule, address, property, params]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};
