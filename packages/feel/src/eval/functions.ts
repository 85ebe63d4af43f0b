// Function values: built-ins and those an expression defines.
import type { NodeOf } from "../ast.ts";
import type { Builtin } from "../builtins/define.ts";
import { depthOf } from "../children.ts";
import { any, functionOf, type Type } from "../types.ts";
import type { Calls, FunctionValue, Value } from "../value.ts";
import { withLocal, type Code, type Frame, type Names, type Compile } from "./frame.ts";
import { coerce } from "./instance.ts";

const callBuiltin = (builtin: Builtin, args: readonly Value[], calls: Calls): Value => {
  for (const overload of builtin.overloads) {
    const value = overload.call(args, calls);
    if (value !== undefined) return value;
  }
  if (!args.includes(null)) calls.warn("arguments");
  return null;
};

const callNamed = (builtin: Builtin, args: ReadonlyMap<string, Value>, calls: Calls): Value => {
  for (const { parameters, call } of builtin.overloads) {
    if (![...args.keys()].every((name) => parameters.some((p) => p.name === name))) continue;
    const given = parameters.map((p) => args.get(p.name));
    const last = given.findLastIndex((value) => value !== undefined);
    const value = call(
      given.slice(0, last + 1).map((v) => v ?? null),
      calls,
    );
    if (value !== undefined) return value;
  }
  calls.warn("arguments");
  return null;
};

const made = new Map<Builtin, FunctionValue>();

export const builtinValue = (builtin: Builtin): FunctionValue => {
  const known = made.get(builtin);
  if (known) return known;
  const parameters = builtin.overloads[0]?.parameters.map((p) => p.name) ?? [];
  const value: FunctionValue = {
    type: "function",
    name: builtin.name,
    parameters,
    signature: functionOf(
      parameters.map(() => any),
      any,
    ),
    run: (args, calls) => callBuiltin(builtin, args, calls),
    runNamed: (args, calls) => callNamed(builtin, args, calls),
  };
  made.set(builtin, value);
  return value;
};

/** Puts named arguments into the order of the parameters; missing ones are null. */
export const namedToPositional = (
  parameters: readonly string[],
  args: ReadonlyMap<string, Value>,
): readonly Value[] | null =>
  [...args.keys()].every((name) => parameters.includes(name))
    ? parameters.map((name) => args.get(name) ?? null)
    : null;

export interface Definition {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type?: Type }[];
  readonly result?: Type;
  readonly run: (args: readonly Value[], calls: Calls) => Value;
}

const fitted = (args: readonly Value[], types: readonly Type[]): readonly Value[] | null => {
  if (args.length !== types.length) return null;
  const values = args.map((arg, i) => coerce(arg, types[i] ?? any));
  return values.some((value, i) => value === null && args[i] !== null) ? null : values;
};

/** A function value: arguments and result are held to their types, by position or by name. */
export const defineFunction = ({ name, parameters, result = any, run }: Definition): FunctionValue => {
  const names = parameters.map((parameter) => parameter.name);
  const types = parameters.map((parameter) => parameter.type ?? any);
  const call = (args: readonly Value[], calls: Calls): Value => {
    const values = fitted(args, types);
    if (values) return coerce(run(values, calls), result);
    calls.warn("arguments");
    return null;
  };
  return {
    type: "function",
    name,
    parameters: names,
    signature: functionOf(types, result),
    run: call,
    runNamed: (named, calls) => {
      const args = namedToPositional(names, named);
      return args && call(args, calls);
    },
  };
};

export const compileFunction = (node: NodeOf<"function">, names: Names, compile: Compile): Code => {
  let scope = names;
  const slots = node.parameters.map(({ name }) => {
    const local = withLocal(scope, name);
    scope = local;
    return local.slot;
  });
  const body = compile(node.body, scope);
  const depth = depthOf(node.body) + 4;

  const activate = ({ run }: Frame, captured: readonly Value[], args: readonly Value[]): Value => {
    const locals = captured.slice();
    for (const [index, slot] of slots.entries()) locals[slot] = args[index] ?? null;
    run.tick(depth);
    run.enter(depth);
    const value = body({ run, locals, input: undefined });
    run.leave(depth);
    return value;
  };

  return (frame) => {
    const captured = frame.locals.slice();
    frame.run.tick(captured.length);
    const run = (args: readonly Value[]): Value => activate(frame, captured, args);
    return defineFunction({ name: "", parameters: node.parameters, run });
  };
};
