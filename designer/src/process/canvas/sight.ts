import { contains, grown, type Rect, type Size } from "./rects.ts";

/** Near enough to read, or a map of plain boxes. */
export type Detail = "full" | "plain";

/** What of a large process is worth drawing: how closely, and everything within this box. */
export interface Sight {
  readonly detail: Detail;
  readonly rect: Rect;
}
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Two limits, so that zooming at one of them does not flicker. */
const PLAIN_BELOW = 0.45;
const FULL_ABOVE = 0.5;
/** The canvas hears of so much beyond the edge too, on the screen's measure: moving a little tells it nothing new. */
const MARGIN = 300;
/** A box so much wider than what is seen is left over from farther away. */
const TOO_WIDE = 2;

/** The same object as before for as long as it will do. */
export function sightAfter(before: Sight | null, viewport: Viewport, size: Size): Sight {
  const detail = detailAt(before?.detail ?? null, viewport.zoom);
  const seen = seenIn(viewport, size);
  if (before !== null && before.detail === detail && suits(before.rect, seen, viewport.zoom)) return before;
  return { detail, rect: grown(seen, MARGIN / viewport.zoom) };
}

function detailAt(before: Detail | null, zoom: number): Detail {
  if (before === "plain") return zoom > FULL_ABOVE ? "full" : "plain";
  return zoom < PLAIN_BELOW || (before === null && zoom < FULL_ABOVE) ? "plain" : "full";
}

export const seenIn = ({ x, y, zoom }: Viewport, { width, height }: Size): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

const suits = (rect: Rect, seen: Rect, zoom: number): boolean =>
  contains(rect, seen) && rect.width < seen.width * TOO_WIDE + (2 * MARGIN) / zoom;
