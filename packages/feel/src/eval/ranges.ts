import type { NodeOf } from "../ast.ts";
import type { RangeValue, Value } from "../value.ts";
import { order } from "./equality.ts";
import type { Code, Names, Compile } from "./frame.ts";

export const rangeOf = (
  low: Value | undefined,
  high: Value | undefined,
  lowIncluded: boolean,
  highIncluded: boolean,
): RangeValue => ({ type: "range", low, high, lowIncluded, highIncluded });

/** Both ends set and in no order: such a range is an error. */
const reversed = (low: Value, high: Value): boolean =>
  low !== null && high !== null && (order(low, high) ?? 1) > 0;

export const compileRange = (node: NodeOf<"range">, names: Names, compile: Compile): Code => {
  const [low, high] = [compile(node.low, names), compile(node.high, names)];
  return (frame) => {
    const [from, to] = [low(frame), high(frame)];
    if (!reversed(from, to)) return rangeOf(from, to, node.lowIncluded, node.highIncluded);
    frame.run.warn("type", node);
    return null;
  };
};

const within = (end: Value | undefined, value: Value, sign: 1 | -1, included: boolean): boolean | null => {
  if (end === undefined) return value === null ? null : true;
  const found = order(value, end);
  if (found === null) return null;
  return found === 0 ? included : Math.sign(found) === sign;
};

/** Whether a value lies in a range; null when an end is null or of another kind. */
export const inRange = (value: Value, range: RangeValue): boolean | null => {
  const above = within(range.low, value, 1, range.lowIncluded);
  const below = within(range.high, value, -1, range.highIncluded);
  return above === null || below === null ? null : above && below;
};
