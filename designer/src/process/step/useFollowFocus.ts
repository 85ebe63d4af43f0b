import { useReactFlow } from "@xyflow/react";
import { useCallback, type FocusEvent, type RefObject } from "react";

const MARGIN = 48;

/** Keeps what has the focus in sight: a canvas does not scroll by itself. */
export function useFollowFocus(frame: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { getViewport, setViewport } = useReactFlow();
  return useCallback(
    ({ target }) => {
      if (!target.matches(":focus-visible") || target.closest(".react-flow__node") === null) return;
      // A moment later: the browser scrolls first, and the canvas takes that back.
      requestAnimationFrame(() => {
        const box = frame.current?.getBoundingClientRect();
        if (box === undefined) return;
        const own = target.getBoundingClientRect();
        const x = shift(own.left, own.right, box.left, box.right);
        const y = shift(own.top, own.bottom, box.top, box.bottom);
        if (x === 0 && y === 0) return;
        const { x: left, y: top, zoom } = getViewport();
        void setViewport({ x: left + x, y: top + y, zoom });
      });
    },
    [frame, getViewport, setViewport],
  );
}

/** How far something must go to stand between two edges. */
function shift(start: number, end: number, least: number, most: number): number {
  if (start < least + MARGIN) return least + MARGIN - start;
  return end > most - MARGIN ? Math.max(most - MARGIN - end, least + MARGIN - start) : 0;
}
