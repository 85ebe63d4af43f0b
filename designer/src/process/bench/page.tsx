import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { ReactFlowProvider, useReactFlow, type ReactFlowInstance } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { canvases, type Canvas } from "./canvases.tsx";
import { gridProcess, STEP } from "./gridProcess.ts";
import { Stage } from "./Stage.tsx";

/**
 * A page for `npm run bench` alone, never part of the designer: one canvas of so many steps, and what a browser needs to
 * move it. What is measured stands in tests/bench/canvas.ts.
 */
let flow: ReactFlowInstance | null = null;

function Grab(): null {
  const instance = useReactFlow();
  useEffect(() => {
    flow = instance;
  }, [instance]);
  return null;
}

interface Mounted {
  readonly ms: number;
  readonly elements: number;
  /** How large the whole drawing is. */
  readonly wide: number;
  readonly high: number;
}
async function mount(canvas: Canvas, count: number): Promise<Mounted> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("nowhere to show it");
  const service: Service = { ...minimalService(), process: gridProcess(count) };
  for (let frame = 0; frame < 10; frame += 1) await painted();
  const start = performance.now();
  createRoot(place).render(<Measured canvas={canvas} count={count} service={service} />);
  for (let last = -1; ;) {
    const now = await painted();
    const elements = place.querySelectorAll(".react-flow__node").length;
    if (elements > 0 && elements === last) return { ms: now - start, elements, ...sizeOf(count) };
    last = elements;
  }
}

function sizeOf(count: number) {
  const columns = Math.ceil(Math.sqrt(count));
  return { wide: columns * STEP.x, high: Math.ceil(count / columns) * STEP.y };
}

interface MeasuredProps {
  readonly canvas: Canvas;
  readonly count: number;
  readonly service: Service;
}
function Measured({ canvas, count, service }: MeasuredProps): ReactNode {
  return (
    <Stage service={service}>
      <ReactFlowProvider>
        <Grab />
        <Shown canvas={canvas} count={count} />
      </ReactFlowProvider>
    </Stage>
  );
}
const Shown = ({ canvas, count }: Omit<MeasuredProps, "service">): ReactNode => canvases[canvas](count);

const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(performance.now()));
      port1.start();
      port2.postMessage(0);
    });
  });

/** Times of all frames while `run` is awaited, each as milliseconds since the one before. */
let frames: number[] | null = null;
let last = 0;
function record(now: number): void {
  frames?.push(now - last);
  last = now;
  requestAnimationFrame(record);
}
requestAnimationFrame(record);

/** Moves to and fro across what is `wide` and `high`, at zoom 1 or around the zoom that shows everything. */
async function move(ms: number, wide: number, high: number, isWhole: boolean): Promise<readonly number[]> {
  frames = [];
  const start = performance.now();
  for (let part = 0; part < 1; part = (performance.now() - start) / ms) {
    const angle = part * Math.PI * 4;
    const all = Math.max(0.06, Math.min(innerWidth / wide, innerHeight / high));
    const zoom = isWhole ? all * (1 + 0.3 * Math.sin(angle)) : 1;
    const x = -(wide * zoom - innerWidth) * (0.5 + 0.5 * Math.sin(angle)) * 0.9;
    void flow?.setViewport({ x, y: -(high * zoom - innerHeight) * part * 0.9, zoom });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return stop();
}
const startFrames = (): void => {
  frames = [];
};
function stop(): readonly number[] {
  const seen = frames ?? [];
  frames = null;
  return seen.slice(1);
}
const reset = (): void => void flow?.setViewport({ x: 0, y: 0, zoom: 1 });

Object.assign(globalThis, { bench: { mount, move, startFrames, stop, reset } });
