import { references, type Ast } from "@blaupause/feel";
import { errorAt } from "@blaupause/model";
import type { FieldProgram, PageProgram, PlanStep } from "../program.ts";
import type { Compiler } from "./compiler.ts";
import type { FormPlace } from "./form.ts";

/**
 * The order of an evaluation (F1). Each page, each field's visibility and each field's value is one step. The grain is
 * fine: counting a list asks only which items there are, `L.x` asks for x in every item, so that a question inside a
 * list may depend on how many items the list has.
 */
export function planOf(
  compiler: Compiler,
  place: FormPlace,
  pages: readonly PageProgram[],
  fields: readonly FieldProgram[],
): PlanStep[] {
  const graph: Graph = { steps: new Map(), fields: new Map(), aliases: new Map(), form: place.id };
  for (const page of pages) addStep(graph, { do: "page", path: page.id }, [page.visible]);
  for (const field of fields) addField(graph, field, null);
  for (const { uses } of graph.steps.values())
    for (const ast of uses.asts) uses.keys.push(...keysOf(graph, ast));
  return sorted(graph, compiler, place);
}

interface Uses {
  readonly asts: readonly Ast[];
  readonly keys: string[];
}
interface Graph {
  readonly steps: Map<string, { readonly step: PlanStep; readonly uses: Uses }>;
  readonly fields: Map<string, FieldProgram>;
  /** The name of a list's element, and the path of the list it stands for. */
  readonly aliases: Map<string, string>;
  readonly form: string;
}

const keyOf = ({ do: kind, path }: PlanStep): string => `${kind}:${path}`;

function addStep(
  graph: Graph,
  step: PlanStep,
  asts: readonly (Ast | undefined)[],
  keys: string[] = [],
): void {
  const known = asts.filter((ast) => ast !== undefined);
  graph.steps.set(keyOf(step), { step, uses: { asts: known, keys } });
}

function addField(graph: Graph, field: FieldProgram, parent: string | null): void {
  const { path } = field;
  graph.fields.set(path, field);
  const above = [
    ...(parent === null ? [] : [`visible:${parent}`, `value:${parent}`]),
    ...(field.page === undefined ? [] : [`page:${field.page}`]),
  ];
  addStep(graph, { do: "visible", path }, [field.visible], above);
  addStep(graph, { do: "value", path }, [field.computed], [`visible:${path}`]);
  if (field.as !== undefined) graph.aliases.set(field.as, path);
  for (const child of field.fields ?? []) addField(graph, child, path);
}

function keysOf(graph: Graph, ast: Ast): string[] {
  return references(ast).flatMap(({ path, as }) => {
    const [head = "", ...rest] = path;
    const alias = graph.aliases.get(head);
    if (alias === undefined && head !== graph.form) return [];
    const whole = [...(alias === undefined ? [] : alias.split(".")), ...rest];
    return keysAlong(graph, whole, as === "value" ? "deep" : "shallow");
  });
}

/** Steps a path needs: every container on the way, and at its end the value, with all that is inside when read whole. */
function keysAlong(graph: Graph, path: readonly string[], depth: "deep" | "shallow"): string[] {
  const keys: string[] = [];
  let at = "";
  for (const id of path) {
    const next = at === "" ? id : `${at}.${id}`;
    if (!graph.fields.has(next)) break;
    at = next;
    keys.push(`value:${at}`);
  }
  const field = graph.fields.get(at);
  if (depth === "deep")
    keys.push(...(at === "" ? [...graph.fields.values()] : (field?.fields ?? [])).flatMap(inside));
  return keys;
}
const inside = (field: FieldProgram): string[] => [
  `value:${field.path}`,
  ...(field.fields ?? []).flatMap(inside),
];

function sorted(graph: Graph, compiler: Compiler, { address }: FormPlace): PlanStep[] {
  const order: PlanStep[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (key: string, trail: readonly string[]): void => {
    const node = graph.steps.get(key);
    if (node === undefined || state.get(key) === "done") return;
    if (state.get(key) === "open") {
      const cycle = [...trail.slice(trail.indexOf(key)), key];
      compiler.problems.push(errorAt("cycle", address, undefined, { cycle }));
      return;
    }
    state.set(key, "open");
    for (const use of node.uses.keys) visit(use, [...trail, key]);
    state.set(key, "done");
    order.push(node.step);
  };
  for (const key of graph.steps.keys()) visit(key, []);
  return order;
}
