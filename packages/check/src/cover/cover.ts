import type { Compiled } from "@blaupause/engine/compile";
import { parseUnaryTests } from "@blaupause/feel/parse";
import type { Decision } from "@blaupause/model";
import { samplesOf } from "./samples.ts";
import { testOf, type Literal, type Test } from "./tests.ts";

/** Beyond this many cases a table is not gone through. */
const LIMIT = 50_000;

/** An input with its value, as an example shows it. */
export interface Example {
  readonly input: string;
  readonly value: Literal;
}
export type Cover =
  | {
      readonly ok: true;
      readonly gaps: readonly Example[][];
      readonly overlaps: readonly Overlap[];
      readonly never: readonly string[];
    }
  | { readonly ok: false; readonly input: string };
export interface Overlap {
  readonly rows: readonly [string, string];
  readonly example: readonly Example[];
}

/** What a table does with every combination of values its cells tell apart (D2). */
export function coverOf(
  id: string,
  decision: Decision,
  { compiled }: { readonly compiled: Compiled },
): Cover {
  const program = compiled.program.decisions[id];
  const columns: { input: string; samples: Literal[]; passes: boolean[][] }[] = [];
  let cases = 1;
  for (const input of decision.inputs) {
    const named = new Set<Literal>();
    const note = (value: Literal): void => void named.add(value);
    const cells = decision.rows.map((row) => {
      const cell = program?.rows.find((one) => one.id === row.id)?.when[input.id];
      return cell === undefined ? always : testOf(cell, note);
    });
    const allowed = input.values === undefined ? always : valuesTest(input.values, note);
    const options = optionsOf(id, input.id, compiled);
    const samples =
      cells.includes(null) || allowed === null ? null : samplesOf(input.type, named, options, allowed);
    if (samples === null) return { ok: false, input: input.id };
    cases *= samples.length;
    if (cases * Math.max(decision.rows.length, 1) > LIMIT) return { ok: false, input: input.id };
    columns.push({
      input: input.id,
      samples,
      passes: samples.map((value) => cells.map((test) => test?.(value) === true)),
    });
  }
  return walk(decision, columns, cases);
}
const always: Test = () => true;

function valuesTest(text: string, note: (value: Literal) => void): Test | null {
  const parsed = parseUnaryTests(text, { kind: "context", entries: {} });
  return parsed.ok ? testOf(parsed.ast, note) : null;
}

/** An input that is a choice has its options and no other values. */
function optionsOf(decision: string, input: string, { expressions, program }: Compiled): string[] | null {
  const type = expressions.find(
    ({ address, property }) =>
      address === `decisions/${decision}/inputs/${input}` && property === "expression",
  )?.type;
  const tag = type?.kind === "string" ? type.tag : undefined;
  const labels = tag === undefined ? undefined : program.labels[tag];
  return labels === undefined ? null : Object.keys(labels);
}

type Column = {
  readonly input: string;
  readonly samples: readonly Literal[];
  readonly passes: readonly boolean[][];
};

function walk({ rows }: Decision, columns: readonly Column[], cases: number): Cover {
  const gaps: Example[][] = [];
  const overlaps = new Map<string, Overlap>();
  const first = new Set<string>();
  for (let number = 0; number < cases; number += 1) {
    const picks = picksOf(number, columns);
    const hits = rows
      .filter((_, row) => columns.every((column, at) => column.passes[picks[at] ?? 0]?.[row] === true))
      .map(({ id }) => id);
    const example = (): Example[] =>
      columns.map(({ input, samples }, at) => ({ input, value: samples[picks[at] ?? 0] ?? "" }));
    const [one, two] = hits;
    if (one === undefined) gaps.push(example());
    else first.add(one);
    if (one !== undefined && two !== undefined && !overlaps.has(`${one} ${two}`))
      overlaps.set(`${one} ${two}`, { rows: [one, two], example: example() });
  }
  return {
    ok: true,
    gaps,
    overlaps: [...overlaps.values()],
    never: rows.filter(({ id }) => !first.has(id)).map(({ id }) => id),
  };
}

/** The number of a case, read as one digit for each input. */
function picksOf(number: number, columns: readonly Column[]): number[] {
  let left = number;
  return columns.map(({ samples }) => {
    const pick = left % samples.length;
    left = Math.floor(left / samples.length);
    return pick;
  });
}
