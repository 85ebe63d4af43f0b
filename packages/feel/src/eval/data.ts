// Lists, contexts and the paths into them.
import type { NodeOf } from "../ast.ts";
import { isContext, isList, isTagged, type Value } from "../value.ts";
import { withLocal, type Code, type Names, type Run, type Compile } from "./frame.ts";
import { property } from "./properties.ts";

export const compileList = (node: NodeOf<"list">, names: Names, compile: Compile): Code => {
  const items = node.items.map((item) => compile(item, names));
  return (frame) => {
    frame.run.grow(items.length);
    return items.map((item) => item(frame));
  };
};

/** Each entry may read the ones before it. A key given twice makes the whole context null. */
export const compileContext = (node: NodeOf<"context">, names: Names, compile: Compile): Code => {
  let scope = names;
  const entries = node.entries.map(({ key, value }) => {
    const code = compile(value, scope);
    const local = withLocal(scope, key);
    scope = local;
    return { key, code, slot: local.slot };
  });
  const twice = new Set(entries.map((entry) => entry.key)).size < entries.length;
  return (frame) => {
    if (twice) {
      frame.run.warn("duplicate-key", node);
      return null;
    }
    frame.run.grow(entries.length);
    const made = new Map<string, Value>();
    for (const { key, code, slot } of entries) {
      const value = code(frame);
      frame.locals[slot] = value;
      made.set(key, value);
    }
    return made;
  };
};

/** An entry, a property of a temporal value, or for a list the same of every element. */
const follow = (value: Value, name: string, run: Run): Value | undefined => {
  if (isContext(value)) return value.get(name);
  if (isList(value)) {
    run.tick(value.length);
    run.grow(value.length);
    return value.map((item) => (isList(item) ? null : (follow(item, name, run) ?? null)));
  }
  return isTagged(value) ? property(value, name) : undefined;
};

export const compilePath = (node: NodeOf<"path">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  const { name } = node;
  return (frame) => {
    const value = of(frame);
    if (value === null) return null;
    const found = follow(value, name, frame.run);
    if (found !== undefined) return found;
    frame.run.warn("unknown-name", node, { name });
    return null;
  };
};
