import { references, type Ast } from "@blaupause/feel";
import { errorAt, type Decision } from "@blaupause/model";
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
  const cells = [
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
    requires: requiredBy(compiler, id, inputs, cells),
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

/** Decisions whose names this one's expressions read. In a cell the table's own inputs stand before them. */
function requiredBy(
  { service }: Compiler,
  id: string,
  inputs: DecisionProgram["inputs"],
  cells: readonly Ast[],
): string[] {
  const own = new Set(inputs.map((input) => input.id));
  const names = new Set([
    ...inputs.flatMap(({ expression }) => namesIn(expression)),
    ...cells.flatMap(namesIn).filter((name) => !own.has(name)),
  ]);
  return Object.keys(service.decisions ?? {}).filter((other) => other !== id && names.has(other));
}
const namesIn = (ast: Ast): readonly string[] => references(ast).map(({ path }) => path[0] ?? "");

/** Tables that wait for each other: none can be worked out first. */
export function refuseCircles(
  compiler: Compiler,
  decisions: Readonly<Record<string, DecisionProgram>>,
): void {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      const cycle = [...trail.slice(trail.indexOf(id)), id];
      compiler.problems.push(errorAt("cycle", `decisions/${id}`, undefined, { cycle }));
    }
    if (done.has(id)) return;
    done.add(id);
    for (const next of decisions[id]?.requires ?? []) visit(next, [...trail, id]);
  };
  for (const id of Object.keys(decisions)) visit(id, []);
}
