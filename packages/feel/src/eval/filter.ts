// `list[condition]` keeps elements, `list[2]` takes one, `list[-1]` the last. A single value is a list
// of one; null has no elements.
import type { NodeOf } from "../ast.ts";
import { weigh } from "../children.ts";
import { isInteger, isNum, toNumber, type Num } from "../num.ts";
import { isList, type Value } from "../value.ts";
import { withElement, type Code, type Frame, type Names, type Compile } from "./frame.ts";

const pick = (items: readonly Value[], index: Num): Value => {
  if (!isInteger(index)) return null;
  const n = toNumber(index);
  return items[n > 0 ? n - 1 : n < 0 ? items.length + n : items.length] ?? null;
};

const none = (by: Value): Value => (isNum(by) ? null : []);

export const compileFilter = (node: NodeOf<"filter">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  const scope = withElement(names);
  const by = compile(node.by, scope);
  const weight = weigh(node.by);
  const { slot } = scope;

  const keep = (items: readonly Value[], first: Value, frame: Frame): Value => {
    const kept: Value[] = [];
    for (const [index, item] of items.entries()) {
      frame.run.tick(weight);
      frame.locals[slot] = item;
      if ((index === 0 ? first : by(frame)) === true) kept.push(item);
    }
    frame.run.grow(kept.length);
    return kept;
  };

  return (frame) => {
    const source = of(frame);
    if (source === null) return null;
    const items = isList(source) ? source : [source];
    frame.locals[slot] = items[0] ?? null;
    const first = by(frame);
    if (items.length === 0) return none(first);
    return isNum(first) ? pick(items, first) : keep(items, first, frame);
  };
};
