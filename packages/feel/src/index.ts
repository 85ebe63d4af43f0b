// FEEL without its parser: values, types, and the evaluator of stored expressions.

/** The stored form of an expression: plain JSON. */
export type { ArithmeticOp, Ast, CompareOp, Node, NodeKind, NodeOf, Span } from "./ast.ts";
/** Cells of a decision table that need no formula: an operator and plain values, a value or a setting. */
export { cellOps, readInput, type CellOp, type InputCell } from "./cell/readInput.ts";
export { readResult, type ResultCell } from "./cell/readResult.ts";
/** Names of the functions FEEL brings along. */
export { builtinNames } from "./builtins/index.ts";
/** Whether an expression, or one inside it, is of a kind. */
export { someNode } from "./children.ts";
/** What evaluations may cost together. */
export type { Purse } from "./eval/budget.ts";
/** Three-valued equality and order of values, as `=` and `<` use them. */
export { equal, order } from "./eval/equality.ts";
/** Compile once, evaluate often; data never make it throw. */
export { evaluate, prepare, type Evaluation, type Expression, type Options } from "./eval/evaluate.ts";
/** Scope as a function, and what went wrong while evaluating. */
export type { Lookup, Warning, WarningCode } from "./eval/warning.ts";
/** A function value of one's own, with checked arguments. */
export { defineFunction, type Definition } from "./eval/functions.ts";
/** Type tests at run time; `coerce` converts as DMN does, or gives null. */
export { coerce, isInstance } from "./eval/instance.ts";
/** A value as FEEL writes it. */
export { print } from "./eval/print.ts";
/** Static type of an expression, and what in it cannot work. */
export { infer, type Inferred } from "./infer/infer.ts";
/** Whether a value of one type may stand where another is expected. */
export { fitsType } from "./infer/merge.ts";
/** Values to JSON and, by a type, back. */
export { fromJson, toJson, type FromJson, type Json } from "./json.ts";
/** The name meant by a misspelt one. */
export { nearest } from "./name.ts";
/** Exact decimal numbers: 34 digits, half even. */
export {
  abs,
  add,
  compare,
  div,
  isInteger,
  isNum,
  mod,
  mul,
  negate,
  num,
  one,
  parseNum,
  pow,
  round,
  roundHalfUp,
  sub,
  toNumber,
  toText,
  zero,
  type Num,
  type Rounding,
} from "./num.ts";
/** Regular expressions that cannot hang, for whole texts. */
export { compilePattern, type Pattern, type PatternProblem } from "./pattern/pattern.ts";
/** What is wrong with an expression, as a code with its place. */
export type { Problem, ProblemCode } from "./problem.ts";
/** The paths an expression reads. */
export { references, type Reference } from "./references.ts";
/** Names that ids must not have. */
export { isReservedName, reservedNames } from "./reserved.ts";
/** Local dates. */
export {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dayNumber,
  daysInMonth,
  formatDate,
  fromDayNumber,
  isLeapYear,
  parseDate,
  weekday,
} from "./temporal/date.ts";
/** A date with a time of day. */
export { atMidnight, dateTimeOf, parseDateTime } from "./temporal/dateTime.ts";
/** Durations in months, or in days and time. */
export { daysTime, daysTimeParts, formatDuration, parseDuration, yearsMonths } from "./temporal/duration.ts";
/** Moments on the time line, and the day or clock they show in a zone. */
export {
  addDuration,
  between,
  compareInstants,
  formatInstant,
  instantOf,
  localDate,
  localDateTime,
  parseInstant,
  startOfDay,
  type Instant,
} from "./temporal/instant.ts";
/** ISO 8601 text of any date, time, duration or instant. */
export { formatIso } from "./temporal/iso.ts";
/** Reads the text of `@"…"`, whatever kind it is. */
export { parseAt, parseClock } from "./temporal/literal.ts";
/** Times of day. */
export { hourOf, midnight, minuteOf, nanosPerSecond, secondOf, timeOf } from "./temporal/time.ts";
/** Whether the platform knows a time zone. */
export { isZone } from "./temporal/zone.ts";
/** Static types and their builders: `types.listOf(types.string)`. */
export * as types from "./types.ts";
export type {
  ContextType,
  FunctionType,
  ListType,
  NumberType,
  RangeType,
  Shape,
  StringType,
  Type,
} from "./types.ts";
/** The values of FEEL; a context is a Map. */
export {
  context,
  isContext,
  isFunction,
  isList,
  isRange,
  isTagged,
  kindOf,
  type Calls,
  type Context,
  type DateTimeValue,
  type DateValue,
  type DaysTime,
  type FunctionValue,
  type Kind,
  type RangeValue,
  type Temporal,
  type TimeValue,
  type Value,
  type YearsMonths,
} from "./value.ts";
