// `for`, `some`, `every`. Later bindings see earlier ones; all run on the step budget.
import type { Binding, Node, NodeOf } from "../ast.ts";
import { eachChild, weigh } from "../children.ts";
import { isInteger, isNum, num, toNumber } from "../num.ts";
import { dayNumber, fromDayNumber } from "../temporal/date.ts";
import { isList, isRange, isTagged, type RangeValue, type Value } from "../value.ts";
import { order } from "./equality.ts";
import { withLocal, type Code, type Frame, type Names, type Compile } from "./frame.ts";

type Source = (frame: Frame) => Iterable<Value> | null;

function* steps(from: number, to: number, make: (n: number) => Value): Iterable<Value> {
  const step = from <= to ? 1 : -1;
  for (let n = from; step > 0 ? n <= to : n >= to; n += step) yield make(n);
}

const interval = (low: Value, high: Value): Iterable<Value> | null => {
  if (isNum(low) && isNum(high))
    return isInteger(low) && isInteger(high) ? steps(toNumber(low), toNumber(high), num) : null;
  if (isTagged(low) && isTagged(high) && low.type === "date" && high.type === "date")
    return steps(dayNumber(low), dayNumber(high), fromDayNumber);
  return null;
};

function* inside(items: Iterable<Value>, range: RangeValue): Iterable<Value> {
  const { low = null, high = null, lowIncluded, highIncluded } = range;
  for (const item of items) {
    const left = !lowIncluded && order(item, low) === 0;
    const right = !highIncluded && order(item, high) === 0;
    if (!left && !right) yield item;
  }
}

const elements = (value: Value): Iterable<Value> | null => {
  if (isList(value)) return value;
  if (!isRange(value)) return null;
  const [low, high] = [value.low ?? null, value.high ?? null];
  const items = interval(low, high);
  return items && inside(items, value);
};

const sourceOf = (binding: Binding, names: Names, compile: Compile): Source => {
  const over = compile(binding.over, names);
  if (!binding.upTo) return (frame) => elements(over(frame));
  const upTo = compile(binding.upTo, names);
  return (frame) => interval(over(frame), upTo(frame));
};

interface Loop {
  readonly names: Names;
  /** Calls `body` for each combination until it answers false; null when a source is no list. */
  readonly run: (frame: Frame, body: () => boolean) => boolean | null;
}

const loopOf = (
  { bindings, body }: NodeOf<"for" | "some" | "every">,
  outer: Names,
  compile: Compile,
): Loop => {
  const weight = weigh(body);
  let names = outer;
  const levels = bindings.map((binding) => {
    const source = sourceOf(binding, names, compile);
    const local = withLocal(names, binding.name);
    names = local;
    return { source, slot: local.slot };
  });
  const descend = (frame: Frame, depth: number, body: () => boolean): boolean | null => {
    const level = levels[depth];
    if (!level) return body();
    const items = level.source(frame);
    if (!items) return null;
    for (const item of items) {
      frame.run.tick(weight);
      frame.locals[level.slot] = item;
      const more = descend(frame, depth + 1, body);
      if (more !== true) return more;
    }
    return true;
  };
  return { names, run: (frame, body) => descend(frame, 0, body) };
};

const folds = new Set(["count", "sum", "min", "max", "mean", "product"]);

/** Whether `partial` can end up in a result: then each round needs its own copy of the list. */
const escapes = (node: Node): boolean => {
  if (node.t === "name") return node.name === "partial";
  if (node.t === "filter" && node.of.t === "name") return escapes(node.by);
  if (node.t === "call" && node.fn.t === "builtin" && folds.has(node.fn.name))
    return node.args.some((arg) => arg.t !== "name" && escapes(arg));
  let found = false;
  eachChild(node, (child) => {
    found ||= escapes(child);
  });
  return found;
};

const copy = (results: readonly Value[], { run }: Frame): Value => {
  run.tick(results.length);
  run.grow(results.length);
  return results.slice();
};

export const compileFor = (node: NodeOf<"for">, names: Names, compile: Compile): Code => {
  const loop = loopOf(node, names, compile);
  const partial = withLocal(loop.names, "partial");
  const body = compile(node.body, partial);
  const copied = escapes(node.body);
  return (frame) => {
    const results: Value[] = [];
    const done = loop.run(frame, () => {
      frame.run.grow(1);
      frame.locals[partial.slot] = copied ? copy(results, frame) : results;
      results.push(body(frame));
      return true;
    });
    if (done === null) frame.run.warn("type", node);
    return done === null ? null : results;
  };
};

export const compileQuantified = (node: NodeOf<"some" | "every">, names: Names, compile: Compile): Code => {
  const loop = loopOf(node, names, compile);
  const body = compile(node.body, loop.names);
  const decisive = node.t === "some";
  return (frame) => {
    let answer: boolean | null = !decisive;
    const done = loop.run(frame, () => {
      const one = body(frame);
      if (one === decisive) answer = decisive;
      else if (typeof one !== "boolean") answer = null;
      return one !== decisive;
    });
    if (done === null) frame.run.warn("type", node);
    return done === null ? null : answer;
  };
};
