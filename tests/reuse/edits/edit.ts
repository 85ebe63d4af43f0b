import fc from "fast-check";

/** Edits as numbers and words, read against whatever service they meet, so that they shrink well. */
export interface Edit {
  readonly op: (typeof OPS)[number];
  readonly at: number;
  readonly to: number;
  readonly word: string;
}
const OPS = [
  "text",
  "hint",
  "translate",
  "logic",
  "flag",
  "type",
  "cell",
  "set",
  "add",
  "copy",
  "remove",
  "order",
  "move",
  "rename",
  "step",
  "unstep",
] as const;

const words = ["alpha", "beta", "gamma", "delta"] as const;
export const edit: fc.Arbitrary<Edit> = fc.record({
  op: fc.constantFrom(...OPS),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  word: fc.constantFrom(...words),
});
