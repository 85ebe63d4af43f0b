import { addDays, formatDate, parseDate } from "@blaupause/feel";
import type { ValueType } from "@blaupause/model";
import type { Literal, Test } from "./tests.ts";

/** Text no cell names; it stands for every other one. */
export const OTHER = "…";

/**
 * One value for each part of an input's domain that its cells tell apart: numbers and days fall into the named points and
 * the gaps between them, texts into the named ones and one other. Null where the type has no such parts.
 */
export function samplesOf(
  type: ValueType,
  named: ReadonlySet<Literal>,
  options: readonly string[] | null,
  allowed: Test | null,
): Literal[] | null {
  const all = domain(type, named, options);
  return all === null || allowed === null ? all : all.filter(allowed);
}

function domain(
  type: ValueType,
  named: ReadonlySet<Literal>,
  options: readonly string[] | null,
): Literal[] | null {
  switch (type) {
    case "boolean":
      return [true, false];
    case "text":
      return options === null
        ? [...[...named].filter((one) => typeof one === "string"), OTHER]
        : [...options];
    case "integer":
      return between(numbers(named), 1);
    case "number":
    case "money":
      return between(numbers(named), type === "money" ? 0.01 : 0);
    case "date":
      return named.size === 0 ? [OTHER] : days([...named].filter((one) => typeof one === "string"));
    default:
      return named.size === 0 ? [OTHER] : null;
  }
}

/** The day so many after; a text that is no day stays itself, and the compiler has told of it. */
function shifted(day: string, by: number): string {
  const date = parseDate(day);
  const moved = date === null ? null : addDays(date, by);
  return moved === null ? day : formatDate(moved);
}

/** The days that are named, the one after each, and the one before the first. */
function days(named: readonly string[]): string[] {
  const points = [...new Set(named)].toSorted();
  const all = points.flatMap((day) => [day, shifted(day, 1)]);
  return [...new Set([...points.slice(0, 1).map((day) => shifted(day, -1)), ...all])];
}
const numbers = (named: ReadonlySet<Literal>): number[] =>
  [...new Set([...named, 0])]
    .filter((one) => typeof one === "number")
    .toSorted((left, right) => left - right);

/** The points, a value in each gap between them, and one on either side. Whole steps have no value in a small gap. */
function between(points: readonly number[], step: number): number[] {
  const [first = 0, last = 0] = [points[0], points.at(-1)];
  const inner = points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next === undefined) return [point];
    const middle = step === 0 ? (point + next) / 2 : round(point + step, step);
    return middle < next ? [point, middle] : [point];
  });
  const reach = step === 0 ? 1 : step;
  return [round(first - reach, step), ...inner, round(last + reach, step)];
}
const round = (value: number, step: number): number =>
  step === 0.01 ? Math.round(value * 100) / 100 : value;
