import type { Change, Service } from "@blaupause/model";
import { flowAddress, flowsOf, nodesOf, waysInto, type Flow, type Nodes } from "./flows.ts";

/** Moves a step one place along a straight line by turning three flows; null where the line is not straight. */
export function moveStep(service: Service, id: string, by: -1 | 1): readonly Change[] | null {
  const nodes = nodesOf(service);
  const before = onlyWayInto(nodes, id)?.from;
  const after = onlyWayOut(nodes, id)?.to;
  const first = by === 1 ? id : before;
  const second = by === 1 ? after : id;
  return first === undefined || second === undefined ? null : swap(nodes, first, second);
}

/** P → A → B → Z becomes P → B → A → Z; every flow keeps its id and where it leaves. */
function swap(nodes: Nodes, a: string, b: string): readonly Change[] | null {
  const way = onlyWayInto(nodes, a);
  const inner = onlyWayOut(nodes, a);
  const out = onlyWayOut(nodes, b);
  if (way === undefined || inner === undefined || out === undefined) return null;
  if (onlyWayInto(nodes, b)?.from !== a || out.to === a || !isMovable(nodes, a) || !isMovable(nodes, b))
    return null;
  return [turn(way.from, way.flow.id, b), turn(a, inner.id, out.to), turn(b, out.id, a)];
}

const turn = (from: string, flow: string, to: string): Change => ({
  type: "set",
  address: flowAddress(from, flow),
  property: "to",
  value: to,
});
const isMovable = (nodes: Nodes, id: string): boolean =>
  ![
    "startEvent",
    "endEvent",
    "boundaryEvent",
    "exclusiveGateway",
    "parallelGateway",
    "inclusiveGateway",
    "eventBasedGateway",
  ].includes(nodes[id]?.type ?? "startEvent");

function onlyWayInto(nodes: Nodes, id: string) {
  const ways = waysInto(nodes, id);
  return ways.length === 1 ? ways[0] : undefined;
}
function onlyWayOut(nodes: Nodes, id: string): Flow | undefined {
  const flows = flowsOf(nodes[id]);
  return flows.length === 1 ? flows[0] : undefined;
}
