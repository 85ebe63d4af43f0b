// The values of FEEL. A context is a Map, so `__proto__` and `constructor` are names like any other.
import { isNum, type Num } from "./num.ts";
import type { DateValue } from "./temporal/date.ts";
import type { DateTimeValue } from "./temporal/dateTime.ts";
import type { DaysTime, YearsMonths } from "./temporal/duration.ts";
import type { TimeValue } from "./temporal/time.ts";
import type { Type } from "./types.ts";

export type { DateTimeValue, DateValue, DaysTime, Num, TimeValue, YearsMonths };

/** `undefined` is an end without bound, as in `(< 10)`; `null` is an end that is null. */
export interface RangeValue {
  readonly type: "range";
  readonly low: Value | undefined;
  readonly high: Value | undefined;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** What a running evaluation lends to a function: counters and the place for warnings. */
export interface Calls {
  readonly tick: (steps: number) => void;
  readonly grow: (size: number) => void;
  readonly warn: (code: "arguments" | "format" | "pattern") => void;
  readonly call: (fn: FunctionValue, args: readonly Value[]) => Value;
  readonly today: () => Value;
  readonly now: () => Value;
}

export interface FunctionValue {
  readonly type: "function";
  readonly name: string;
  readonly parameters: readonly string[];
  readonly signature: Type;
  readonly run: (args: readonly Value[], calls: Calls) => Value;
  /** Reads arguments given by name; `null` when the names do not fit. */
  readonly runNamed: (args: ReadonlyMap<string, Value>, calls: Calls) => Value;
}

export type Context = ReadonlyMap<string, Value>;

export type Value =
  | null
  | boolean
  | string
  | Num
  | DateValue
  | TimeValue
  | DateTimeValue
  | YearsMonths
  | DaysTime
  | RangeValue
  | FunctionValue
  | readonly Value[]
  | Context;

export type Temporal = DateValue | TimeValue | DateTimeValue | YearsMonths | DaysTime;
type Tagged = Temporal | RangeValue | FunctionValue;
export type Kind = "null" | "boolean" | "string" | "number" | "list" | "context" | Tagged["type"];

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
export const isContext = (value: Value | undefined): value is Context => value instanceof Map;

export const isTagged = (value: Value | undefined): value is Tagged =>
  typeof value === "object" && value !== null && "type" in value;

export const isFunction = (value: Value | undefined): value is FunctionValue =>
  isTagged(value) && value.type === "function";

export const isRange = (value: Value | undefined): value is RangeValue =>
  isTagged(value) && value.type === "range";

export const kindOf = (value: Value): Kind => {
  if (value === null) return "null";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (isNum(value)) return "number";
  if (isList(value)) return "list";
  if (isContext(value)) return "context";
  return isTagged(value) ? value.type : "null";
};

export const context = (entries: Iterable<readonly [string, Value]>): Context => new Map(entries);
