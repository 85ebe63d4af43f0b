import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Jana Weber");
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** A first version of „Osterfeuer anzeigen“, as the assistant makes it. */
async function builds(title: string): Promise<void> {
  await page.goto(`${town.url}/amt/leistungen/neu`);
  await page.getByLabel("Wie heißt die Leistung?").fill(title);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Privatpersonen").check();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Die Bestätigung einer Anzeige").check();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Wer bearbeitet sie?").fill("Ordnungsamt");
  await page.getByRole("button", { name: "Erste Fassung bauen" }).click();
  await page.getByRole("heading", { name: `Der Weg: ${title}` }).waitFor();
}

describe("Jana Weber asks when the fire takes place", () => {
  it("sees the form as it will look", async () => {
    await builds("Osterfeuer anzeigen");
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("heading", { name: "Anzeige", level: 1 }).waitFor();
    await shows(page, "forms-page");
    await page.getByRole("button", { name: /Ihr Anliegen/ }).click();
    await page.getByRole("button", { name: /^Frage nach „Worum geht es\?“ einfügen$/ }).click();
    await shows(page, "forms-menu");
    await page.getByRole("button", { name: "Datum", exact: true }).click();
    await page.keyboard.type("Wann findet das Feuer statt?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Wann findet das Feuer statt? (Datum)" }).waitFor();
    await shows(page, "forms-question");
    expect(true).toBe(true);
  });
});
