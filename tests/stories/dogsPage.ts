import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
import type { Town } from "./town.ts";

export const dogs = `${base}/antrag/tiere`;

/** A phone that has a filled in draft of its own. */
export async function phone(browser: Browser, town: Town, javaScriptEnabled = true): Promise<BrowserContext> {
  const cookies = new Map<string, string>();
  await fillIn(createClient(town.url, cookies));
  const context = await browser.newContext({ viewport: { width: 375, height: 800 }, javaScriptEnabled });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: town.url })));
  return context;
}

/** Its page „Ihre Hunde“. */
export async function onDogs(context: BrowserContext, town: Town): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(town.url + dogs);
  return page;
}

/** Each page that is posted in the background takes its time. */
export const slowly = (page: Page, ms: number) =>
  page.route("**/antrag/tiere*", async (route) => {
    if (route.request().method() === "POST" && route.request().resourceType() === "fetch")
      await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });

export const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\nx"),
});
