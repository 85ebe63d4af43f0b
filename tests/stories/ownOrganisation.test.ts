import { forgetColleagues, personById, savePerson } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openBrowser } from "./browser.ts";
import { applies, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await signedIn(town, "vogt");
  const store = town.deps.store.organisation("heuchelheim");
  const vogt = await personById(store, "vogt");
  await savePerson(store, { ...vogt!, roles: ["steueramt", "admin"] });
  forgetColleagues(store);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

it("an administrator writes numbers her own way: the page tells the next one, and the next case has it", async () => {
  expect(await applies(town)).toBe("HEU-2026-00001");
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: "Miriam Vogt" }).click();
  await page.getByRole("link", { name: "Verwaltung" }).click();
  await page.getByRole("link", { name: "Organisation", exact: true }).click();
  await page.getByText("Das nächste Aktenzeichen: HEU-2026-00002.").waitFor();
  await page.getByLabel("Muster der Aktenzeichen").fill("32.1-{nummer:4}");
  await page.getByText("So geht es nicht: Jahr und laufende Nummer").waitFor();
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByRole("button", { name: "Muster der Aktenzeichen" }).waitFor();
  const pattern = page.getByLabel("Muster der Aktenzeichen");
  expect(await pattern.getAttribute("aria-invalid")).toBe("true");
  await shows(page, "own-organisation-wrong");
  await page.getByLabel("Muster der Aktenzeichen").fill("32.1-{nummer:4}.{jj}");
  await page.getByText("Das nächste Aktenzeichen: 32.1-0002.26.").waitFor();
  await page.getByText("Das nächste Kassenzeichen: 32.1-0002.26.").waitFor();
  await page.getByLabel("Muster der Kassenzeichen").fill("5{jj}{nummer:6}");
  await page.getByText("Das nächste Kassenzeichen: 526000002.").waitFor();
  await page.getByLabel("Datenschutz").fill("Wir speichern wenig.");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Gespeichert. Die Angaben gelten ab sofort.").waitFor();
  await shows(page, "own-organisation");
  await applies(town);
  await page.goto(`${town.url}/amt/vorgaenge`);
  await page.getByRole("link", { name: "32.1-0002.26" }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL("**/amt/vorgaenge/32.1-0002.26");
  await page.getByText("32.1-0002.26").first().waitFor();
  await page.goto(`${town.url}/heuchelheim/datenschutz`);
  await page.getByText("Wir speichern wenig.").waitFor();
});
