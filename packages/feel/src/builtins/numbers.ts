import * as number from "../num.ts";
import { isInteger, num as numOf, type Num, type Rounding } from "../num.ts";
import { daysTime as daysTimeOf, yearsMonths as yearsMonthsOf } from "../temporal/duration.ts";
import * as types from "../types.ts";
import type { Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { daysTime, int, num, opt, yearsMonths } from "./parameter.ts";
import { numberLikeFirst } from "./results.ts";

// DMN's bounds for the scale of a number.
const inScale = (scale: number): boolean => scale >= -6111 && scale <= 6176;

const rounding = (name: string, mode: Rounding, scaleOptional = false): Builtin => {
  const run = (n: Num, scale: number): Value => (inScale(scale) ? number.round(n, scale, mode) : null);
  const scale = int("scale");
  return builtin(
    name,
    scaleOptional
      ? overload([num("n"), opt(scale)], numberLikeFirst, ([n, places]) => run(n, places ?? 0))
      : overload([num("n"), scale], numberLikeFirst, ([n, places]) => run(n, places)),
  );
};

const unary = (name: string, cost: number, run: (n: Num) => Value): Builtin =>
  builtin(
    name,
    overload([num("number")], types.number, ([n], calls) => {
      calls.tick(cost);
      return run(n);
    }),
  );

const parity = (name: string, rest: number): Builtin =>
  builtin(
    name,
    overload([num("number")], types.boolean, ([n]) => {
      if (!isInteger(n)) return null;
      const half = number.mod(n, numOf(2));
      return half !== null && number.equal(half, numOf(rest));
    }),
  );

const size = (n: bigint): bigint => (n < 0n ? -n : n);

export const numbers: readonly Builtin[] = [
  rounding("decimal", "half even"),
  rounding("floor", "floor", true),
  rounding("ceiling", "ceiling", true),
  rounding("round up", "up"),
  rounding("round down", "down"),
  rounding("round half up", "half up"),
  rounding("round half down", "half down"),
  builtin(
    "abs",
    overload([num("n")], numberLikeFirst, ([n]) => number.abs(n)),
    overload([daysTime("n")], types.daysTime, ([d]) => daysTimeOf(size(d.nanos))),
    overload([yearsMonths("n")], types.yearsMonths, ([d]) => yearsMonthsOf(Math.abs(d.months))),
  ),
  builtin(
    "modulo",
    overload([num("dividend"), num("divisor")], types.number, ([a, b], calls) => {
      calls.tick(20);
      return number.mod(a, b);
    }),
  ),
  // Roots, powers and logarithms cost some hundred times a sum: the step budget counts that.
  unary("sqrt", 50, (n) => (number.sign(n) < 0 ? null : number.sqrt(n))),
  unary("log", 200, number.log),
  unary("exp", 200, number.exp),
  parity("odd", 1),
  parity("even", 0),
];
