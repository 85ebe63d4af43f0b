import { getSmoothStepPath, MarkerType, Position, type Edge } from "@xyflow/react";
import type { Service } from "@blaupause/model";
import type { Say } from "../../words/words.ts";
import { boxOf } from "../canvas/scene.ts";
import { flowAddress, flowsOf, nodeAddress, nodesOf } from "../graph/flows.ts";
import type { ShapeData } from "./ShapeNode.tsx";

/** `turn`: how far along its way it turns, as a part of it. */
export type Arrow = Edge<{ readonly turn: number }, "arrow">;

export function arrowsOf(service: Service, shapes: readonly ShapeData[], say: Say): Arrow[] {
  const nodes = nodesOf(service);
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  return Object.entries(nodes).flatMap(([from, node]) =>
    flowsOf(node).map((flow): Arrow => ({
      id: flowAddress(from, flow.id),
      type: "arrow",
      data: { turn: turnOf(byId.get(nodeAddress(from)), byId.get(nodeAddress(flow.to))) },
      source: nodeAddress(from),
      target: nodeAddress(flow.to),
      ...(flow.label === undefined ? {} : { label: flow.label }),
      className: flow.default === true ? "bp-arrow bp-arrow--default" : "bp-arrow",
      markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
      ariaLabel: say("process.bpmn.arrow", { from: node.title, to: nodes[flow.to]?.title ?? flow.to }),
      ariaRole: "group",
      domAttributes: { "aria-roledescription": undefined },
    })),
  );
}

/** How far along its way an arrow turns: soon where several leave, late where one joins, and behind no other shape. */
export function turnOf(from: ShapeData | undefined, to: ShapeData | undefined): number {
  if (from === undefined || to === undefined) return 0.5;
  const way = to.position.x - boxOf(from).x - boxOf(from).width - 2 * STUB;
  if (way <= 2 * TURN) return 0.5;
  return flowsOf(from.data.node).length > 1 ? TURN / way : 1 - TURN / way;
}
/** What is straight at both ends of an arrow, and how far behind that it turns. */
export const STUB = 20;
export const TURN = 10;

/** The same way as a path, for the drawing from afar. */
export function pathBetween(from: ShapeData, to: ShapeData): string {
  const [start, end] = [boxOf(from), boxOf(to)];
  const isBelow = from.data.node.type === "boundaryEvent";
  const [path] = getSmoothStepPath({
    sourceX: start.x + (isBelow ? start.width / 2 : start.width),
    sourceY: start.y + (isBelow ? start.height : start.height / 2),
    sourcePosition: isBelow ? Position.Bottom : Position.Right,
    targetX: end.x,
    targetY: end.y + end.height / 2,
    targetPosition: Position.Left,
    stepPosition: turnOf(from, to),
  });
  return path;
}
