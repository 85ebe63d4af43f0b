import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// The address of the platform itself, where no demo runs: somebody typed it by hand and looks for her town.

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(undefined, { demo: false }), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 375, height: 700 } })).newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});
const names = (): Promise<string[]> => page.locator(".bp-services a").allInnerTexts();

it("shows the towns by their short names, none of them above a municipality that offers nothing", async () => {
  await page.goto(town.url);
  expect((await names()).slice(0, 3)).toEqual([
    "Hattersheim am Main",
    "Heuchelheim a. d. Lahn",
    "Stadt Kassel",
  ]);
  expect(await names()).not.toContain("Land Hessen");
  await shows(page, "places");
  await page.getByRole("link", { name: "Heuchelheim a. d. Lahn" }).click();
  await page.getByRole("heading", { name: "Leistungen online" }).waitFor();
});

it("and none that is no more", async () => {
  const { platform } = town.deps.store;
  const found = await platform.get("hattersheim");
  if (found === null) throw new Error("Hattersheim is gone");
  const profile = { ...(found.profile as object), dissolved: { on: "2026-07-10", successor: "kassel" } };
  await platform.put({ ...found, profile });
  await page.goto(town.url);
  expect((await names())[0]).toBe("Heuchelheim a. d. Lahn");
  await platform.put(found);
  await page.goto(town.url);
  expect((await names())[0]).toBe("Hattersheim am Main");
});

it("but where all of them are no more, they lead on themselves, and nobody is led to the staff's door", async () => {
  const { platform } = town.deps.store;
  const all = await platform.list();
  for (const one of all)
    await platform.put({ ...one, profile: { ...(one.profile as object), dissolved: { on: "2026-07-10" } } });
  await page.goto(town.url);
  expect(await names()).toContain("Hattersheim am Main");
  for (const one of all) await platform.put(one);
});

it("leads staff to their sign-in, and an address of nobody leads here", async () => {
  await page.goto(`${town.url}/gibt-es-nicht/hund-anmelden`);
  await page.getByRole("link", { name: "Zur Startseite" }).click();
  await page.getByRole("link", { name: "Anmeldung für Beschäftigte" }).click();
  await page.waitForURL(/\/amt\//);
});

it("among many one is found by a part of its name, however it is spelt", async () => {
  const { platform } = town.deps.store;
  const like = (await platform.get("heuchelheim"))?.profile as object;
  for (let at = 1; at <= 110; at += 1) {
    const [id, name] = [`ort-${at}`, at === 7 ? "Groß-Gerau" : `Ort ${at}`];
    await platform.put({ id, slug: id, host: null, profile: { ...like, id, name } });
  }
  await page.goto(town.url);
  expect((await names()).length).toBe(100);
  await page.getByText("Es gibt noch mehr Orte.").waitFor();
  await page.getByLabel("Name des Ortes oder Kreises").fill("gross-ge");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Alle zeigen" }).waitFor();
  expect(await names()).toEqual(["Groß-Gerau"]);
  await shows(page, "places-found");
  await page.getByLabel("Name des Ortes oder Kreises").fill("<b>Bielefeld");
  await page.getByRole("button", { name: "Suchen" }).click();
  await page.getByText("„<b>Bielefeld“ finden wir hier nicht.").waitFor();
  await shows(page, "places-none");
});
