import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { minimalService } from "@blaupause/model/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner } from "./office.ts";
import { openTown, type Town } from "./town.ts";

/** What the first look at a service may cost, packed; fonts are kept by the browser from other pages. */
const MOST = 450 * 1024;

let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

it("the first look at a service stays below 450 KB, and the editor for JSON comes only when it is asked for", async () => {
  const content = { service: { ...minimalService(), id: "probe", title: "Probe" }, journeys: {} };
  const copy = { id: "probe", title: "Probe", origin: null, content, at: town.deps.clock(), by: "weber" };
  await town.deps.store.organisation("heuchelheim").workingCopies.create(copy);
  const page = await atDesigner(browser, town, "Jana Weber");
  const loaded = new Map<string, number>();
  const bodies: Promise<unknown>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname)) return;
    bodies.push(response.body().then((body) => loaded.set(pathname, gzipSync(body).length)));
  });
  await page.goto(`${town.url}/amt/leistungen/probe/ueberblick`);
  await page.getByText(/^Hinweise \(/).waitFor();
  await expect.poll(() => [...loaded.keys()].some((path) => path.includes("worker"))).toBe(true);
  // What still comes belongs to the first look as well.
  await page.waitForLoadState("networkidle");
  await Promise.all(bodies);
  const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
  console.log(`designer, first look: ${Math.round(bytes / 1024)} KB packed in ${loaded.size} files`);
  expect(bytes).toBeLessThanOrEqual(MOST);
  expect([...loaded.keys()].filter((path) => path.includes("monaco"))).toEqual([]);
});
