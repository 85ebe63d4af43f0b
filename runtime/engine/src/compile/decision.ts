import { references, type Ast } from "@blaupause/feel";
import type { Decision } from "@blaupause/model";
import type { DecisionProgram } from "../program.ts";
import type { Compiler } from "./compiler.ts";
import { present, maybe } from "./optional.ts";
import { typeOfValue } from "./types.ts";

export function compileDecision(compiler: Compiler, id: string, decision: Decision): DecisionProgram {
  const address = `decisions/${id}`;
  const inputTypes = Object.fromEntries(decision.inputs.map((input) => [input.id, typeOfValue(input.type)]));
  const inputs = decision.inputs.map((input) => ({
    id: input.id,
    expression: compiler.expression(input.expression, {
      address: `${address}/inputs/${input.id}`,
      property: "expression",
    }),
  }));
  const thens = (cells: Readonly<Record<string, string>>, at: string, property: string) =>
    mapCells(cells, (text, output) =>
      compiler.expression(text, { address: at, property: `${property}/${output}` }, inputTypes),
    );
  const rows = decision.rows.map((row) => {
    const at = `${address}/rows/${row.id}`;
    const when = mapCells(row.when, (text, input) =>
      compiler.unary(
        text,
        { address: at, property: `when/${input}` },
        inputTypes,
        inputTypes[input] ?? { kind: "any" },
      ),
    );
    return { id: row.id, when, then: thens(row.then, at, "then") };
  });
  const otherwise = maybe(decision.default, (cells) => thens(cells, address, "default"));
  const asts = [
    ...inputs.map(({ expression }) => expression),
    ...rows.flatMap(({ when, then }) => [...Object.values(when), ...Object.values(then)]),
    ...Object.values(otherwise ?? {}),
  ];
  return present({
    id,
    title: decision.title,
    inputs,
    outputs: decision.outputs.map(({ id, type, values }) => present({ id, type, values })),
    hitPolicy: decision.hitPolicy,
    aggregation: decision.aggregation,
    default: otherwise,
    rows,
    requires: requiredBy(compiler, id, asts),
  });
}

const mapCells = (
  cells: Readonly<Record<string, string>>,
  parse: (text: string, id: string) => Ast,
): Record<string, Ast> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, text]) => text.trim() !== "" && text.trim() !== "-")
      .map(([id, text]) => [id, parse(text, id)]),
  );

/** Decisions whose names this one's expressions read. */
function requiredBy(compiler: Compiler, id: string, asts: readonly Ast[]): string[] {
  const names = new Set(asts.flatMap((ast) => references(ast).map(({ path }) => path[0] ?? "")));
  return Object.keys(compiler.service.decisions ?? {}).filter((other) => other !== id && names.has(other));
}
