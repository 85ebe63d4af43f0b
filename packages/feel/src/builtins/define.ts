// A built-in is a list of overloads. Each names its parameters, from which follow the call by
// position, the call by name, the checks of the arguments and the static signature.
import type { Type } from "../types.ts";
import type { Calls, Value } from "../value.ts";
import type { Parameter } from "./parameter.ts";

type Parameters = readonly Parameter<unknown>[];
type Arguments<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

export type Merge = (types: readonly Type[]) => Type;
/** What the static check needs: the result may depend on the arguments' types, which it knows how to merge. */
export type Result = Type | ((args: readonly Type[], merge: Merge) => Type);

export interface Overload {
  readonly parameters: Parameters;
  readonly result: Result;
  /** `undefined` when the arguments do not fit. */
  readonly call: (args: readonly Value[], calls: Calls) => Value | undefined;
}

export interface Builtin {
  readonly name: string;
  readonly overloads: readonly Overload[];
}

const readRest = (parameter: Parameter<unknown>, args: readonly Value[]): unknown[] | undefined => {
  const all: unknown[] = [];
  for (const arg of args) {
    const one = parameter.read(arg);
    if (!Array.isArray(one)) return undefined;
    all.push(...one);
  }
  return all;
};

const readAll = (parameters: Parameters, args: readonly Value[]): unknown[] | undefined => {
  const read: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const arg = args[index];
    let value: unknown;
    if (parameter.rest) value = readRest(parameter, args.slice(index));
    else if (arg !== undefined) value = parameter.read(arg);
    else if (parameter.optional) {
      read.push(undefined);
      continue;
    }
    if (value === undefined) return undefined;
    read.push(value);
  }
  return read;
};

export const fits = (parameters: Parameters, count: number): boolean => {
  const least = parameters.filter((p) => !p.optional && !p.rest).length;
  const most = parameters.some((p) => p.rest) ? Number.POSITIVE_INFINITY : parameters.length;
  return count >= least && count <= most;
};

export const overload = <const P extends Parameters>(
  parameters: P,
  result: Result,
  run: (args: Arguments<P>, calls: Calls) => Value,
): Overload => ({
  parameters,
  result,
  call: (args, calls) => {
    if (!fits(parameters, args.length)) return undefined;
    const read = readAll(parameters, args);
    // The readers gave one value a parameter; TypeScript cannot follow that through a loop.
    return read && run(read as unknown as Arguments<P>, calls);
  },
});

export const builtin = (name: string, ...overloads: readonly Overload[]): Builtin => ({
  name,
  overloads,
});
