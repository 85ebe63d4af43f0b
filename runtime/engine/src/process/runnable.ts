import type { NodeType } from "@blaupause/model";
import type { NodeProgram, Program } from "../program.ts";
import { nodeKinds } from "./nodes/index.ts";

const entries = Object.entries(nodeKinds).map(([type, kind]) => [type, kind === "not-yet" ? kind : true]);
/** Which kinds of step the engine runs; the others may be modelled, and `check` says so. */
export const runnable = Object.fromEntries(entries) as Readonly<Record<NodeType, true | "not-yet">>;

/** Connectors that a performer carries out. */
export const runnableConnectors = ["document", "mail", "notice", "payment", "http"] as const;

/** A step no case can go through yet: its kind, its connector, or a property of it. */
export interface Obstacle {
  readonly node: string;
  readonly what: string;
}

// A program does not change: it is looked through once, not at every start.
const known = new WeakMap<Program, readonly Obstacle[]>();

/** What keeps a program from being run; `startCase` is refused while there is anything. */
export function obstacles(program: Program): readonly Obstacle[] {
  const before = known.get(program);
  if (before !== undefined) return before;
  const found = Object.values(program.process.nodes).flatMap(obstaclesOf);
  known.set(program, found);
  return found;
}

function obstaclesOf({ id, type, connector, notYet = [] }: NodeProgram): Obstacle[] {
  if (runnable[type] !== true) return [{ node: id, what: type }];
  const foreign = connector !== undefined && !runnableConnectors.some((one) => one === connector);
  return [...(foreign ? [connector] : []), ...notYet].map((what) => ({ node: id, what }));
}
