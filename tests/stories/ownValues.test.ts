import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// A municipality takes a template over and says what holds there: before anything is released, complete or not.

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
const part = (name: string) => page.getByRole("link", { name, exact: true }).click();
const field = (name: string) => page.getByRole("textbox", { name, exact: true }).first();

it("Startklar names what is missing, judges no journey before it is there, and leads to the field", async () => {
  await takesOver(page, "Bewohnerparkausweis");
  await page.getByRole("heading", { name: /^Der Weg: / }).waitFor();
  await part("Startklar");
  await page.getByText("Das zeigt sich, sobald alle Angaben der Kommune da sind.").waitFor();
  await page.getByText(/^Es fehlt: .* und \d+ weitere$/).waitFor();
  expect(await page.getByText("Anzahl:").count()).toBe(0);
  await shows(page, "values-startklar");
  await page.getByRole("link", { name: "Weiter bei „Angaben der Kommune“" }).click();
  await page.getByRole("heading", { name: /^Angaben für / }).waitFor();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
  expect(focused).not.toBeNull();
  await shows(page, "values-missing");
});

it("what is typed is saved when she says so, and told with her name", async () => {
  await field("Zuständiges Amt").fill("Ordnungsamt");
  await page.getByText("Noch nicht gespeichert.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  await page.getByText(/^Gespeichert von Jana Weber/).waitFor();
  await shows(page, "values-saved");
});

it("and also when she only leaves the page", async () => {
  await field("Zuständiges Amt").fill("Straßenverkehrsbehörde");
  await part("Ablauf");
  await page.getByRole("heading", { name: "Ablauf", level: 1 }).waitFor();
  await part("Angaben der Kommune");
  await expect.poll(() => field("Zuständiges Amt").inputValue()).toBe("Straßenverkehrsbehörde");
});

it("and when she is back before they are saved: she reads what she typed, not what was there before", async () => {
  const address = "**/api/services/*/values";
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await page.route(address, async (route) => {
    if (route.request().method() === "POST") return pause(500).then(() => route.continue());
    const response = await route.fetch();
    await pause(1500);
    return route.fulfill({ response });
  });
  await field("Zuständiges Amt").fill("Tiefbauamt");
  await part("Ablauf");
  await page.getByRole("heading", { name: "Ablauf", level: 1 }).waitFor();
  await part("Angaben der Kommune");
  await field("Zuständiges Amt").waitFor();
  expect(await field("Zuständiges Amt").inputValue()).toBe("Tiefbauamt");
  await page.unroute(address);
});

it("two who save at once read of each other, and nothing is lost", async () => {
  const second = await page.context().newPage();
  await second.goto(page.url().replace(/#.*/, ""));
  await second.getByRole("heading", { name: /^Angaben für / }).waitFor();
  await second.getByRole("textbox", { name: "Zuständiges Amt", exact: true }).fill("Bürgerbüro");
  await second.getByRole("button", { name: "Angaben speichern" }).click();
  await second.getByText(/^Gespeichert von Jana Weber/).waitFor();
  await second.close();
  await field("Zuständiges Amt").fill("Ordnungsamt");
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  await page.getByText("hat inzwischen andere Angaben gespeichert").waitFor();
  await shows(page, "values-other");
  await page.getByRole("button", { name: "Die anderen übernehmen" }).click();
  await expect.poll(() => field("Zuständiges Amt").inputValue()).toBe("Bürgerbüro");
});

it("the release says what is missing and where to fill it in", async () => {
  await page.getByRole("button", { name: "Prüfen & freigeben" }).click();
  await page.getByRole("link", { name: "Angaben ausfüllen" }).waitFor();
  await shows(page, "values-release");
  await page.getByRole("button", { name: "Freigabe anfordern" }).click();
  await page.getByText("Füllen Sie sie zuerst aus.").waitFor();
});

it("what she typed and did not save is there again after the browser was closed", async () => {
  const address = page.url().replace(/[^/]*(?:#.*)?$/, "angaben");
  const opened = async (): Promise<Page> => {
    const another = await page.context().newPage();
    await another.goto(address);
    await another.getByRole("heading", { name: /^Angaben für / }).waitFor();
    return another;
  };
  const closed = await opened();
  await closed.getByRole("textbox", { name: "Zuständiges Amt", exact: true }).fill("Stadtbüro");
  await closed.getByText("Noch nicht gespeichert.", { exact: false }).waitFor();
  await closed.close();
  const again = await opened();
  const office = again.getByRole("textbox", { name: "Zuständiges Amt", exact: true });
  await expect.poll(() => office.inputValue()).toBe("Stadtbüro");
  await again.getByText("Noch nicht gespeichert.", { exact: false }).waitFor();
  await again.close();
});
