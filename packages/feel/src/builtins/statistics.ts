// Folds over numbers (or ordered values), given as a list or one by one.
import { order } from "../eval/equality.ts";
import * as number from "../num.ts";
import { num as numOf, one, zero, type Num } from "../num.ts";
import * as types from "../types.ts";
import { isList, type Calls, type Value } from "../value.ts";
import { builtin, overload, type Builtin, type Result } from "./define.ts";
import { any, list, listOf, num, rest } from "./parameter.ts";
import { numberLike, oneElement } from "./results.ts";

const folding = (
  name: string,
  result: Result,
  run: (numbers: readonly Num[], calls: Calls) => Value,
): Builtin =>
  builtin(
    name,
    overload([listOf(num)("list")], result, ([numbers], calls) => {
      calls.tick(numbers.length);
      return run(numbers, calls);
    }),
    overload([rest(num("n"))], result, ([numbers], calls) => run(numbers, calls)),
  );

const fold = (numbers: readonly Num[], start: Num, step: (a: Num, b: Num) => Num | null): Num | null => {
  let total: Num | null = start;
  for (const n of numbers) total = total && step(total, n);
  return total;
};

const sum = (numbers: readonly Num[]): Num | null =>
  numbers.length ? fold(numbers, zero, number.add) : null;

const mean = (numbers: readonly Num[]): Num | null => {
  const total = sum(numbers);
  return total && number.div(total, numOf(numbers.length));
};

const sorted = (numbers: readonly Num[], calls: Calls): readonly Num[] => {
  calls.tick(numbers.length * 12);
  return numbers.toSorted(number.compare);
};

const median = (numbers: readonly Num[], calls: Calls): Value => {
  const ordered = sorted(numbers, calls);
  const middle = Math.floor(ordered.length / 2);
  return mean(ordered.slice(ordered.length % 2 ? middle : Math.max(middle - 1, 0), middle + 1));
};

/** Of a sample: squares over one less than the count. */
const deviation = (numbers: readonly Num[]): Value => {
  const middle = mean(numbers);
  if (!middle || numbers.length < 2) return null;
  const squares = fold(numbers, zero, (total, n) => {
    const apart = number.sub(n, middle);
    const square = apart && number.mul(apart, apart);
    return square && number.add(total, square);
  });
  const variance = squares && number.div(squares, numOf(numbers.length - 1));
  return variance && number.sqrt(variance);
};

const modes = (numbers: readonly Num[], calls: Calls): Value => {
  const counts = new Map<string, { readonly n: Num; readonly count: number }>();
  for (const n of sorted(numbers, calls)) {
    const text = number.toText(n);
    counts.set(text, { n, count: (counts.get(text)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...Array.from(counts.values(), (entry) => entry.count));
  return [...counts.values()].filter((entry) => entry.count === most).map((entry) => entry.n);
};

const extreme =
  (sign: 1 | -1) =>
  (items: readonly Value[], calls: Calls): Value => {
    calls.tick(items.length);
    let best = items[0] ?? null;
    for (const item of items) {
      const found = order(item, best);
      if (found === null) return null;
      if (found * sign > 0) best = item;
    }
    return best;
  };

const choosing = (name: string, sign: 1 | -1): Builtin =>
  builtin(
    name,
    overload([list("list")], oneElement, ([items], calls) => extreme(sign)(items, calls)),
    overload([rest(any("c"))], oneElement, ([items], calls) => extreme(sign)(items, calls)),
  );

const counting = overload([list("list")], types.integer, ([items]) => numOf(items.length));

// No answer as soon as one member is none: `all([true, null])` is null, `all([false, null])` false.
const quantifier = (decisive: boolean, items: readonly Value[], calls: Calls): Value => {
  calls.tick(items.length);
  if (items.includes(decisive)) return decisive;
  return items.every((item) => item === !decisive) ? !decisive : null;
};

const logical = (name: string, decisive: boolean): Builtin =>
  builtin(
    name,
    overload([list("list")], types.boolean, ([items], calls) => quantifier(decisive, items, calls)),
    overload([rest(any("b"))], types.boolean, ([items], calls) => {
      const [only] = items;
      const flat = items.length === 1 && isList(only) ? only : items;
      return items.length === 1 && only === null ? null : quantifier(decisive, flat, calls);
    }),
  );

export const statistics: readonly Builtin[] = [
  builtin("count", counting),
  choosing("min", -1),
  choosing("max", 1),
  folding("sum", numberLike, sum),
  folding("mean", types.number, mean),
  folding("product", types.number, (numbers) => (numbers.length ? fold(numbers, one, number.mul) : null)),
  folding("median", types.number, median),
  folding("stddev", types.number, deviation),
  folding("mode", types.listOf(types.number), modes),
  logical("all", false),
  logical("any", true),
];
