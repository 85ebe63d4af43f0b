import { Panel, useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef, type PointerEvent, type ReactNode } from "react";
import type { Box, Drawing } from "./drawing.ts";
import { coloursOf, fitTo } from "./PlainLayer.tsx";
import type { Rect } from "./rects.ts";
import { seenIn } from "./sight.ts";

interface OverviewMapProps {
  readonly draw: () => Drawing;
  readonly bounds: Rect;
  readonly label: string;
}
const MAP = { width: 140, height: 96, margin: 6 };

/** The whole process in a corner, painted once; a frame shows which part one sees, and takes one elsewhere. */
export function OverviewMap({ draw, bounds, label }: OverviewMapProps): ReactNode {
  const { setCenter, getZoom } = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useSeenFrame(bounds);
  useEffect(() => {
    if (canvas.current !== null) paintMap(canvas.current, draw().boxes, bounds);
  }, [draw, bounds]);
  const go = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { scale, left, top } = scaleOf(bounds);
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.x - left) / scale, (event.clientY - box.y - top) / scale];
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    <Panel position="bottom-left" className="bp-map" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} role="img" aria-label={label} className="bp-map-drawing" />
      <div ref={frame} className="bp-map-seen" />
    </Panel>
  );
}

function scaleOf({ x, y, width, height }: Rect) {
  const [wide, high] = [MAP.width - 2 * MAP.margin, MAP.height - 2 * MAP.margin];
  const scale = Math.min(wide / width, high / height);
  const [left, top] = [(MAP.width - width * scale) / 2, (MAP.height - height * scale) / 2];
  return { scale, left: left - x * scale, top: top - y * scale };
}

function paintMap(canvas: HTMLCanvasElement, boxes: readonly Box[], bounds: Rect): void {
  const to = canvas.getContext("2d");
  if (to === null) return;
  const { scale, left, top } = scaleOf(bounds);
  fitTo(canvas, MAP.width, MAP.height);
  to.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  to.clearRect(0, 0, MAP.width, MAP.height);
  to.fillStyle = coloursOf(canvas).line;
  for (const { x, y, width, height } of boxes)
    to.fillRect(left + x * scale, top + y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
}

/** Moves the frame without asking React. */
function useSeenFrame(bounds: Rect) {
  const store = useStoreApi();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { scale, left, top } = scaleOf(bounds);
    const follow = (): void => {
      const { transform, width, height } = store.getState();
      const seen = seenIn({ x: transform[0], y: transform[1], zoom: transform[2] }, { width, height });
      const style = frame.current?.style;
      if (style === undefined) return;
      style.translate = `${left + seen.x * scale}px ${top + seen.y * scale}px`;
      style.width = `${seen.width * scale}px`;
      style.height = `${seen.height * scale}px`;
    };
    follow();
    return store.subscribe(follow);
  }, [bounds, store]);
  return frame;
}
