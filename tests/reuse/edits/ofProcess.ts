import type { Node, Service } from "@blaupause/model";
import { pick } from "./asTable.ts";
import type { Edit } from "./edit.ts";

type Flow = Extract<Node, { type: "userTask" }>["outgoing"][number];
type Nodes = Readonly<Record<string, Node>>;
const withNodes = (service: Service, nodes: Nodes): Service => ({
  ...service,
  process: { ...service.process, nodes },
});
const waysOf = (node: Node): readonly Flow[] => ("outgoing" in node ? node.outgoing : []);

/** The same steps, one way of one of them leading elsewhere. */
const redirected = (nodes: Nodes, change: (way: Flow) => Flow): Nodes =>
  Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => [
      id,
      waysOf(node).length === 0 ? node : ({ ...node, outgoing: waysOf(node).map(change) } as Node),
    ]),
  );

/** Edits of the way a case goes. */
export const ofProcess = {
  step: (service, { at, word }) => {
    const { nodes } = service.process;
    const way = pick(Object.values(nodes).flatMap(waysOf), at);
    if (way === undefined || nodes[word] !== undefined || service.forms[word] !== undefined) return service;
    const inserted: Node = {
      type: "userTask",
      title: word,
      role: Object.keys(service.roles ?? {})[0] ?? "amt",
      outgoing: [{ id: `von${word}`, to: way.to }],
    };
    const changed = redirected(nodes, (one) => (one === way ? { ...one, to: word } : one));
    return withNodes(service, { ...changed, [word]: inserted });
  },
  unstep: (service, { at }) => {
    const { nodes } = service.process;
    const found = pick(
      Object.entries(nodes).filter(([, node]) => node.type === "userTask" && waysOf(node).length === 1),
      at,
    );
    const [id = "", node] = found ?? [];
    const target = node === undefined ? undefined : waysOf(node)[0]?.to;
    if (target === undefined || target === id) return service;
    const { [id]: _gone, ...rest } = nodes;
    return withNodes(
      service,
      redirected(rest, (one) => (one.to === id ? { ...one, to: target } : one)),
    );
  },
} satisfies Partial<Record<Edit["op"], (service: Service, edit: Edit) => Service>>;
