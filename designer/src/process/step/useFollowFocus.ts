import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, type FocusEvent, type RefObject } from "react";

/** Brings an element of a canvas into sight: a canvas does not scroll by itself. */
function useBring(frame: RefObject<HTMLElement | null>): (element: Element, margin: number) => void {
  const { getViewport, setViewport } = useReactFlow();
  return useCallback(
    (element, margin) => {
      const box = frame.current?.getBoundingClientRect();
      if (box === undefined) return;
      const own = element.getBoundingClientRect();
      const x = shift(own.left, own.right, box.left + margin, box.right - margin);
      const y = shift(own.top, own.bottom, box.top + margin, box.bottom - margin);
      if (x === 0 && y === 0) return;
      const { x: left, y: top, zoom } = getViewport();
      void setViewport({ x: left + x, y: top + y, zoom });
    },
    [frame, getViewport, setViewport],
  );
}

/** How far something must go to stand between two edges; the first of them counts more. */
function shift(start: number, end: number, least: number, most: number): number {
  if (start < least) return least - start;
  return end > most ? Math.max(most - end, least - start) : 0;
}

/** Keeps what has the focus in sight. */
export function useFollowFocus(frame: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const bring = useBring(frame);
  return useCallback(
    ({ target }) => {
      if (!target.matches(":focus-visible") || target.closest(".react-flow__node") === null) return;
      // A moment later: the browser scrolls first, and the canvas takes that back.
      requestAnimationFrame(() => bring(target, 48));
    },
    [bring],
  );
}

/** Shows what was chosen elsewhere: from a hint, a use, another view. */
export function useShowChosen(frame: RefObject<HTMLElement | null>, address: string | null): void {
  const bring = useBring(frame);
  useEffect(() => {
    const show = (): void => {
      const found =
        address === null ? null : frame.current?.querySelector(`[data-address="${CSS.escape(address)}"]`);
      if (found) bring(found, 16);
    };
    const soon = requestAnimationFrame(show);
    return () => cancelAnimationFrame(soon);
  }, [address, bring, frame]);
}
