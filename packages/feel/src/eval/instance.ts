// Whether a value has a type, at run time; and the conversions a declared type brings about.
import type { NodeOf } from "../ast.ts";
import { isInteger, isNum } from "../num.ts";
import { atMidnight } from "../temporal/dateTime.ts";
import { timeOf } from "../temporal/time.ts";
import type { ContextType, FunctionType, RangeType, Type } from "../types.ts";
import { isContext, isFunction, isList, isRange, isTagged, kindOf, type Value } from "../value.ts";
import type { Code, Names, Compile } from "./frame.ts";

const hasEntries = (value: Value, type: ContextType): boolean =>
  isContext(value) &&
  Object.entries(type.entries).every(([name, entry]) => {
    const found = value.get(name);
    return found === undefined ? false : found === null || isInstance(found, entry);
  });

const hasEnds = (value: Value, type: RangeType): boolean =>
  isRange(value) &&
  [value.low, value.high].every((end) => end === undefined || end === null || isInstance(end, type.of));

const hasSignature = (value: Value, type: FunctionType): boolean =>
  isFunction(value) && (!type.parameters || type.parameters.length === value.parameters.length);

/** True when the value is of the type; null is of no type but `Null` and `Any`. */
export const isInstance = (value: Value, type: Type): boolean => {
  switch (type.kind) {
    case "any":
      return true;
    case "list":
      return isList(value) && value.every((item) => item === null || isInstance(item, type.of));
    case "context":
      return hasEntries(value, type);
    case "range":
      return hasEnds(value, type);
    case "function":
      return hasSignature(value, type);
    case "number":
      return isNum(value) && (type.format !== "integer" || isInteger(value));
    case "named":
      return false;
    default:
      return kindOf(value) === type.kind;
  }
};

/** Converts to a declared type as DMN does (one element and its list, date and its midnight) or null. */
export const coerce = (value: Value, type: Type): Value => {
  if (value === null || isInstance(value, type)) return value;
  if (type.kind === "list" && !isList(value)) return isInstance(value, type.of) ? [value] : null;
  if (isList(value) && value.length === 1 && type.kind !== "list") return coerce(value[0] ?? null, type);
  if (type.kind === "dateTime" && isTagged(value) && value.type === "date")
    return { ...atMidnight(value), time: timeOf(0, 0) };
  return null;
};

export const compileInstance = (node: NodeOf<"instance">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  const { type } = node;
  return (frame) => {
    const value = of(frame);
    return value === null ? type.kind === "null" || type.kind === "any" : isInstance(value, type);
  };
};
