import type { NodeOf } from "../ast.ts";
import { isFunction, type FunctionValue, type Value } from "../value.ts";
import type { Code, Frame, Names, Compile } from "./frame.ts";

type Invoke = (fn: FunctionValue, frame: Frame) => Value;

const byPosition = (args: readonly Code[]): Invoke => {
  return (fn, frame) =>
    fn.run(
      args.map((arg) => arg(frame)),
      frame.run,
    );
};

const byName = (args: readonly Code[], names: readonly string[]): Invoke => {
  return (fn, frame) => {
    const given = new Map(names.map((name, i): [string, Value] => [name, args[i]?.(frame) ?? null]));
    return fn.runNamed(given, frame.run);
  };
};

export const compileCall = (node: NodeOf<"call">, names: Names, compile: Compile): Code => {
  const fn = compile(node.fn, names);
  const args = node.args.map((arg) => compile(arg, names));
  const invoke = node.names ? byName(args, node.names) : byPosition(args);
  return (frame) => {
    const target = fn(frame);
    const { run } = frame;
    if (!isFunction(target)) {
      if (target !== null) run.warn("not-a-function", node);
      return null;
    }
    run.tick(1);
    const outer = run.place;
    run.place = node;
    const value = invoke(target, frame);
    run.place = outer;
    return value;
  };
};
