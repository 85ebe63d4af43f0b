import { BaseEdge, getSmoothStepPath, Position, type EdgeProps } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { LETTER } from "./arrange.ts";
import { STUB, TURN, type Arrow } from "./arrowsOf.ts";

/** A way between two shapes. Its name stands where it has turned, on the part that is its own. */
export const ArrowEdge = memo((props: EdgeProps<Arrow>): ReactNode => {
  const { id, label, markerEnd, interactionWidth, data } = props;
  const [path, middleX, middleY] = getSmoothStepPath({ ...props, stepPosition: data?.turn ?? 0.5 });
  const own = typeof label === "string" ? ownPart(props, label) : null;
  return (
    <BaseEdge
      id={id}
      path={path}
      label={label}
      labelX={own?.x ?? middleX}
      labelY={own?.y ?? middleY}
      {...(markerEnd === undefined ? {} : { markerEnd })}
      {...(interactionWidth === undefined ? {} : { interactionWidth })}
    />
  );
});
ArrowEdge.displayName = "ArrowEdge";

/** Null where it leads back or comes from below: such a way is alone in its middle. */
function ownPart({ sourceX, targetX, targetY, sourcePosition }: EdgeProps<Arrow>, label: string) {
  const wide = label.length * LETTER;
  const x = sourceX + STUB + TURN + wide / 2;
  const isAhead = sourcePosition === Position.Right && x + wide / 2 < targetX - STUB;
  return isAhead ? { x: x + TURN, y: targetY } : null;
}
