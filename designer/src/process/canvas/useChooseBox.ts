import { useReactFlow } from "@xyflow/react";
import { useCallback, type MouseEvent } from "react";
import { boxAt, type Drawing } from "./drawing.ts";

/** A click on the painted boxes chooses the one below it: they are no elements that could be clicked. */
export function useChooseBox(
  draw: (() => Drawing) | null,
  choose: (address: string) => void,
): (event: MouseEvent) => void {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    ({ clientX, clientY }) => {
      const at = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      const box = draw === null ? null : boxAt(draw().boxes, at);
      if (box !== null) choose(box.id);
    },
    [draw, choose, screenToFlowPosition],
  );
}
