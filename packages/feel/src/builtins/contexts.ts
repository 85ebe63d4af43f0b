import * as types from "../types.ts";
import { isContext, type Calls, type Context, type Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { any, ctx, list, listOf, str } from "./parameter.ts";

const entryShape = types.contextOf({ key: types.string, value: types.any });

const valueAt = (context: Context, keys: readonly string[]): Value => {
  let value: Value = context;
  for (const key of keys) value = isContext(value) ? (value.get(key) ?? null) : null;
  return value;
};

const entries = (context: Context, calls: Calls): Value => {
  calls.grow(context.size * 2);
  return Array.from(
    context,
    ([key, value]): Value =>
      new Map<string, Value>([
        ["key", key],
        ["value", value],
      ]),
  );
};

const fromEntries = (items: readonly Value[], calls: Calls): Value => {
  const made = new Map<string, Value>();
  calls.grow(items.length);
  for (const item of items) {
    const key = isContext(item) ? item.get("key") : undefined;
    const value = isContext(item) ? item.get("value") : undefined;
    if (typeof key !== "string" || value === undefined || made.has(key)) return null;
    made.set(key, value);
  }
  return made;
};

const put = (context: Context, keys: readonly string[], value: Value, calls: Calls): Value => {
  const [key, ...others] = keys;
  if (key === undefined) return null;
  calls.grow(context.size + 1);
  const made = new Map(context);
  if (!others.length) return made.set(key, value);
  const inner = context.get(key) ?? null;
  const changed = isContext(inner) ? put(inner, others, value, calls) : null;
  return changed === null ? null : made.set(key, changed);
};

const merge = (contexts: readonly Context[], calls: Calls): Value => {
  const made = new Map<string, Value>();
  for (const context of contexts) {
    calls.grow(context.size);
    for (const [key, value] of context) made.set(key, value);
  }
  return made;
};

export const contexts: readonly Builtin[] = [
  builtin(
    "get value",
    overload([ctx("m"), str("key")], types.any, ([context, key]) => context.get(key) ?? null),
    overload([ctx("context"), listOf(str)("keys")], types.any, ([context, keys]) =>
      keys.length ? valueAt(context, keys) : null,
    ),
  ),
  builtin(
    "get entries",
    overload([ctx("m")], types.listOf(entryShape), ([context], calls) => entries(context, calls)),
  ),
  builtin(
    "context",
    overload([list("entries")], types.anyContext, ([items], calls) => fromEntries(items, calls)),
  ),
  builtin(
    "context put",
    overload([ctx("context"), str("key"), any("value")], types.anyContext, ([c, key, value], calls) =>
      put(c, [key], value, calls),
    ),
    overload([ctx("context"), listOf(str)("keys"), any("value")], types.anyContext, ([c, keys, v], calls) =>
      put(c, keys, v, calls),
    ),
  ),
  builtin(
    "context merge",
    overload([listOf(ctx)("contexts")], types.anyContext, ([all], calls) => merge(all, calls)),
  ),
];
