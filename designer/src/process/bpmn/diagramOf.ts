import { Position } from "@xyflow/react";
import type { Node, Service } from "@blaupause/model";
import type { Box, Drawing } from "../canvas/drawing.ts";
import { boxOf, type Scene } from "../canvas/scene.ts";
import type { Say } from "../../words/words.ts";
import { nodeAddress, nodesOf } from "../graph/flows.ts";
import { describeStep } from "../step/describeStep.ts";
import { pathBetween } from "./arrowsOf.ts";
import { layoutDiagram } from "./layoutDiagram.ts";
import { shapeOf, sizeOf } from "./shapes.ts";
import type { ShapeData } from "./ShapeNode.tsx";

/** The same graph as shapes and arrows for the canvas. An element's address is its id there too. */
export function shapesOf(service: Service, say: Say): ShapeData[] {
  const points = layoutDiagram(service);
  return Object.entries(nodesOf(service)).map(([id, node]): ShapeData => ({
    id: nodeAddress(id),
    type: "shape",
    position: { ...(points.get(id) ?? { x: 0, y: 0 }) },
    ...sizeOf(node),
    measured: sizeOf(node),
    handles: handlesOf(node),
    data: { node },
    zIndex: node.type === "boundaryEvent" ? 2 : 1,
    ariaLabel: `${describeStep(service, node, say).kind}: ${node.title}`,
    domAttributes: { "aria-roledescription": undefined },
  }));
}

/** Said and not measured: arrows are there with the shapes, and stay when the shapes are made anew. */
function handlesOf(node: Node): NonNullable<ShapeData["handles"]> {
  const { width, height } = sizeOf(node);
  const size = { width: 1, height: 1 };
  const below = { type: "source", position: Position.Bottom, x: width / 2, y: height } as const;
  const beside = { type: "source", position: Position.Right, x: width, y: height / 2 } as const;
  return [
    { type: "target", position: Position.Left, x: 0, y: height / 2, ...size },
    { ...(node.type === "boundaryEvent" ? below : beside), ...size },
  ];
}

/** Where an edit left a shape as it was, the one from before: the canvas does not draw that again. */
export function keptSame(before: readonly ShapeData[], now: ShapeData[]): readonly ShapeData[] {
  if (before.length === 0) return now;
  const byId = new Map(before.map((shape) => [shape.id, shape]));
  const same = now.map((shape) => {
    const old = byId.get(shape.id);
    return old !== undefined && isSame(old, shape) ? old : shape;
  });
  const isAll = same.length === before.length && same.every((shape, index) => shape === before[index]);
  return isAll ? before : same;
}
const isSame = (one: ShapeData, other: ShapeData): boolean =>
  one.data.node === other.data.node &&
  one.position.x === other.position.x &&
  one.position.y === other.position.y &&
  one.ariaLabel === other.ariaLabel;

/** The diagram from afar; arrows run as they do near by. */
export const drawingOf = ({ nodes, edges, byId }: Scene<ShapeData>): Drawing => ({
  boxes: nodes.map((shape): Box => ({
    id: shape.id,
    ...boxOf(shape),
    outline: OUTLINES[shapeOf(shape.data.node)],
    title: shape.data.node.title,
  })),
  lines: edges.flatMap(({ edge }) => {
    const [from, to] = [byId.get(edge.source), byId.get(edge.target)];
    return from === undefined || to === undefined ? [] : [pathBetween(from, to)];
  }),
});
const OUTLINES = { task: "box", event: "round", gateway: "diamond" } as const;
