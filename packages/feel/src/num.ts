// The only file that knows decimal.js. FEEL's number is decimal128: 34 digits, half even, exponents
// up to 6144. Results outside that range are `null`, so that no Infinity or NaN travels on.
// Why not the smaller decimal.js-light (6 KB less): it throws on overflow in the middle of a power and
// leaves its shared precision changed, and rounds neither powers nor logarithms exactly.
import { Decimal as Base } from "decimal.js";

const Decimal = Base.clone({
  precision: 34,
  rounding: Base.ROUND_HALF_EVEN,
  modulo: Base.ROUND_FLOOR,
  minE: -6176,
  maxE: 6144,
  defaults: true,
});

export type Num = Base;
export type Rounding = "half even" | "half up" | "half down" | "up" | "down" | "floor" | "ceiling";

const modes = {
  "half even": Base.ROUND_HALF_EVEN,
  "half up": Base.ROUND_HALF_UP,
  "half down": Base.ROUND_HALF_DOWN,
  up: Base.ROUND_UP,
  down: Base.ROUND_DOWN,
  floor: Base.ROUND_FLOOR,
  ceiling: Base.ROUND_CEIL,
} satisfies Record<Rounding, Base.Rounding>;

const numeral = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,5})?$/;
const finite = (n: Base): Num | null => (n.isFinite() ? n : null);

export const zero: Num = new Decimal(0);
export const one: Num = new Decimal(1);

export const isNum = (value: unknown): value is Num => value instanceof Decimal;

/** Reads a numeral; `null` when the text is none or leaves the range. */
export const parseNum = (text: string): Num | null => {
  if (!numeral.test(text)) return null;
  const exact = new Decimal(text);
  return finite(exact.precision() > 34 ? exact.toSignificantDigits(34) : exact);
};

/** A number known to be one; anything else is a bug of the caller. */
export const num = (value: string | number | bigint): Num => {
  if (typeof value === "number" && Number.isSafeInteger(value)) return new Decimal(value);
  const parsed = parseNum(String(value));
  if (!parsed) throw new Error("not a number");
  return parsed;
};

export const add = (a: Num, b: Num): Num | null => finite(a.plus(b));
export const sub = (a: Num, b: Num): Num | null => finite(a.minus(b));
export const mul = (a: Num, b: Num): Num | null => finite(a.times(b));
export const div = (a: Num, b: Num): Num | null => (b.isZero() ? null : finite(a.div(b)));
export const mod = (a: Num, b: Num): Num | null => (b.isZero() ? null : finite(a.mod(b)));
export const pow = (a: Num, b: Num): Num | null => finite(a.pow(b));
export const negate = (a: Num): Num => a.negated();
export const abs = (a: Num): Num => a.abs();
export const sqrt = (a: Num): Num | null => finite(a.sqrt());
export const exp = (a: Num): Num | null => finite(a.exp());
export const log = (a: Num): Num | null => (a.gt(0) ? finite(a.ln()) : null);

export const compare = (a: Num, b: Num): number => a.cmp(b);
export const equal = (a: Num, b: Num): boolean => a.eq(b);
export const sign = (a: Num): number => a.cmp(0);
export const isInteger = (a: Num): boolean => a.isInteger();

/** Rounds to `scale` places; a negative scale rounds left of the point. */
export const round = (n: Num, scale: number, mode: Rounding): Num | null => {
  if (scale >= 0) return finite(n.toDecimalPlaces(scale, modes[mode]));
  const unit = new Decimal(10).pow(-scale);
  return finite(n.div(unit).toDecimalPlaces(0, modes[mode]).times(unit));
};

export const roundHalfUp = (n: Num, scale: number): Num => round(n, scale, "half up") ?? n;

/** Nearest binary number; for indexes and JSON, never to calculate with. */
export const toNumber = (n: Num): number => n.toNumber();

/** Truncates towards zero; exact at any size. */
export const toBigInt = (n: Num): bigint => BigInt(n.trunc().toFixed(0));

/** Plain notation without exponent, as many places as the number has. */
export const toText = (n: Num): string => (n.isZero() ? "0" : n.toFixed());
