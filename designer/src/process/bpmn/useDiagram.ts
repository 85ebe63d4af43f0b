import {
  applyNodeChanges,
  useStoreApi,
  type EdgeChange,
  type NodeChange,
  type NodePositionChange,
  type XYPosition,
} from "@xyflow/react";
import type { Change } from "@blaupause/model";
import { useCallback, useState } from "react";
import { useDesigner } from "../../designer.ts";
import { useCopy } from "../../session/copy.ts";
import { placeOf } from "../graph/flows.ts";
import type { ShapeData } from "./ShapeNode.tsx";

/**
 * What the canvas reports. Where something is dropped is an edit; on the way there only the canvas knows, so that
 * dragging asks React for nothing but the shape that moves.
 */
export function useDiagram() {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const store = useStoreApi<ShapeData>();
  const [held] = useState((): Map<string, XYPosition> => new Map());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const onShapes = useCallback(
    (changes: NodeChange<ShapeData>[]): void => {
      const { nodes, setNodes } = store.getState();
      const moved = changes.filter((change) => change.type === "position");
      if (moved.length > 0) setNodes(applyNodeChanges(moved, nodes));
      for (const change of moved) hold(held, change);
      const placed = moved.flatMap(placing);
      // Moving the same shapes on and on is one step.
      const ids = moved.map(({ id }) => id).join(" ");
      if (placed.length > 0) edit(say("process.bpmn.placed"), placed, `layout ${ids}`);
      const taken = changes.filter((change) => change.type === "select" && change.selected);
      if (taken.length === 1 && taken[0]?.type === "select") select(taken[0].id);
      setChosen((now) => chosenAfter(now, changes));
    },
    [edit, held, say, select, store],
  );
  const onArrows = useCallback(
    (changes: EdgeChange[]): void => setChosen((now) => chosenAfter(now, changes)),
    [],
  );
  return { chosen, held, setChosen, onShapes, onArrows };
}

/** Where what is being dragged is just now. */
export type Held = ReadonlyMap<string, XYPosition>;
function hold(held: Map<string, XYPosition>, { id, dragging, position }: NodePositionChange): void {
  if (dragging === true && position !== undefined) held.set(id, position);
  else held.delete(id);
}

/** The same list as before where nothing was chosen or left. */
function chosenAfter(
  now: readonly string[],
  changes: readonly (NodeChange<ShapeData> | EdgeChange)[],
): readonly string[] {
  const selects = changes.filter((change) => change.type === "select");
  if (selects.length === 0) return now;
  const left = new Set(now);
  for (const { id, selected } of selects)
    if (selected) left.add(id);
    else left.delete(id);
  return [...left];
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
