import { joinAddress, type Node, type NodeOf, type Service } from "@blaupause/model";

export type Flow = NodeOf<"userTask">["outgoing"][number];
export type Nodes = Readonly<Record<string, Node>>;

export const nodesOf = ({ process }: Service): Nodes => process.nodes;
export const flowsOf = (node: Node | undefined): readonly Flow[] =>
  node !== undefined && "outgoing" in node ? node.outgoing : [];

const NODES = "process/nodes";
export const nodeAddress = (id: string): string => joinAddress("", NODES.split("/"), id);
export const flowAddress = (node: string, flow: string): string =>
  joinAddress(nodeAddress(node), ["outgoing"], flow);

/** The node an address in the process is about, and the flow if it leads to one. */
export function placeOf(address: string): { readonly node: string; readonly flow: string | null } | null {
  const [process, nodes, node, container, flow] = address.split("/");
  if (`${process}/${nodes}` !== NODES || node === undefined) return null;
  return { node, flow: container === "outgoing" && flow !== undefined ? flow : null };
}

/** A flow with the node it leaves. */
export interface Way {
  readonly from: string;
  readonly flow: Flow;
}
export const waysInto = (nodes: Nodes, id: string): readonly Way[] => bondsOf(nodes).into.get(id) ?? [];
/** Who leads to a node, sits on it, lies in it: found once for all nodes, since nothing of a process changes in place. */
interface Bonds {
  readonly into: Map<string, Way[]>;
  readonly on: Map<string, string[]>;
  readonly inside: Map<string, string[]>;
}
const known = new WeakMap<Nodes, Bonds>();
function bondsOf(nodes: Nodes): Bonds {
  const bonds = known.get(nodes) ?? findBonds(nodes);
  known.set(nodes, bonds);
  return bonds;
}
function findBonds(nodes: Nodes): Bonds {
  const bonds: Bonds = { into: new Map(), on: new Map(), inside: new Map() };
  for (const [id, node] of Object.entries(nodes)) {
    for (const flow of flowsOf(node)) add(bonds.into, flow.to, { from: id, flow });
    if (node.type === "boundaryEvent") add(bonds.on, node.on, id);
    if (node.in !== undefined) add(bonds.inside, node.in, id);
  }
  return bonds;
}
function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}

export const flowIn = (nodes: Nodes, from: string, id: string): Flow | undefined =>
  flowsOf(nodes[from]).find((flow) => flow.id === id);

/** The events on the border of a step. */
export const borderOf = (nodes: Nodes, id: string): readonly string[] => bondsOf(nodes).on.get(id) ?? [];

/** Where one comes to from a step: by its flows, by events on its border, into a subprocess. */
export const following =
  (nodes: Nodes) =>
  (id: string): readonly string[] => [
    ...flowsOf(nodes[id]).map(({ to }) => to),
    ...borderOf(nodes, id),
    ...(bondsOf(nodes).inside.get(id) ?? []),
  ];
export const preceding =
  (nodes: Nodes) =>
  (id: string): readonly string[] => {
    const node = nodes[id];
    return [
      ...waysInto(nodes, id).map(({ from }) => from),
      ...(node?.type === "boundaryEvent" ? [node.on] : []),
    ];
  };

/** Everything one comes to from these steps, them included, nearest first. */
export function reachable(
  starts: readonly string[],
  next: (id: string) => readonly string[],
  stop: (id: string) => boolean = () => false,
): ReadonlySet<string> {
  const seen = new Set(starts);
  for (const id of seen) if (!stop(id)) for (const to of next(id)) seen.add(to);
  return seen;
}
