// `matches`, `replace`, `split`: on our own matcher, which cannot be made to hang.
import { codesOf, feelPattern, find, type Match, type Program } from "../pattern/pattern.ts";
import * as types from "../types.ts";
import type { Calls, Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { opt, orNull, str } from "./parameter.ts";

type Codes = readonly number[];

const textOf = (codes: Codes, from: number, to: number): string =>
  codes
    .slice(from, to)
    .map((code) => String.fromCodePoint(code))
    .join("");

const withPattern = (
  pattern: string,
  flags: string | null | undefined,
  calls: Calls,
  run: (program: Program) => Value,
): Value => {
  const program = feelPattern(pattern, flags ?? "");
  if (program) return run(program);
  calls.warn("pattern");
  return null;
};

const matchesIn = function* (program: Program, codes: Codes, calls: Calls): Iterable<Match> {
  let from = 0;
  while (from <= codes.length) {
    const found = find(program, codes, from, calls);
    if (!found) return;
    yield found;
    const end = found[1] ?? from;
    from = end > (found[0] ?? 0) ? end : end + 1;
  }
};

/** A replacement's pieces: text, or the number of a group; `null` when it is malformed. */
const replacementParts = (text: string): readonly (string | number)[] | null => {
  const parts: (string | number)[] = [];
  for (const [whole, group, escaped, plain] of text.matchAll(/\$(\d)|\\([\\$])|([^\\$]+)|[\\$]/g)) {
    if (group !== undefined) parts.push(Number(group));
    else if (escaped ?? plain) parts.push(escaped ?? plain ?? "");
    else if (whole) return null;
  }
  return parts;
};

const fill = (parts: readonly (string | number)[], codes: Codes, found: Match): string =>
  parts
    .map((part) => {
      if (typeof part === "string") return part;
      const from = found[part * 2] ?? -1;
      return from < 0 ? "" : textOf(codes, from, found[part * 2 + 1] ?? from);
    })
    .join("");

const replace = (
  program: Program,
  input: string,
  replacement: string,
  literal: boolean,
  calls: Calls,
): Value => {
  const parts = literal ? [replacement] : replacementParts(replacement);
  const codes = codesOf(input);
  if (!parts || find(program, [], 0, calls)) return null; // XPath refuses a pattern that fits nothing
  let [result, last] = ["", 0];
  for (const found of matchesIn(program, codes, calls)) {
    const filled = fill(parts, codes, found);
    result += textOf(codes, last, found[0] ?? 0) + filled;
    calls.grow(filled.length + 1);
    last = found[1] ?? last;
  }
  calls.grow(codes.length);
  return result + textOf(codes, last, codes.length);
};

const split = (program: Program, input: string, calls: Calls): Value => {
  const codes = codesOf(input);
  const pieces: string[] = [];
  let last = 0;
  for (const found of matchesIn(program, codes, calls)) {
    if (found[0] === found[1]) continue;
    pieces.push(textOf(codes, last, found[0] ?? 0));
    last = found[1] ?? last;
  }
  pieces.push(textOf(codes, last, codes.length));
  calls.grow(codes.length + pieces.length);
  return pieces;
};

export const patterns: readonly Builtin[] = [
  builtin(
    "matches",
    overload(
      [str("input"), str("pattern"), opt(orNull(str)("flags"))],
      types.boolean,
      ([input, pattern, flags], calls) =>
        withPattern(pattern, flags, calls, (program) => find(program, codesOf(input), 0, calls) !== null),
    ),
  ),
  builtin(
    "replace",
    overload(
      [str("input"), str("pattern"), str("replacement"), opt(orNull(str)("flags"))],
      types.string,
      ([input, pattern, replacement, flags], calls) =>
        withPattern(pattern, flags, calls, (program) =>
          replace(program, input, replacement, (flags ?? "").includes("q"), calls),
        ),
    ),
  ),
  builtin(
    "split",
    overload([str("string"), str("delimiter")], types.listOf(types.string), ([text, delimiter], calls) =>
      withPattern(delimiter, null, calls, (program) => split(program, text, calls)),
    ),
  ),
];
