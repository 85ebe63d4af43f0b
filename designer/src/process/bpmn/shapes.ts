import type { Node } from "@blaupause/model";

/** The three outlines of BPMN. */
export type Shape = "event" | "task" | "gateway";
export interface Size {
  readonly width: number;
  readonly height: number;
}
export const shapeOf = ({ type }: Node): Shape =>
  type.endsWith("Event") ? "event" : type.endsWith("Gateway") ? "gateway" : "task";

/** Halves of them are whole steps of the grid, so that lines between middles are straight. */
const sizes: Readonly<Record<Shape, Size>> = {
  event: { width: 40, height: 40 },
  task: { width: 140, height: 80 },
  gateway: { width: 60, height: 60 },
};
export const sizeOf = (node: Node): Size => sizes[shapeOf(node)];
