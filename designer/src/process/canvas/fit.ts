import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback } from "react";
import type { Rect, Size } from "./rects.ts";
import type { Viewport } from "./sight.ts";

/** As far as one can go away: a process of some hundred steps is a map then. */
export const FARTHEST = 0.05;
const PADDING = 0.05;

export const fitted = (bounds: Rect, { width, height }: Size, nearest: number = FARTHEST): Viewport =>
  getViewportForBounds(bounds, width, height, nearest, 1, PADDING);

/** „Alles zeigen“: all there is, not only what is drawn just now. */
export function useFit(bounds: Rect | null): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(() => {
    if (bounds !== null) void setViewport(fitted(bounds, store.getState()));
  }, [bounds, setViewport, store]);
}
