import type { Node } from "@blaupause/model";

/** The three outlines of BPMN. */
export type Shape = "event" | "task" | "gateway";
export interface Size {
  readonly width: number;
  readonly height: number;
}
export const shapeOf = ({ type }: Node): Shape =>
  type.endsWith("Event") ? "event" : type.endsWith("Gateway") ? "gateway" : "task";

const sizes: Readonly<Record<Shape, Size>> = {
  event: { width: 36, height: 36 },
  task: { width: 140, height: 80 },
  gateway: { width: 52, height: 52 },
};
export const sizeOf = (node: Node): Size => sizes[shapeOf(node)];
