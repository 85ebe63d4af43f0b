import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largeProcess } from "../bench/largeServices.ts";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  const content = { service: { ...largeProcess(200, "gross") }, journeys: {} };
  const copy = { id: "gross", title: "Groß", origin: null, content, at: town.deps.clock(), by: "weber" };
  await town.deps.store.organisation("heuchelheim").workingCopies.create(copy);
  page = await atDesigner(browser, town, "Jana Weber");
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const elements = (): Promise<number> => page.locator(".react-flow__node").count();
const painted = () => page.locator(".bp-plain-layer");
async function goAway(): Promise<void> {
  for (let turn = 0; turn < 12 && (await painted().count()) === 0; turn += 1)
    await page.getByRole("button", { name: "Verkleinern" }).click();
}
const focused = (): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest(".react-flow__node")?.getAttribute("data-id") ?? "elsewhere",
  );

describe.each([
  ["schritte", ".react-flow__node button"],
  ["bpmn", ".react-flow__node"],
])("a process of 200 steps in „%s“", (view, stop) => {
  it("has elements for what is in sight only, and none from afar but for the keyboard", async () => {
    await page.goto(`${town.url}/amt/leistungen/gross/ablauf/${view}`);
    await page.locator(".react-flow__node").first().waitFor();
    expect(await elements()).toBeLessThan(40);
    await goAway();
    await expect.poll(elements).toBeLessThan(6);
    await shows(page, `designer-process-large-${view}`);
  });

  it("is walked by Tab from afar: each step is there when the keyboard comes to it", async () => {
    await page.locator(stop).first().focus();
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 8; tabs += 1) {
      seen.add(await focused());
      await page.keyboard.press("Tab");
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(seen).not.toContain("elsewhere");
    expect(await painted().count()).toBe(1);
  });

  it("chooses a painted box by a click", async () => {
    await page.goto(`${town.url}/amt/leistungen/gross/ablauf/${view}`);
    const second = page.locator(
      "[data-address='process/nodes/pruefen0'], [data-id='process/nodes/pruefen0']",
    );
    await second.first().waitFor();
    await goAway();
    const start = page.locator(".react-flow__node:not([data-id=lines])").first();
    const box = await start.boundingBox();
    if (box === null) throw new Error("not on the screen");
    const zoom = box.width / (view === "bpmn" ? 40 : 280);
    const at =
      view === "bpmn"
        ? { x: box.x + 140 * zoom, y: box.y + 20 * zoom }
        : { x: box.x + 140 * zoom, y: box.y + 212 * zoom };
    await page.mouse.click(at.x, at.y);
    await page.getByRole("complementary", { name: "Unterlagen 0 prüfen" }).waitFor();
    await expect.poll(() => second.count()).toBeGreaterThan(0);
  });
});
