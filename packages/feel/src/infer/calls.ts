// Static checks of calls: number, names and types of the arguments.
import type { NodeOf } from "../ast.ts";
import { fits, type Builtin, type Overload } from "../builtins/define.ts";
import type { FunctionType, Type } from "../types.ts";
import { any } from "../types.ts";
import { fitsType, mergeAll } from "./merge.ts";
import type { Report } from "./report.ts";

type Call = NodeOf<"call">;

const parameterAt = ({ parameters }: Overload, index: number) =>
  parameters[Math.min(index, parameters.length - 1)];

const byPosition = (overload: Overload, args: readonly Type[]): boolean =>
  args.every((arg, index) => fitsType(arg, parameterAt(overload, index)?.type ?? any));

const resultOf = ({ result }: Overload, args: readonly Type[]): Type =>
  typeof result === "function" ? result(args, mergeAll) : result;

const callNamed = (
  node: Call,
  names: readonly string[],
  builtin: Builtin,
  args: readonly Type[],
  report: Report,
): Type => {
  const known = builtin.overloads.find(({ parameters }) =>
    names.every((name) => parameters.some((p) => p.name === name)),
  );
  if (known) {
    const ordered = known.parameters.flatMap((p) => args[names.indexOf(p.name)] ?? []);
    return resultOf(known, ordered);
  }
  report("argument-name", node, { function: builtin.name });
  return any;
};

export const builtinCall = (node: Call, builtin: Builtin, args: readonly Type[], report: Report): Type => {
  if (node.names) return callNamed(node, node.names, builtin, args, report);
  const counted = builtin.overloads.filter(({ parameters }) => fits(parameters, args.length));
  const [first] = counted;
  if (!first) {
    report("argument-count", node, { function: builtin.name, given: args.length });
    return any;
  }
  const fitting = counted.find((overload) => byPosition(overload, args));
  if (fitting) return resultOf(fitting, args);
  const wrong = args.findIndex((arg, index) => !fitsType(arg, parameterAt(first, index)?.type ?? any));
  const parameter = parameterAt(first, wrong);
  report("argument-type", node.args[wrong] ?? node, {
    function: builtin.name,
    parameter: parameter?.name ?? "",
    expected: parameter?.type.kind ?? "any",
    actual: args[wrong]?.kind ?? "any",
  });
  return resultOf(first, args);
};

export const functionCall = (node: Call, fn: FunctionType, args: readonly Type[], report: Report): Type => {
  const { parameters, result = any } = fn;
  if (parameters && !node.names && parameters.length !== args.length)
    report("argument-count", node, { function: "", given: args.length });
  return result;
};
