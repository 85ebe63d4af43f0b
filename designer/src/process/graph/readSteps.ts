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

/**
 * A step, then its ways aside, then the way straight on; which is looked at first, so that joins belong to it. The way
 * straight on is walked and not called: it may be as long as the process.
 */
function stepsFrom(reading: Reading, id: string, level: number): readonly Unnumbered[] {
  const walked = walkStraight(reading, id);
  const parts: (readonly Unnumbered[])[] = [];
  for (const walk of walked.toReversed()) parts.push(stepWithAsides(reading, walk, level));
  return parts.toReversed().flat();
}

interface Walked {
  readonly id: string;
  readonly node: Node;
  /** The way straight on; null at an end. */
  readonly main: Exit | null;
}
function walkStraight(reading: Reading, start: string): readonly Walked[] {
  const walked: Walked[] = [];
  for (let id: string | null = start; id !== null;) {
    const node: Node | undefined = reading.nodes[id];
    if (node === undefined) break;
    reading.placed.add(id);
    reading.open.add(id);
    const flow = mainOf(reading, node);
    const main: Exit | null = flow === undefined ? null : exitBy(reading, id, flow, true);
    walked.push({ id, node, main });
    id = main?.way === "on" ? main.flow.to : null;
  }
  return walked;
}

function stepWithAsides(reading: Reading, { id, node, main }: Walked, level: number): readonly Unnumbered[] {
  const events = borderOf(reading.nodes, id).map((event) => followEvent(reading, event, level + 1));
  const followed = flowsOf(node).map((flow) =>
    flow.id === main?.flow.id ? { exit: main, steps: [] } : follow(reading, id, flow, level + 1),
  );
  reading.open.delete(id);
  const exits = followed.map(({ exit }) => exit);
  const own = { id, node, level, exits, events: events.flatMap(({ event }) => event ?? []) };
  return [own, ...[...events, ...followed].flatMap(({ steps }) => steps)];
}

interface Followed {
  readonly exit: Exit;
  readonly steps: readonly Unnumbered[];
}
function follow(reading: Reading, from: string, flow: Flow, level: number): Followed {
  const exit = exitBy(reading, from, flow, false);
  return { exit, steps: exit.way === "on" ? stepsFrom(reading, flow.to, level) : [] };
}
const exitBy = ({ placed, open }: Reading, from: string, flow: Flow, isMain: boolean): Exit => ({
  from,
  flow,
  isMain,
  way: !placed.has(flow.to) ? "on" : open.has(flow.to) ? "back" : "join",
});

function followEvent(reading: Reading, id: string, level: number) {
  const node = reading.nodes[id];
  if (node?.type !== "boundaryEvent") return { event: null, steps: [] };
  reading.placed.add(id);
  const followed = node.outgoing.map((flow) => follow(reading, id, flow, level));
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
