import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Drawing } from "./drawing.ts";
import { paint, ready, type Colours } from "./paint.ts";

/**
 * A large process from afar, painted on one canvas: nothing in it is an element, so moving it costs a repaint and no
 * more. What it shows is said by the outline, and by the steps the keyboard is on, which are always there.
 */
export function PlainLayer({ draw }: { readonly draw: () => Drawing }): ReactNode {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useMemo(() => ready(draw()), [draw]);
  useEffect(() => {
    const element = canvas.current;
    const to = element?.getContext("2d") ?? null;
    if (element === null || to === null) return;
    let colours = coloursOf(element);
    const repaint = (): void => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      fitTo(element, width, height);
      paint(to, drawing, { x, y, zoom }, { width, height }, colours, devicePixelRatio);
    };
    const recolour = (): void => {
      colours = coloursOf(element);
      repaint();
    };
    repaint();
    const forced = matchMedia("(forced-colors: active)");
    forced.addEventListener("change", recolour);
    const stop = store.subscribe(oncePerTurn(repaint));
    return () => {
      stop();
      forced.removeEventListener("change", recolour);
    };
  }, [drawing, store]);
  return <canvas ref={canvas} className="bp-plain-layer" aria-hidden="true" />;
}

/** In the same frame as everything else that moves, and only once in it. */
function oncePerTurn(run: () => void): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      run();
    });
  };
}

/** Its size in dots; setting it clears the canvas, so only when it is another. */
export function fitTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

/** As the style sheet has them, also where the system forces its own. */
export function coloursOf(canvas: Element): Colours {
  const style = getComputedStyle(canvas);
  const read = (name: string): string => style.getPropertyValue(`--bp-plain-${name}`).trim();
  return { fill: read("fill"), line: read("line"), text: style.color, font: style.fontFamily };
}
