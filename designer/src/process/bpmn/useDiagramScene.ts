import type { Edge } from "@xyflow/react";
import { useMemo, useState } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent } from "../../session/copy.ts";
import type { Drawing } from "../canvas/drawing.ts";
import { once } from "../canvas/once.ts";
import { around, type Rect, type Size } from "../canvas/rects.ts";
import { boxOf, sceneOf, type Scene } from "../canvas/scene.ts";
import { arrowsOf } from "./arrowsOf.ts";
import { drawingOf, keptSame, shapesOf } from "./diagramOf.ts";
import type { ShapeData } from "./ShapeNode.tsx";
import type { Held } from "./useDiagram.ts";

export interface DiagramScene {
  readonly scene: Scene<ShapeData>;
  readonly bounds: Rect;
  /** All of it from afar. */
  readonly draw: () => Drawing;
}

/** The whole diagram. What an edit left as it was stays the same object, so that it is not drawn again. */
export function useDiagramScene(): DiagramScene {
  const { say } = useDesigner();
  const { service } = useContent();
  const [shapes, setShapes] = useState<readonly ShapeData[]>([]);
  const made = useMemo(() => shapesOf(service, say), [service, say]);
  const same = useMemo(() => keptSame(shapes, made), [shapes, made]);
  if (same !== shapes) setShapes(same);
  return useMemo(() => {
    const scene = sceneOf(same, arrowsOf(service, same, say));
    const draw = once(() => drawingOf(scene));
    return { scene, bounds: around(same.map(boxOf)) ?? EMPTY, draw };
  }, [same, service, say]);
}
const EMPTY: Rect = { x: 0, y: 0, ...({ width: 1, height: 1 } satisfies Size) };

/** Marks what is chosen, and leaves all others as they are. */
export const marked = <T extends ShapeData | Edge>(all: readonly T[], chosen: ReadonlySet<string>): T[] =>
  all.map((one) => (chosen.has(one.id) ? { ...one, selected: true } : one));

/** What is being dragged stays under the pointer, whatever else comes into sight meanwhile. */
export const withHeld = (shapes: readonly ShapeData[], held: Held): readonly ShapeData[] =>
  held.size === 0
    ? shapes
    : shapes.map((shape) => ({ ...shape, position: held.get(shape.id) ?? shape.position }));
