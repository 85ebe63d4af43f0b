import {
  applyEdgeChanges,
  applyNodeChanges,
  type Edge,
  type EdgeChange,
  type NodeChange,
} from "@xyflow/react";
import type { Change, Service } from "@blaupause/model";
import { useState } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { placeOf } from "../graph/flows.ts";
import { arrowsOf, shapesOf } from "./diagramOf.ts";
import type { ShapeData } from "./ShapeNode.tsx";

interface Drawn {
  readonly service: Service | null;
  readonly shapes: ShapeData[];
  readonly arrows: Edge[];
}
const nothing: Drawn = { service: null, shapes: [], arrows: [] };

/** Shapes and arrows as the canvas has them. Where something is dropped is an edit; on the way there it is not. */
export function useDiagram() {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const [drawn, setDrawn] = useState(nothing);
  if (drawn.service !== service)
    setDrawn({
      service,
      shapes: keepChosen(drawn.shapes, shapesOf(service, say)),
      arrows: keepChosen(drawn.arrows, arrowsOf(service, say)),
    });
  const onShapes = (changes: NodeChange<ShapeData>[]): void => {
    setDrawn((now) => ({ ...now, shapes: applyNodeChanges(changes, now.shapes) }));
    const placed = changes.flatMap(placing);
    // Moving the same shapes on and on is one step.
    const moved = changes.flatMap((change) => (change.type === "position" ? [change.id] : [])).join(" ");
    if (placed.length > 0) edit(say("process.bpmn.placed"), placed, `layout ${moved}`);
    const taken = changes.filter((change) => change.type === "select" && change.selected);
    if (taken.length === 1 && taken[0]?.type === "select") select(taken[0].id);
  };
  const onArrows = (changes: EdgeChange[]): void =>
    setDrawn((now) => ({ ...now, arrows: applyEdgeChanges(changes, now.arrows) }));
  return { shapes: drawn.shapes, arrows: drawn.arrows, onShapes, onArrows };
}

interface Drawable {
  readonly id: string;
  readonly selected?: boolean | undefined;
}
function keepChosen<T extends Drawable>(before: readonly T[], now: T[]): T[] {
  const chosen = new Set(before.flatMap(({ id, selected }) => (selected === true ? [id] : [])));
  return now.map((one) => (chosen.has(one.id) ? { ...one, selected: true } : one));
}

/** A position is given by hand when something is put down. */
function placing(change: NodeChange<ShapeData>): readonly Change[] {
  if (change.type !== "position" || change.dragging !== false || change.position === undefined) return [];
  const id = placeOf(change.id)?.node;
  const { x, y } = change.position;
  return id === undefined
    ? []
    : [{ type: "set", address: "", property: `process/layout/${id}`, value: { x, y } }];
}
