import type { Browser, CDPSession, Page } from "playwright-core";
import { openBrowser } from "../stories/browser.ts";
import { openCanvasPage } from "./canvasPage.ts";
import { motionOf, motionWords, type Motion } from "./frames.ts";
import type { Row } from "./rows.ts";

const SIZES = [100, 500, 1000, 2000];
const CANVASES = ["xyflow", "visibleOnly", "bpmn", "cards"] as const;
type Canvas = (typeof CANVASES)[number];
const MOVE_MS = 2000;

interface Measured {
  readonly mount: number;
  readonly heap: number;
  readonly whole: Motion;
  readonly near: Motion;
  /** Null where nothing can be dragged. */
  readonly drag: Motion | null;
}

/** Our two drawings of a process beside xyflow as it comes: the same graph, the same browser, one after the other. */
export async function canvas(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const { url, close } = await openCanvasPage();
  const rows: Row[] = [];
  for (const count of sizes) {
    const found = new Map<Canvas, Measured>();
    for (const name of CANVASES) found.set(name, await measured(url, name, count));
    rows.push(...rowsOf(count, (name) => found.get(name) ?? nothing));
  }
  close();
  return rows;
}
const still: Motion = { fps: 0, p95: 0, work: 0 };
const nothing: Measured = { mount: 0, heap: 0, whole: still, near: still, drag: null };

async function measured(url: string, name: Canvas, count: number): Promise<Measured> {
  const browser = await openBrowser();
  try {
    return await measuredIn(browser, url, name, count);
  } finally {
    await browser.close();
  }
}

async function measuredIn(browser: Browser, url: string, name: Canvas, count: number): Promise<Measured> {
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
  page.setDefaultTimeout(120_000);
  const probe = await page.context().newCDPSession(page);
  await probe.send("Performance.enable");
  await page.goto(url);
  await page.waitForFunction("globalThis.bench !== undefined");
  const before = await heapOf(probe);
  const { ms, wide, high } = await call<{ ms: number; wide: number; high: number }>(
    page,
    `mount("${name}", ${count})`,
  );
  await call(page, "reset()");
  await page.waitForTimeout(300);
  const heap = (await heapOf(probe)) - before;
  const move = (isWhole: boolean): Promise<Motion> =>
    motion(probe, () => call(page, `move(${MOVE_MS}, ${wide}, ${high}, ${isWhole})`));
  const [whole, near] = [await move(true), await move(false)];
  return { mount: ms, heap, whole, near, drag: name === "cards" ? null : await drag(page, probe) };
}
const call = <T>(page: Page, what: string): Promise<T> => page.evaluate(`bench.${what}`);

/** Moves a shape to and fro with the mouse for a while. */
async function drag(page: Page, probe: CDPSession): Promise<Motion> {
  await call(page, "reset()");
  await page.waitForTimeout(400);
  const shape = page.locator(".react-flow__node").nth(1);
  const box = await shape.boundingBox();
  if (box === null) throw new Error("nothing to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 4);
  await page.waitForTimeout(150);
  const moved = await motion(probe, async () => {
    await call(page, "startFrames()");
    const start = Date.now();
    for (let turn = 1; Date.now() - start < MOVE_MS; turn += 1)
      await page.mouse.move(
        x + 10 + 120 * Math.abs(Math.sin(turn / 20)),
        y + 8 + 80 * Math.abs(Math.sin(turn / 15)),
      );
    return call<readonly number[]>(page, "stop()");
  });
  const now = await shape.boundingBox();
  await page.mouse.up();
  if (now === null || (now.x === box.x && now.y === box.y)) throw new Error("it was not dragged");
  return moved;
}

async function motion(probe: CDPSession, run: () => Promise<readonly number[]>): Promise<Motion> {
  const before = await metric(probe, "TaskDuration");
  const frames = await run();
  return motionOf(frames, ((await metric(probe, "TaskDuration")) - before) * 1000);
}

async function metric(probe: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await probe.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}
async function heapOf(probe: CDPSession): Promise<number> {
  await probe.send("HeapProfiler.collectGarbage");
  return (await metric(probe, "JSHeapUsedSize")) / 1_048_576;
}

function rowsOf(count: number, of: (name: Canvas) => Measured): readonly Row[] {
  const row = (what: string, goal: string, words: (one: Measured) => string): readonly Row[] => [
    {
      what: `canvas of ${count} steps, ${what}: BPMN`,
      value: words(of("bpmn")),
      beside: `cards ${words(of("cards"))}; xyflow ${words(of("xyflow"))}; with visible only ${words(of("visibleOnly"))} (${goal})`,
    },
  ];
  const dragged = ({ drag: one }: Measured): string => (one === null ? "–" : motionWords(one));
  return [
    ...row("mount", "goal 1.0x visible only", ({ mount }) => `${Math.round(mount)} ms`),
    ...row("all of it moved", "goal 2x fps, 0.5x p95 of xyflow", ({ whole }) => motionWords(whole)),
    ...row("moved at zoom 1", "goal 1.0x visible only", ({ near }) => motionWords(near)),
    ...row("a step dragged", "goal 55 a second", dragged),
    ...row("heap", "goal 1.2x visible only", ({ heap }) => `${heap.toFixed(1)} MB`),
  ];
}
