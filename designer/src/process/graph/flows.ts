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
export const waysInto = (nodes: Nodes, id: string): readonly Way[] =>
  Object.entries(nodes).flatMap(([from, node]) =>
    flowsOf(node)
      .filter(({ to }) => to === id)
      .map((flow) => ({ from, flow })),
  );
export const flowIn = (nodes: Nodes, from: string, id: string): Flow | undefined =>
  flowsOf(nodes[from]).find((flow) => flow.id === id);

/** The events on the border of a step. */
export const borderOf = (nodes: Nodes, id: string): readonly string[] =>
  Object.entries(nodes).flatMap(([event, node]) =>
    node.type === "boundaryEvent" && node.on === id ? [event] : [],
  );

/** Where one comes to from a step: by its flows, by events on its border, into a subprocess. */
export const following =
  (nodes: Nodes) =>
  (id: string): readonly string[] => [
    ...flowsOf(nodes[id]).map(({ to }) => to),
    ...borderOf(nodes, id),
    ...Object.entries(nodes).flatMap(([inner, node]) => (node.in === id ? [inner] : [])),
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
