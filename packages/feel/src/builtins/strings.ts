import { num } from "../num.ts";
import * as types from "../types.ts";
import type { Calls } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { int, listOrNull, opt, orNull, str } from "./parameter.ts";

// Positions count characters as people do: an emoji is one.
const substring = (text: string, start: number, length: number | undefined): string | null => {
  const chars = Array.from(text);
  if (start === 0 || Math.abs(start) > chars.length || (length !== undefined && length < 1)) return null;
  const from = start > 0 ? start - 1 : chars.length + start;
  return chars.slice(from, length === undefined ? undefined : from + length).join("");
};

const cut = (text: string, at: number, from: number, to?: number): string =>
  at < 0 ? "" : text.slice(from, to);

const join = (parts: readonly (string | null)[], delimiter: string | null, calls: Calls): string => {
  const present = parts.filter((part) => part !== null);
  const separator = delimiter ?? "";
  calls.grow(present.reduce((size, part) => size + part.length + separator.length, 0));
  return present.join(separator);
};

const test = (name: string, second: string, run: (text: string, other: string) => boolean): Builtin =>
  builtin(
    name,
    overload([str("string"), str(second)], types.boolean, ([text, other]) => run(text, other)),
  );

const change = (name: string, run: (text: string) => string): Builtin =>
  builtin(
    name,
    overload([str("string")], types.string, ([text], calls) => {
      calls.grow(text.length);
      return run(text);
    }),
  );

export const strings: readonly Builtin[] = [
  builtin(
    "substring",
    overload(
      [str("string"), int("start position"), opt(int("length"))],
      types.string,
      ([s, start, n], calls) => {
        calls.tick(s.length);
        calls.grow(s.length);
        return substring(s, start, n);
      },
    ),
  ),
  builtin(
    "string length",
    overload([str("string")], types.integer, ([text], calls) => {
      calls.tick(text.length);
      return num(Array.from(text).length);
    }),
  ),
  change("upper case", (text) => text.toUpperCase()),
  change("lower case", (text) => text.toLowerCase()),
  change("trim", (text) => text.trim()),
  builtin(
    "substring before",
    overload([str("string"), str("match")], types.string, ([text, match]) =>
      cut(text, text.indexOf(match), 0, text.indexOf(match)),
    ),
  ),
  builtin(
    "substring after",
    overload([str("string"), str("match")], types.string, ([text, match]) =>
      cut(text, text.indexOf(match), text.indexOf(match) + match.length),
    ),
  ),
  test("contains", "match", (text, match) => text.includes(match)),
  test("starts with", "match", (text, match) => text.startsWith(match)),
  test("ends with", "match", (text, match) => text.endsWith(match)),
  builtin(
    "string join",
    overload(
      [listOrNull(str)("list"), opt(orNull(str)("delimiter"))],
      types.string,
      ([list, delimiter], calls) => join(list, delimiter ?? null, calls),
    ),
  ),
];
