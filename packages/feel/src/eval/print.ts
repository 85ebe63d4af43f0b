// Values as FEEL writes them: what `string(…)` gives.
import { isNum, toText } from "../num.ts";
import { formatIso } from "../temporal/iso.ts";
import { isContext, isFunction, isList, isRange, type Calls, type RangeValue, type Value } from "../value.ts";

type Ticks = Pick<Calls, "grow">;

const maxNesting = 200;

const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

const plainKey = /^[\p{L}_][\p{L}\p{N}_ ]*$/u;

const printRange = (range: RangeValue, meter: Ticks, depth: number): string => {
  const end = (value: Value | undefined): string =>
    value === undefined ? "" : printNested(value, meter, depth + 1);
  if (range.low === undefined) return `(${range.highIncluded ? "<=" : "<"} ${end(range.high)})`;
  if (range.high === undefined) return `(${range.lowIncluded ? ">=" : ">"} ${end(range.low)})`;
  const [open, close] = [range.lowIncluded ? "[" : "(", range.highIncluded ? "]" : ")"];
  return `${open}${end(range.low)}..${end(range.high)}${close}`;
};

const printNested = (value: Value, meter: Ticks, depth: number): string => {
  if (typeof value !== "string") return print(value, meter, depth);
  meter.grow(value.length);
  return quote(value);
};

// A number of one digit can print as six thousand.
const charged = (text: string, meter: Ticks): string => {
  meter.grow(text.length);
  return text;
};

/** The text of a value; strings inside lists and contexts keep their quotes. */
export const print = (value: Value, meter: Ticks, depth = 0): string => {
  meter.grow(depth > maxNesting ? Number.POSITIVE_INFINITY : 1);
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (isNum(value)) return charged(toText(value), meter);
  if (isList(value)) return `[${value.map((item) => printNested(item, meter, depth + 1)).join(", ")}]`;
  if (isContext(value)) {
    const entries = Array.from(value, ([key, entry]) => {
      const name = plainKey.test(key) ? key : quote(key);
      return `${name}: ${printNested(entry, meter, depth + 1)}`;
    });
    return `{${entries.join(", ")}}`;
  }
  if (isRange(value)) return printRange(value, meter, depth);
  return isFunction(value) ? `function(${value.parameters.join(", ")})` : formatIso(value);
};
