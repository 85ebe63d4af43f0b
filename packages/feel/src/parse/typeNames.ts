// `instance of <type>` and parameter types: syntax → static type.
import { plainName } from "../name.ts";
import * as types from "../types.ts";
import type { Type } from "../types.ts";
import { childrenOf, textOf, type Reading } from "./reading.ts";
import type { SyntaxNode } from "./source.ts";

const plain = new Map<string, Type>([
  ["Any", types.any],
  ["Null", types.nothing],
  ["number", types.number],
  ["string", types.string],
  ["boolean", types.boolean],
  ["date", types.date],
  ["time", types.time],
  ["date and time", types.dateTime],
  ["dateTime", types.dateTime],
  ["days and time duration", types.daysTime],
  ["dayTimeDuration", types.daysTime],
  ["years and months duration", types.yearsMonths],
  ["yearMonthDuration", types.yearsMonths],
  ["list", types.listOf(types.any)],
  ["context", types.anyContext],
  ["function", { kind: "function" }],
  ["range", types.rangeOf(types.any)],
]);

/** A built-in type by its FEEL or DMN name; `undefined` for names of a model's own. */
export const namedType = (name: string): Type | undefined => plain.get(plainName(name));

const only = (node: SyntaxNode, name: string, reading: Reading): readonly Type[] =>
  childrenOf(node)
    .filter((child) => child.name === name)
    .map((child) => readType(child, reading));

const readEntries = (node: SyntaxNode, reading: Reading): Type => {
  const entries = node.getChild("ContextEntryTypes")?.getChildren("ContextEntryType") ?? [];
  return types.contextOf(
    Object.fromEntries(
      entries.map((entry) => {
        const name = entry.getChild("Name");
        const type = entry.getChild("Type");
        return [name ? plainName(textOf(name, reading)) : "", type ? readType(type, reading) : types.any];
      }),
    ),
  );
};

const readFunction = (node: SyntaxNode, reading: Reading): Type => {
  const parameters = node.getChild("ArgumentTypes")?.getChildren("ArgumentType") ?? [];
  const result = node.getChild("Type");
  return types.functionOf(
    parameters.map((parameter) => only(parameter, "Type", reading)[0] ?? types.any),
    result ? readType(result, reading) : types.any,
  );
};

/** Reads a `Type` node. */
export const readType = (node: SyntaxNode, reading: Reading): Type => {
  const inner = node.name === "Type" ? node.firstChild : node;
  if (!inner) return types.any;
  if (inner.name === "ListType") {
    const of = only(inner, "Type", reading)[0] ?? types.any;
    return reading.source.ranges.has(inner.from) ? types.rangeOf(of) : types.listOf(of);
  }
  if (inner.name === "ContextType") return readEntries(inner, reading);
  if (inner.name === "FunctionType") return readFunction(inner, reading);
  const name = plainName(textOf(inner, reading));
  return namedType(name) ?? reading.types[name] ?? { kind: "named", name };
};
