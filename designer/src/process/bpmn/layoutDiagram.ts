import type { Service } from "@blaupause/model";
import { borderOf, nodesOf, waysInto, type Nodes } from "../graph/flows.ts";
import { arrange, snapped } from "./arrange.ts";
import type { Point, Points } from "./points.ts";
import { sizeOf } from "./shapes.ts";

/**
 * Where every node of the diagram stands. What an author has placed stays where it is; everything else is arranged and
 * moved along with the placed node it follows, so that an insertion does not fall elsewhere.
 */
export function layoutDiagram(service: Service): Points {
  const nodes = nodesOf(service);
  const placed = service.process.layout ?? {};
  const isAllPlaced = Object.keys(nodes).every((id) => placed[id] !== undefined);
  const arranged = isAllPlaced ? new Map(Object.entries(placed)) : arrange(service);
  const points = new Map<string, Point>();
  for (const id of arranged.keys()) {
    const own = placed[id];
    points.set(id, own === undefined ? follow(id) : { x: own.x, y: own.y });
  }
  return withBorders(nodes, points, placed);

  function follow(id: string): Point {
    const here = arranged.get(id) ?? { x: 0, y: 0 };
    const before = waysInto(nodes, id)
      .map(({ from }) => hostOf(nodes, from))
      .findLast((from) => points.has(from));
    if (before === undefined) return here;
    const [now, then] = [points.get(before), arranged.get(before)];
    if (now === undefined || then === undefined) return here;
    return snapped({ x: here.x + now.x - then.x, y: here.y + now.y - then.y });
  }
}

/** What an event on a border leads to follows its step. */
function hostOf(nodes: Nodes, id: string): string {
  const node = nodes[id];
  return node?.type === "boundaryEvent" ? node.on : id;
}

/** Events sit on the lower border of their step, side by side, unless they were placed. */
function withBorders(
  nodes: Nodes,
  points: Map<string, Point>,
  placed: Readonly<Record<string, Point>>,
): Points {
  for (const [id, node] of Object.entries(nodes)) {
    const host = points.get(id);
    if (host === undefined || node.type === "boundaryEvent") continue;
    const { width, height } = sizeOf(node);
    for (const [index, event] of borderOf(nodes, id).entries()) {
      const own = placed[event];
      const beside = { x: host.x + width - 50 - index * 50, y: host.y + height - 20 };
      points.set(event, own === undefined ? beside : { x: own.x, y: own.y });
    }
  }
  return points;
}
