import { graphlib, layout as arrange } from "@dagrejs/dagre";
import type { Node, Service } from "@blaupause/model";
import { borderOf, flowsOf, nodesOf, type Nodes } from "../graph/flows.ts";
import { readSteps } from "../graph/readSteps.ts";
import { shapeOf, sizeOf, type Size } from "./shapes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Points = ReadonlyMap<string, Point>;

/** A grid everything snaps to. */
export const GRID = 10;

/**
 * Where every node of the diagram stands. What an author has placed stays where it is; everything else is arranged by
 * dagre and moved along with the placed node it follows, so that an insertion does not fall elsewhere.
 */
export function layoutDiagram(service: Service): Points {
  const nodes = nodesOf(service);
  const arranged = arrangement(nodes);
  const placed = service.process.layout ?? {};
  const points = new Map<string, Point>();
  for (const id of readingOrder(service)) {
    const own = placed[id];
    points.set(id, own === undefined ? follow(id) : { x: own.x, y: own.y });
  }
  return withBorders(nodes, points, placed);

  function follow(id: string): Point {
    const here = arranged.get(id) ?? { x: 0, y: 0 };
    const before = [...points.keys()].findLast((one) => flowsOf(nodes[one]).some(({ to }) => to === id));
    const [now, then] = [points.get(before ?? ""), arranged.get(before ?? "")];
    if (now === undefined || then === undefined) return here;
    return snapped({ x: here.x + now.x - then.x, y: here.y + now.y - then.y });
  }
}

const readingOrder = (service: Service): readonly string[] =>
  readSteps(service).flatMap(({ id, events }) => [id, ...events.map((event) => event.id)]);
const snapped = ({ x, y }: Point): Point => ({
  x: Math.round(x / GRID) * GRID,
  y: Math.round(y / GRID) * GRID,
});

/** Arranging takes a hundred times as long as all the rest: it is done again only when shapes or arrows are others. */
let last: { readonly key: string; readonly points: Points } = { key: "", points: new Map() };
function arrangement(nodes: Nodes): Points {
  const key = JSON.stringify(
    Object.entries(nodes).map(([id, node]) => [
      id,
      node.type,
      node.type === "boundaryEvent" ? node.on : "",
      flowsOf(node).map(({ to, label }) => [to, label?.length]),
    ]),
  );
  if (last.key !== key) last = { key, points: arrangedIn(nodes) };
  return last.points;
}

const LETTER = 6;
/** A shape with the words below it; as much above, so that it keeps to the middle. */
const roomFor = (node: Node): Size => {
  const { width, height } = sizeOf(node);
  return shapeOf(node) === "task" ? { width, height: height + 20 } : { width, height: height + 60 };
};

/** From left to right. An event on a border leaves from its step. */
function arrangedIn(nodes: Nodes): Points {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 30, ranksep: 60 });
  graph.setDefaultEdgeLabel(() => ({}));
  const host = (id: string): string => {
    const node = nodes[id];
    return node?.type === "boundaryEvent" ? node.on : id;
  };
  for (const [id, node] of Object.entries(nodes)) if (host(id) === id) graph.setNode(id, roomFor(node));
  for (const [id, node] of Object.entries(nodes))
    for (const { to, label = "" } of flowsOf(node))
      if (host(id) !== to) graph.setEdge(host(id), to, { width: label.length * LETTER, height: 20 });
  arrange(graph);
  return new Map(
    Object.entries(nodes).flatMap(([id, node]) => {
      const { width, height } = sizeOf(node);
      const centre = host(id) === id ? graph.node(id) : undefined;
      return centre === undefined
        ? []
        : [[id, snapped({ x: centre.x - width / 2, y: centre.y - height / 2 })] as const];
    }),
  );
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
    for (const [index, event] of borderOf(nodes, id).entries())
      if (placed[event] === undefined)
        points.set(event, { x: host.x + width - 50 - index * 50, y: host.y + height - 20 });
  }
  return points;
}
