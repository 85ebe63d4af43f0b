import type { CaseState } from "@blaupause/engine";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Applicant, finishes, registersTwoDogs } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const phone: BrowserContextOptions = { viewport: { width: 375, height: 800 } };

async function openPhone(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...phone, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.fail(`an error on the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404"))
      expect.fail(`in the console: ${message.text()}`);
  });
  return page;
}

async function submitted(slug: string): Promise<CaseState> {
  const { cases } = await town.deps.store.organisation(slug).cases.list({ limit: 50 });
  const record = await town.deps.store.organisation(slug).cases.load(cases.at(-1)?.caseId ?? "");
  return record?.state as CaseState;
}
/** What a case holds of the application, without the ids that differ each time. */
const dataOf = (state: CaseState): unknown => ({
  antrag: state.data["antrag"],
  unknown: state.unknown["antrag"],
});

describe("a citizen registers two dogs on a phone", () => {
  const seen: unknown[] = [];
  it.each([
    ["with the script", {}],
    ["with JavaScript switched off", { javaScriptEnabled: false }],
    ["with the script three seconds late", { slow: true }],
  ] as const)(
    "%s",
    async (_, how) => {
      const page = await openPhone("javaScriptEnabled" in how ? { javaScriptEnabled: false } : {});
      if ("slow" in how)
        await page.route("**/assets/*.js", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 3000));
          await route.continue();
        });
      const she = new Applicant(page, !("javaScriptEnabled" in how));
      await registersTwoDogs(she, `${town.url}/kassel`);
      expect(await page.locator("main").innerText()).toContain("165,00\u00A0€");
      await finishes(she);
      expect(await she.heading()).toBe("Ihre Anmeldung ist bei uns angekommen");
      expect(await page.locator("main").innerText()).toContain("KS-2026-0000");
      seen.push(dataOf(await submitted("kassel")));
      await page.context().close();
    },
    180_000,
  );

  it("gives the same data in all three", () => {
    expect(seen).toHaveLength(3);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({ unknown: ["hunde[k1].chip"] });
  });
});
