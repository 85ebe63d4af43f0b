import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
import { publish } from "../security/nextVersion.ts";
import { Applicant } from "./applicant.ts";
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

it("F12 she goes on after the form was renewed, is told what is different, and sends it", async () => {
  const cookies = new Map<string, string>();
  await fillIn(createClient(town.url, cookies));
  await publish(town, "2026-07-11T07:00:00.000Z");
  town.goTo("2026-07-14T07:00:00.000Z");
  const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: town.url })));
  const page = await context.newPage();
  const she = new Applicant(page);
  await page.goto(`${town.url}${base}`);
  await page.getByRole("link", { name: "Angefangenes fortsetzen" }).click();
  expect(await she.heading()).toBe("Das Formular hat sich geändert");
  await she.looks("moved");
  await page.setViewportSize({ width: 1280, height: 900 });
  await she.looks("moved-wide");
  await page.setViewportSize({ width: 375, height: 800 });
  await page.getByRole("link", { name: "Weiter", exact: true }).click();
  await page.waitForURL("**/antrag/halter*");
  await she.types("Geburtsort", "Gießen");
  await she.goesOn();
  await page.goto(`${town.url}${base}/antrag/rechnung`);
  await she.goesOn();
  await she.goesOn();
  expect(await she.heading()).toBe("Stimmt alles?");
  await she.goesOn("Anmeldung verbindlich absenden");
  await page.goto(`${town.url}/heuchelheim/vorgang?sprache=en`);
  expect(await she.heading()).toBe("Your registration has arrived");
  await she.looks("receipt-english");
  await page.goto(`${town.url}${base}?sprache=en`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await she.looks("service-english-wide");
  await context.close();
}, 60_000);
