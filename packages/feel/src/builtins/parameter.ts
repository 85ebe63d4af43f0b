// Parameters of built-ins: name, static type, and the reader that checks and converts an argument.
// A reader answers `undefined` for a value of the wrong kind; `null` is a value only where it says so.
import { isNum, toNumber, type Num } from "../num.ts";
import { atMidnight, type DateTimeValue } from "../temporal/dateTime.ts";
import { timeOf } from "../temporal/time.ts";
import * as types from "../types.ts";
import type { Type } from "../types.ts";
import {
  isContext,
  isFunction,
  isList,
  isRange,
  isTagged,
  type Context,
  type DateValue,
  type DaysTime,
  type FunctionValue,
  type RangeValue,
  type TimeValue,
  type Value,
  type YearsMonths,
} from "../value.ts";

export interface Parameter<T> {
  readonly name: string;
  readonly type: Type;
  readonly read: (value: Value) => T | undefined;
  readonly optional?: true;
  readonly rest?: true;
}

type Make<T> = (name: string) => Parameter<T>;

const make =
  <T>(type: Type, test: (value: Value) => T | undefined): Make<T> =>
  (name) => ({
    name,
    type,
    // FEEL takes the element of a list of one where no list is expected.
    read: (value) => test(isList(value) && value.length === 1 ? (value[0] ?? null) : value),
  });

const only =
  <T extends Value>(test: (value: Value) => value is T) =>
  (value: Value): T | undefined =>
    test(value) ? value : undefined;

const tagged = <K extends "date" | "time" | "dateTime" | "yearsMonths" | "daysTime">(kind: K) =>
  only(
    (value): value is Extract<DateValue | TimeValue | DateTimeValue | YearsMonths | DaysTime, { type: K }> =>
      isTagged(value) && value.type === kind,
  );

const utcMidnight = (date: DateValue): DateTimeValue => ({
  ...atMidnight(date),
  time: timeOf(0, 0),
});

export const str = make<string>(types.string, (v) => (typeof v === "string" ? v : undefined));
export const bool = make<boolean>(types.boolean, (v) => (typeof v === "boolean" ? v : undefined));
export const num = make<Num>(types.number, only(isNum));
/** A whole number; a fraction is cut off, as FEEL does with positions. */
export const int = make<number>(types.number, (v) =>
  isNum(v) && Math.abs(toNumber(v)) <= Number.MAX_SAFE_INTEGER ? Math.trunc(toNumber(v)) : undefined,
);
export const date = make<DateValue>(types.date, (v) => {
  if (!isTagged(v)) return undefined;
  return v.type === "date" ? v : v.type === "dateTime" ? v.date : undefined;
});
export const time = make<TimeValue>(types.time, tagged("time"));
export const dateTime = make<DateTimeValue>(types.dateTime, (v) => {
  if (!isTagged(v)) return undefined;
  return v.type === "dateTime" ? v : v.type === "date" ? utcMidnight(v) : undefined;
});
export const daysTime = make<DaysTime>(types.daysTime, tagged("daysTime"));
export const yearsMonths = make<YearsMonths>(types.yearsMonths, tagged("yearsMonths"));
export const ctx = make<Context>(types.anyContext, only(isContext));
export const range = make<RangeValue>(types.rangeOf(types.any), only(isRange));
export const fn = make<FunctionValue>({ kind: "function" }, only(isFunction));

export const any: Make<Value> = (name) => ({ name, type: types.any, read: (value) => value });

export const list: Make<readonly Value[]> = (name) => ({
  name,
  type: types.listOf(types.any),
  read: (value) => (isList(value) ? value : value === null ? undefined : [value]),
});

/** A list of one kind; null elements are refused. */
export const listOf =
  <T>(of: Make<T>): Make<readonly T[]> =>
  (name) => {
    const element = of(name);
    const read = (value: Value): readonly T[] | undefined => {
      const items = isList(value) ? value : [value];
      const known: T[] = [];
      for (const item of items) {
        const one = isList(item) ? undefined : element.read(item);
        if (one === undefined) return undefined;
        known.push(one);
      }
      return known;
    };
    return { name, type: types.listOf(element.type), read };
  };

/** A list of one kind in which null may stand. */
export const listOrNull =
  <T>(of: Make<T>): Make<readonly (T | null)[]> =>
  (name) => {
    const element = of(name);
    const read = (value: Value): readonly (T | null)[] | undefined => {
      if (value === null) return undefined;
      const known = (isList(value) ? value : [value]).map((v) => (v === null ? null : element.read(v)));
      return known.some((v) => v === undefined) ? undefined : known.map((v) => v ?? null);
    };
    return { name, type: types.listOf(element.type), read };
  };

export const orNull =
  <T>(of: Make<T>): Make<T | null> =>
  (name) => {
    const inner = of(name);
    return { ...inner, read: (value) => (value === null ? null : inner.read(value)) };
  };

/** May be left out; the reader then never runs and the built-in gets `undefined`. */
export const opt = <T>(parameter: Parameter<T>): Parameter<T | undefined> => ({
  ...parameter,
  optional: true,
});

/** Takes all arguments that are left, each read by itself. */
export const rest = <T>(parameter: Parameter<T>): Parameter<readonly T[]> => ({
  name: parameter.name,
  type: parameter.type,
  rest: true,
  read: (value) => {
    const one = parameter.read(value);
    return one === undefined ? undefined : [one];
  },
});
