import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { base, fillIn, type Filled } from "../builders/dogTax.ts";
import { createClient, formIn } from "../security/client.ts";
import { accessibilityProblems } from "./axe.ts";
import type { Town } from "./town.ts";

/** A case in Heuchelheim, sent by a browser without a face; its number. */
export async function applies(
  town: Town,
  filled: Filled = {},
  client = createClient(town.url),
): Promise<string> {
  await fillIn(client, filled);
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 200 });
  const newest = cases
    .map(({ number }) => number ?? "")
    .toSorted()
    .at(-1);
  return newest ?? "";
}

/** Somebody of the office at her desk, in a browser of her own. */
export async function atDesk(
  browser: Browser,
  town: Town,
  person: string,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: person }).click();
  await page.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();
  return page;
}

const NARROW = { width: 375, height: 800 };

/** What is on the screen reads well another way, and fits a phone as well. */
export async function shows(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize() ?? NARROW;
  for (const size of [NARROW, wide]) {
    await page.setViewportSize(size);
    expect(await accessibilityProblems(page), `${name} at ${size.width}`).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, `${name} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0);
    const folder = process.env["SCREENSHOTS"];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true });
  }
}

/** Somebody who builds services, at the start of the designer. */
export async function atDesigner(browser: Browser, town: Town, person: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: person }).click();
  // Who only builds services is led there; whoever has an inbox too goes on by herself.
  await page.waitForURL(/\/amt\/(leistungen|vorgaenge)/);
  if (!page.url().endsWith("/amt/leistungen")) await page.goto(`${town.url}/amt/leistungen`);
  await page.getByRole("heading", { name: /^Guten Tag/, level: 1 }).waitFor();
  return page;
}

/** Somebody of the demo at a page, past the start. */
export async function opensAt(browser: Browser, town: Town, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: person }).click();
  await page.waitForURL(/\/amt\/(leistungen|vorgaenge)/);
  await page.goto(town.url + path);
  return page;
}

/** A template's line at the start of the designer, whichever others stand beside it. */
export const templateRow = (page: Page, template: string): Locator =>
  page.getByRole("listitem").filter({ hasText: template });

/** Begins with a template of the library. */
export const takesOver = (page: Page, template: string): Promise<void> =>
  templateRow(page, template)
    .getByRole("button", { name: /^(Übernehmen|Anpassen|Bearbeiten)/ })
    .click();
