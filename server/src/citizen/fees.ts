import {
  evaluator,
  isAst,
  lookupIn,
  type FlowProgram,
  type NodeProgram,
  type Program,
  type Scope,
} from "@blaupause/engine";
import { references, toJson, type Ast, type Json, type Node } from "@blaupause/feel";

/** A fee that may have to be paid online, as far as it is known before a case is there. */
export interface Fee {
  readonly node: string;
  /** Null where it depends on what is found out later. */
  readonly amount: number | null;
  /** Every case of this service comes to it. */
  readonly isSure: boolean;
  /** Nobody in the office does anything before it. */
  readonly isAtOnce: boolean;
}
type Way = Pick<Fee, "isSure" | "isAtOnce">;

/**
 * The fees on the ways through a process. Which way a case will take nobody knows yet; only what a municipality has
 * settled is: a way that its settings close is none. `known` names what is told besides, say the answers of a form.
 */
export function feesAhead(
  program: Program,
  form: string,
  scope: Scope,
  known: readonly string[] = [],
): readonly Fee[] {
  const value = valueIn(program, scope, known);
  const found = new Map<string, Fee>();
  const gone = new Set<string>();
  const go = (id: string, way: Way): void => {
    const node = program.process.nodes[id];
    const key = `${id} ${way.isSure} ${way.isAtOnce}`;
    if (node === undefined || gone.has(key)) return;
    gone.add(key);
    if (node.connector === "payment") meet(node, way);
    const next = { ...way, isAtOnce: way.isAtOnce && node.type !== "userTask" };
    const open = node.outgoing.filter((flow) => !isClosed(flow, value));
    const isOneWay = open.length === 1 || open.every(({ condition }) => condition === undefined);
    for (const { to } of open) go(to, { ...next, isSure: next.isSure && isOneWay });
    for (const one of program.process.boundaries[id] ?? []) go(one, { ...next, isSure: false });
  };
  const meet = (node: NodeProgram, way: Way): void => {
    const before = found.get(node.id);
    const isSure = before?.isSure === true || way.isSure;
    const isAtOnce = (before?.isAtOnce ?? true) && way.isAtOnce;
    found.set(node.id, { node: node.id, amount: amountOf(node, value), isSure, isAtOnce });
  };
  const start = program.process.starts.find((id) => program.process.nodes[id]?.form === form);
  if (start !== undefined) go(start, { isSure: true, isAtOnce: true });
  return [...found.values()].filter(({ amount }) => amount === null || amount > 0);
}

/** Whether somebody may have to pay online with these values, whichever way she begins. */
export const asksForMoney = (program: Program, scope: Scope): boolean =>
  program.process.starts.some(
    (id) => feesAhead(program, program.process.nodes[id]?.form ?? "", scope).length > 0,
  );

const SETTLED = ["settings", "organisation", "land"];
type Known = (ast: Ast) => Json;

/** What an expression comes to; null where it reads what nobody knows yet, whatever it would make of that. */
export function valueIn({ types }: Program, scope: Scope, known: readonly string[]): Known {
  const names = new Set([...SETTLED, ...known]);
  const isKnown = (ast: Ast): boolean => references(ast).every(({ path: [name = ""] }) => names.has(name));
  return (ast) => (isKnown(ast) ? toJson(evaluator(scope)(ast, lookupIn(scope, types)).value) : null);
}

function amountOf({ with: asked = {} }: NodeProgram, value: Known): number | null {
  const { amount } = asked;
  const found = isAst(amount) ? value(amount) : amount;
  return typeof found === "number" ? found : null;
}

/** Whether a part of its condition is known to be false. */
const isClosed = ({ condition }: FlowProgram, value: Known): boolean =>
  condition !== undefined && partsOf(condition.root).some((root) => value({ feel: 1, root }) === false);

const partsOf = (node: Node): readonly Node[] =>
  node.t === "and" ? [...partsOf(node.left), ...partsOf(node.right)] : [node];
