import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Jana Weber");
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

it("what is taken over has nobody's values, and is not released before the municipality's own are there", async () => {
  await takesOver(page, "Bewohnerparkausweis");
  await page.getByRole("heading", { name: /^Der Weg: / }).waitFor();
  await page.getByRole("button", { name: "Prüfen & freigeben" }).click();
  await page.getByRole("heading", { name: "Freigabe anfordern" }).waitFor();
  expect(await page.getByText("Erika Muster").count()).toBe(0);
  await page.getByRole("button", { name: "Freigabe anfordern" }).click();
  await page.getByText("Füllen Sie sie zuerst aus.").waitFor();
  const { releases } = town.deps.store.organisation("heuchelheim");
  expect(await releases.open()).toEqual([]);
  await shows(page, "take-over-missing");
});

it("its lists are typed into, added to and taken from", async () => {
  await page.getByRole("link", { name: "Angaben ausfüllen" }).click();
  await page.getByRole("heading", { name: /^Angaben für / }).waitFor();
  const postcodes = page.getByRole("textbox", { name: "Postleitzahl" });
  const before = await postcodes.count();
  await postcodes.first().fill("35452");
  await page.getByRole("button", { name: "Weiteren Eintrag hinzufügen" }).first().click();
  await postcodes.nth(before).fill("35435");
  expect(await postcodes.first().inputValue()).toBe("35452");
  expect(await postcodes.count()).toBe(before + 1);
});

const at = (part: string): string => page.url().replace(/(leistungen\/[^/]+).*/, `$1/${part}`);

it("where the template lays the process down, no verb can be chosen, and the menu says why", async () => {
  await page.goto(at("ablauf"));
  await page
    .getByRole("button", { name: /einfügen$/ })
    .first()
    .click();
  await page.getByText("Die Vorlage legt den Ablauf für alle fest.").waitFor();
  const verb = page.getByRole("menuitem", { name: /^Bezahlen/ });
  expect(await verb.getAttribute("aria-disabled")).toBe("true");
  await shows(page, "take-over-verbs");
  await verb.click({ force: true });
  expect(await page.getByText("Das ging nicht").count()).toBe(0);
  await page.keyboard.press("Escape");
});

it("hints offer no change the template forbids", async () => {
  await page.getByRole("button", { name: /^Hinweise/ }).click();
  await page.locator(".bp-hints-list, .bp-hints-none").first().waitFor();
  expect(await page.getByRole("button", { name: "Frage löschen" }).count()).toBe(0);
  await page.getByRole("button", { name: /^Hinweise/ }).click();
});

it("the example person goes through it to the letter, before any value is set", async () => {
  await page.goto(at("probefaelle"));
  await page.getByRole("button", { name: "Mit Beispielperson durchspielen" }).click();
  const byItself = page.getByRole("button", { name: "Nächsten Schritt für mich erledigen" });
  await byItself.click();
  await page.getByRole("heading", { name: "Antrag prüfen" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await shows(page, "take-over-rehearsal");
  await byItself.click();
  await page.getByText("Wir erteilen Ihnen den Ausweis").waitFor();
});
