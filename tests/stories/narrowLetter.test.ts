import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Applicant, finishes, registersTwoDogs } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { openTown, type Town } from "./town.ts";

/** What officials write into letters: words and addresses longer than a line on a phone. */
const LONG = [
  "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
  "https://www.kassel.example/satzungen/hundesteuersatzung_der_stadt_kassel_2026_mit_allen_anlagen.pdf",
  "hundesteuer.widerspruch@kassen-und-steueramt.stadtverwaltung.kassel.example",
].join(" und ");

let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

async function shows(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
}

it("a letter with long words is no wider than a phone, for her and for who decides", async () => {
  const she = new Applicant(
    await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage(),
  );
  await registersTwoDogs(she, `${town.url}/kassel`);
  await finishes(she);
  await town.work();

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await desk.goto(`${town.url}/amt/`);
  await desk.getByRole("button", { name: /Cem Aydın/ }).click();
  await desk.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
  await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
  await desk.getByRole("textbox", { name: /Wovon weichen Sie ab/ }).fill(LONG);
  await desk.locator(".bp-letter").getByText("Grundstücksverkehrs").waitFor();
  await shows(desk, "case", 375);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.getByRole("button", { name: "Bescheid bekannt geben" }).click();
  await desk.getByRole("button", { name: /Nächster Vorgang|Zum Eingang/ }).waitFor();
  await town.work();

  await she.page.goto(`${town.url}/kassel/vorgang`);
  await she.page.getByRole("link", { name: "Bescheid lesen" }).click();
  await she.looks("notice");
  for (const width of [375, 320]) await shows(she.page, "notice", width);
}, 120_000);
