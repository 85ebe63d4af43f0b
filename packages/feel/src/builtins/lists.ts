import { equal, order } from "../eval/equality.ts";
import { num as numOf } from "../num.ts";
import * as types from "../types.ts";
import { isList, type Calls, type FunctionValue, type Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { any, fn, int, list, opt, rest } from "./parameter.ts";
import { joinedList, listWith, sameList } from "./results.ts";

type Items = readonly Value[];

const same = (a: Value, b: Value, calls: Calls): boolean => equal(a, b, calls) === true;

/** Positions count from 1, from the end when negative; `null` outside. */
const indexAt = (items: Items, position: number, beyond = 0): number | null => {
  const index = position > 0 ? position - 1 : items.length + position;
  return position !== 0 && index >= 0 && index < items.length + beyond ? index : null;
};

const made = (items: Value[], calls: Calls): Items => {
  calls.grow(items.length);
  return items;
};

const sublist = (items: Items, start: number, length: number | undefined, calls: Calls): Value => {
  const from = indexAt(items, start);
  if (from === null || (length !== undefined && (length < 1 || from + length > items.length))) return null;
  return made(items.slice(from, length === undefined ? undefined : from + length), calls);
};

const distinct = (items: Items, calls: Calls): Items => {
  const kept: Value[] = [];
  for (const item of items) {
    calls.tick(1 + kept.length);
    if (!kept.some((other) => same(item, other, calls))) kept.push(item);
  }
  return made(kept, calls);
};

const flatten = (items: Items, calls: Calls, depth = 0): Value[] => {
  calls.tick(depth > 300 ? Number.POSITIVE_INFINITY : items.length);
  return items.flatMap((item) => {
    if (isList(item)) return flatten(item, calls, depth + 1);
    calls.grow(1);
    return [item];
  });
};

const insertAt = (items: Items, position: number, item: Value, calls: Calls): Value => {
  const index = indexAt(items, position);
  return index === null ? null : made(items.toSpliced(index, 0, item), calls);
};

const removeAt = (items: Items, position: number, calls: Calls): Value => {
  const index = indexAt(items, position);
  return index === null ? null : made(items.toSpliced(index, 1), calls);
};

const replaceAt = (items: Items, position: number, item: Value, calls: Calls): Value => {
  const index = indexAt(items, position);
  return index === null ? null : made(items.with(index, item), calls);
};

const replaceWhere = (items: Items, match: FunctionValue, item: Value, calls: Calls): Value => {
  if (match.parameters.length !== 2) return null;
  const replaced: Value[] = [];
  for (const old of items) {
    const hit = calls.call(match, [old, item]);
    if (typeof hit !== "boolean") return null;
    replaced.push(hit ? item : old);
  }
  return made(replaced, calls);
};

const sort = (items: Items, precedes: FunctionValue, calls: Calls): Value => {
  calls.grow(items.length);
  return items.toSorted((a, b) => {
    if (calls.call(precedes, [a, b]) === true) return -1;
    return calls.call(precedes, [b, a]) === true ? 1 : 0;
  });
};

const positions = (items: Items, match: Value, calls: Calls): Value => {
  calls.tick(items.length);
  return items.flatMap((item, index) => (same(item, match, calls) ? [numOf(index + 1)] : []));
};

const joined = (lists: readonly Items[], calls: Calls): Value => made(lists.flat(1), calls);

export const lists: readonly Builtin[] = [
  builtin(
    "list contains",
    overload([list("list"), any("element")], types.boolean, ([items, element], calls) => {
      calls.tick(items.length);
      return items.some((item) => same(item, element, calls));
    }),
  ),
  builtin(
    "sublist",
    overload([list("list"), int("start position"), opt(int("length"))], sameList, ([l, start, n], calls) =>
      sublist(l, start, n, calls),
    ),
  ),
  builtin(
    "append",
    overload([list("list"), rest(any("item"))], listWith(1), ([items, more], calls) =>
      made([...items, ...more], calls),
    ),
  ),
  builtin(
    "concatenate",
    overload([rest(list("list"))], joinedList, ([all], calls) => joined(all, calls)),
  ),
  builtin(
    "union",
    overload([rest(list("list"))], joinedList, ([all], calls) => distinct(all.flat(1), calls)),
  ),
  builtin(
    "insert before",
    overload([list("list"), int("position"), any("newItem")], listWith(2), ([l, at, item], calls) =>
      insertAt(l, at, item, calls),
    ),
  ),
  builtin(
    "remove",
    overload([list("list"), int("position")], sameList, ([l, at], calls) => removeAt(l, at, calls)),
  ),
  builtin(
    "list replace",
    overload([list("list"), int("position"), any("newItem")], listWith(2), ([l, at, item], calls) =>
      replaceAt(l, at, item, calls),
    ),
    overload([list("list"), fn("match"), any("newItem")], listWith(2), ([l, match, item], calls) =>
      replaceWhere(l, match, item, calls),
    ),
  ),
  builtin(
    "reverse",
    overload([list("list")], sameList, ([items], calls) => made(items.toReversed(), calls)),
  ),
  builtin(
    "index of",
    overload([list("list"), any("match")], types.listOf(types.integer), ([items, match], calls) =>
      positions(items, match, calls),
    ),
  ),
  builtin(
    "distinct values",
    overload([list("list")], sameList, ([items], calls) => distinct(items, calls)),
  ),
  builtin(
    "flatten",
    overload([list("list")], types.listOf(types.any), ([items], calls) => flatten(items, calls)),
  ),
  builtin(
    "sort",
    overload([list("list"), fn("precedes")], sameList, ([items, precedes], calls) =>
      sort(items, precedes, calls),
    ),
    overload([list("list")], sameList, ([items], calls) => {
      calls.tick(items.length * 12);
      return sortNatural(items, calls);
    }),
  ),
];

const sortNatural = (items: Items, calls: Calls): Value => {
  let mixed = false;
  const sorted = items.toSorted((a, b) => {
    const found = order(a, b);
    mixed ||= found === null;
    return found ?? 0;
  });
  return mixed ? null : made(sorted, calls);
};
