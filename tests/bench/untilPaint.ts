import type { Page } from "playwright-core";

/** Counts, in the page, the milliseconds from each such event until what it changed was painted. */
export async function watch(page: Page, event: "keydown" | "pointerup"): Promise<void> {
  await page.evaluate((type) => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    addEventListener(
      type,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => seen.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(0);
        });
      },
      true,
    );
  }, event);
}
export const watched = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
