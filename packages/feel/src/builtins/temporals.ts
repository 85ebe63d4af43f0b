// Calendar questions, and the clock: which is the moment the caller gave, never the machine's.
import { num as numOf } from "../num.ts";
import { dayOfYear, weekday, weekOfYear } from "../temporal/date.ts";
import * as types from "../types.ts";
import type { DateValue, Value } from "../value.ts";
import type { Type } from "../types.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { date } from "./parameter.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const ofDate = (name: string, result: Type, run: (date: DateValue) => Value): Builtin =>
  builtin(
    name,
    overload([date("date")], result, ([day]) => run(day)),
  );

export const temporals: readonly Builtin[] = [
  ofDate("day of week", types.string, (day) => days[weekday(day) - 1] ?? null),
  ofDate("month of year", types.string, (day) => months[day.month - 1] ?? null),
  ofDate("day of year", types.integer, (day) => numOf(dayOfYear(day))),
  ofDate("week of year", types.integer, (day) => numOf(weekOfYear(day))),
  builtin(
    "today",
    overload([], types.date, (_none, calls) => calls.today()),
  ),
  builtin(
    "now",
    overload([], types.dateTime, (_none, calls) => calls.now()),
  ),
];
