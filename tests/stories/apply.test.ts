import type { CaseState } from "@blaupause/engine";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./axe.ts";
import { Applicant, finishes, givesAddress, registersTwoDogs } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { Early } from "./lateScript.ts";
import { stateOf } from "@blaupause/server";
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
  const state = record === null ? null : stateOf(record);
  if (state === null) throw new Error("no case was sent");
  return state;
}
/** What a case holds of the application, without the ids that differ each time. */
const dataOf = (state: CaseState): unknown => ({
  antrag: state.data["antrag"],
  unknown: state.unknown["antrag"],
});

/** Every page of the form that asks something. */
const PAGES = ["wohnort", "halter", "tiere", "rechnung", "bescheid"];

describe("a citizen registers two dogs on a phone", () => {
  const seen: unknown[] = [];
  it.each([
    ["with the script", {}],
    ["with JavaScript switched off", { javaScriptEnabled: false }],
    ["with the script three seconds late, and on every page after she has typed", { slow: true }],
  ] as const)(
    "%s",
    async (_, how) => {
      const page = await openPhone("javaScriptEnabled" in how ? { javaScriptEnabled: false } : {});
      const she = "slow" in how ? await Early.on(page) : new Applicant(page, !("javaScriptEnabled" in how));
      await registersTwoDogs(she, `${town.url}/kassel`);
      expect(await page.locator("main").innerText()).toContain("150,00\u00A0€");
      await finishes(she);
      expect(await she.heading()).toBe("Ihre Anmeldung ist bei uns angekommen");
      expect(await page.locator("main").innerText()).toContain("KS-2026-0000");
      if (she instanceof Early) expect(she.overtaken).toEqual(PAGES);
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

describe("the same service in another town", () => {
  it("costs what Heuchelheim has set: the same dogs, another amount", async () => {
    const page = await openPhone();
    const she = new Applicant(page);
    await registersTwoDogs(she, `${town.url}/heuchelheim`, ["35452", "Heuchelheim"]);
    const text = (await page.locator("main").innerText()).replaceAll("\u00A0", " ");
    expect(text).toContain("102,00 €");
    expect(text).toContain("fällig am 15. August");
    expect(await page.getByRole("group", { name: "Wie möchten Sie zahlen?" }).count()).toBe(0);
    await page.context().close();
  }, 120_000);

  it("is not responsible in a Kreis, or for a Kreis's service in a Gemeinde, and says who is", async () => {
    const page = await browser.newPage();
    await page.goto(`${town.url}/wetteraukreis/hund-anmelden`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Nicht zuständig");
    expect(await page.locator("main").innerText()).toContain("Das macht Ihre Stadt oder Gemeinde.");
    await page.goto(`${town.url}/heuchelheim/jagdschein`);
    expect(await page.locator("main").innerText()).toContain("Das macht Ihr Landkreis.");
    await page.goto(`${town.url}/wiesbaden/hund-anmelden`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Hier nicht online");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(town.url);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it("goes on later by a link, in another browser, where something is left to do", async () => {
    const first = await openPhone({ javaScriptEnabled: false });
    const she = new Applicant(first, false);
    await first.goto(`${town.url}/kassel/hund-anmelden`);
    await she.goesOn("Jetzt beginnen");
    await givesAddress(she);
    await she.types("Vornamen", "Elif");
    await she.goesOn("Speichern und später weitermachen");
    await she.looks("saved");
    const link = await first.locator(".bp-link-box a").getAttribute("href");
    await first.context().close();
    const second = await openPhone();
    await second.goto(link ?? "");
    expect(second.url()).toContain("/antrag/halter");
    expect(await second.getByRole("textbox", { name: "Vornamen" }).first().inputValue()).toBe("Elif");
    await second.context().close();
  }, 60_000);

  it("speaks English where the product speaks", async () => {
    const page = await openPhone();
    await page.goto(`${town.url}/kassel/hund-anmelden`);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("button", { name: "Start now" }).click();
    await page.getByRole("button", { name: "Continue", exact: true }).last().click();
    expect(await page.getByRole("alert").innerText()).toContain("Please check 4 answers");
    await page.context().close();
  });

  it("can be filled in by keyboard alone", async () => {
    const page = await openPhone();
    await page.goto(`${town.url}/kassel/hund-anmelden`);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Zum Inhalt springen");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/antrag/wohnort");
    await page.getByRole("textbox", { name: "Straße" }).focus();
    for (const text of ["Königstor", "1", "34117", "Kassel"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/antrag/halter");
    await page.context().close();
  });
});
