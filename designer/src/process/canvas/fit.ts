import { getViewportForBounds, useReactFlow, useStoreApi, type Node } from "@xyflow/react";
import { useCallback } from "react";
import type { Rect, Size } from "./rects.ts";
import { boxOf } from "./scene.ts";
import type { Viewport } from "./sight.ts";

/** As far as one can go away: a process of some hundred steps is a map then. */
export const FARTHEST = 0.05;
const PADDING = 0.05;

const fitted = (bounds: Rect, { width, height }: Size): Viewport =>
  getViewportForBounds(bounds, width, height, FARTHEST, 1, PADDING);

/** Words can be read from here on. */
const READABLE = 0.7;
const LEFT = 40;

/** At first one sees everything; where that would be too small to read, the step a case begins with. */
export function startOf(nodes: readonly Node[], bounds: Rect, size: Size): Viewport {
  const all = fitted(bounds, size);
  const [first] = nodes;
  if (all.zoom >= READABLE || first === undefined) return all;
  const { x, y, height } = boxOf(first);
  const isHigh = bounds.height > size.height;
  const middle = isHigh ? y + height / 2 : bounds.y + bounds.height / 2;
  return { x: LEFT - x, y: size.height / (isHigh ? 3 : 2) - middle, zoom: 1 };
}

/** „Alles zeigen“: all there is, not only what is drawn just now. */
export function useFit(bounds: Rect | null): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useCallback(() => {
    if (bounds !== null) void setViewport(fitted(bounds, store.getState()));
  }, [bounds, setViewport, store]);
}
