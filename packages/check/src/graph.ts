import type { Node, Service } from "@blaupause/model";

/** A way from one step to the next: a flow, an event on its border, the inside of a subprocess. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** A flow's id; absent where no flow is drawn. */
  readonly flow?: string;
  /** Leaves before the step is done, so nothing it writes is there yet. */
  readonly early?: true;
}
export interface Graph {
  readonly nodes: Readonly<Record<string, Node>>;
  readonly starts: readonly string[];
  readonly out: ReadonlyMap<string, readonly Way[]>;
  readonly into: ReadonlyMap<string, readonly Way[]>;
}

export function graphOf({ process }: Service): Graph {
  const { nodes } = process;
  const ways = Object.entries(nodes).flatMap(([id, node]) => waysAt(id, node, nodes));
  const known = ways.filter(({ to }) => Object.hasOwn(nodes, to));
  return {
    nodes,
    starts: Object.entries(nodes).flatMap(([id, { type, in: inside }]) =>
      type === "startEvent" && inside === undefined ? [id] : [],
    ),
    out: groupBy(known, ({ from }) => from),
    into: groupBy(known, ({ to }) => to),
  };
}

function waysAt(id: string, node: Node, nodes: Graph["nodes"]): Way[] {
  const flows = flowsOf(node).map(({ id: flow, to }) => ({ from: id, to, flow }));
  const borders = Object.entries(nodes).flatMap(([event, other]): Way[] =>
    other.type === "boundaryEvent" && other.on === id ? [{ from: id, to: event, early: true }] : [],
  );
  const inside = Object.entries(nodes).flatMap(([inner, other]): Way[] =>
    node.type === "subProcess" && other.in === id && other.type === "startEvent"
      ? [{ from: id, to: inner, early: true }]
      : [],
  );
  const undo = node.type === "boundaryEvent" ? node.compensation : undefined;
  return [...flows, ...borders, ...inside, ...(undo === undefined ? [] : [{ from: id, to: undo }])];
}

export const flowsOf = (node: Node | undefined) =>
  node !== undefined && "outgoing" in node ? node.outgoing : [];
export const outOf = ({ out }: Graph, id: string): readonly Way[] => out.get(id) ?? [];
export const intoOf = ({ into }: Graph, id: string): readonly Way[] => into.get(id) ?? [];

export function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Everything that can be reached, `stop` being where no further way is followed. */
export function reachable(
  starts: readonly string[],
  next: (id: string) => readonly string[],
  stop: (id: string) => boolean = () => false,
): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (!stop(id)) open.push(...next(id));
  }
  return seen;
}
export const following =
  (graph: Graph) =>
  (id: string): string[] =>
    outOf(graph, id).map(({ to }) => to);
export const preceding =
  (graph: Graph) =>
  (id: string): string[] =>
    intoOf(graph, id).map(({ from }) => from);

const ACTIVITIES: ReadonlySet<Node["type"]> = new Set<Node["type"]>([
  "userTask",
  "serviceTask",
  "businessRuleTask",
  "receiveTask",
  "callActivity",
  "subProcess",
]);
export const isActivity = (node: Node | undefined): boolean =>
  node !== undefined && ACTIVITIES.has(node.type);
export const nodeAddress = (id: string): string => `process/nodes/${id}`;
