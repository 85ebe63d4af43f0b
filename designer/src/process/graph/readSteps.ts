import type { Node, Service } from "@blaupause/model";
import { borderOf, flowsOf, nodesOf, type Flow, type Nodes } from "./flows.ts";

/**
 * The graph of a process as people read it: one way straight on, other ways beside it, ways back by name. Made anew
 * from the nodes and never stored, so that cards, outline and diagram cannot disagree.
 */
export interface Step {
  readonly id: string;
  readonly node: Node;
  /** Its place in reading order, from 1. */
  readonly number: number;
  /** How many ways aside lead to it. */
  readonly level: number;
  readonly exits: readonly Exit[];
  readonly events: readonly BorderEvent[];
}

/** A flow as a way out of a step: on to a step that is read next, back to an earlier one, or joining another way. */
export interface Exit {
  readonly from: string;
  readonly flow: Flow;
  readonly way: "on" | "back" | "join";
  /** Straight on from its step; the others lead aside. */
  readonly isMain: boolean;
}
export interface BorderEvent {
  readonly id: string;
  readonly node: Extract<Node, { type: "boundaryEvent" }>;
  readonly exits: readonly Exit[];
}

interface Reading {
  readonly nodes: Nodes;
  readonly placed: Set<string>;
  readonly open: Set<string>;
}
type Unnumbered = Omit<Step, "number">;

export function readSteps(service: Service): readonly Step[] {
  const nodes = nodesOf(service);
  const reading: Reading = { nodes, placed: new Set(), open: new Set() };
  const starts = Object.keys(nodes).filter((id) => nodes[id]?.type === "startEvent");
  // What nothing leads to is shown as well: last, as a way of its own.
  const steps = [...starts, ...Object.keys(nodes)].flatMap((id) =>
    reading.placed.has(id) || isOnBorder(nodes, id) ? [] : stepsFrom(reading, id, 0),
  );
  return steps.map((step, index) => ({ ...step, number: index + 1 }));
}
const isOnBorder = (nodes: Nodes, id: string): boolean => {
  const node = nodes[id];
  return node?.type === "boundaryEvent" && Object.hasOwn(nodes, node.on);
};

/** A step, then its ways aside, then the way straight on; which is looked at first, so that joins belong to it. */
function stepsFrom(reading: Reading, id: string, level: number): readonly Unnumbered[] {
  const { nodes, placed, open } = reading;
  const node = nodes[id];
  if (node === undefined) return [];
  placed.add(id);
  open.add(id);
  const main = mainOf(reading, node);
  const straight = main === undefined ? null : follow(reading, id, main, level, true);
  const events = borderOf(nodes, id).map((event) => followEvent(reading, event, level + 1));
  const aside = flowsOf(node).map((flow) =>
    flow.id === main?.id ? straight : follow(reading, id, flow, level + 1, false),
  );
  open.delete(id);
  const exits = aside.flatMap((one) => (one === null ? [] : [one.exit]));
  const beside = [...events, ...aside].flatMap((one) => (one === null || one === straight ? [] : one.steps));
  const own = { id, node, level, exits, events: events.flatMap(({ event }) => event ?? []) };
  return [own, ...beside, ...(straight?.steps ?? [])];
}

interface Followed {
  readonly exit: Exit;
  readonly steps: readonly Unnumbered[];
}
function follow(reading: Reading, from: string, flow: Flow, level: number, isMain: boolean): Followed {
  const { placed, open } = reading;
  if (placed.has(flow.to))
    return { exit: { from, flow, isMain, way: open.has(flow.to) ? "back" : "join" }, steps: [] };
  return { exit: { from, flow, isMain, way: "on" }, steps: stepsFrom(reading, flow.to, level) };
}

function followEvent(reading: Reading, id: string, level: number) {
  const node = reading.nodes[id];
  if (node?.type !== "boundaryEvent") return { event: null, steps: [] };
  reading.placed.add(id);
  const followed = node.outgoing.map((flow) => follow(reading, id, flow, level, false));
  return {
    event: { id, node, exits: followed.map(({ exit }) => exit) },
    steps: followed.flatMap(({ steps }) => steps),
  };
}

/** The way straight on: of those that come to an end without going back, the one taken otherwise, else the first. */
function mainOf({ nodes, placed }: Reading, node: Node): Flow | undefined {
  const flows = flowsOf(node);
  if (flows.length < 2) return flows[0];
  const ending = flows.filter(({ to }) => comesToEnd(nodes, placed, to));
  const among = ending.length > 0 ? ending : flows;
  return among.find((flow) => flow.default === true) ?? among[0];
}

function comesToEnd(nodes: Nodes, placed: ReadonlySet<string>, start: string): boolean {
  const seen = new Set(placed.has(start) ? [] : [start]);
  for (const id of seen) {
    const flows = flowsOf(nodes[id]);
    if (flows.length === 0) return true;
    for (const { to } of flows) if (!placed.has(to)) seen.add(to);
  }
  return false;
}
