import { MarkerType, Position, type Edge } from "@xyflow/react";
import type { Node, Service } from "@blaupause/model";
import type { Say } from "../../words/words.ts";
import { flowAddress, flowsOf, nodeAddress, nodesOf } from "../graph/flows.ts";
import { describeStep } from "../step/describeStep.ts";
import { layoutDiagram } from "./layoutDiagram.ts";
import { sizeOf } from "./shapes.ts";
import type { ShapeData } from "./ShapeNode.tsx";

/** The same graph as shapes and arrows for the canvas. An element's address is its id there too. */
export function shapesOf(service: Service, say: Say): ShapeData[] {
  const points = layoutDiagram(service);
  return Object.entries(nodesOf(service)).map(([id, node]): ShapeData => ({
    id: nodeAddress(id),
    type: "shape",
    position: { ...(points.get(id) ?? { x: 0, y: 0 }) },
    ...sizeOf(node),
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

export function arrowsOf(service: Service, say: Say): Edge[] {
  const nodes = nodesOf(service);
  return Object.entries(nodes).flatMap(([from, node]) =>
    flowsOf(node).map((flow): Edge => ({
      id: flowAddress(from, flow.id),
      type: "smoothstep",
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
