import { offer, readTemplate } from "@blaupause/server";
import type { JsonObject, Service } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn } from "../security/client.ts";
import { openBrowser } from "./browser.ts";
import { atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

const template = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  const store = town.deps.store.organisation("heuchelheim");
  const offered = await store.offerings.get("hund-anmelden");
  if (offered === null) throw new Error("Heuchelheim offers no dog tax");
  const { values } = offered.adaptation as { readonly values: JsonObject };
  const service = underTheGeneralLaw(await readTemplate(template));
  const at = town.deps.clock();
  await offer(town.deps.store, "heuchelheim", "hund-anmelden", service, values, {
    at,
    by: "test",
    version: "1.0.0",
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Not a tax, but a service whose digital notice counts from the day it was opened. */
const underTheGeneralLaw = (service: Service): Service => ({
  ...service,
  about: { ...service.about, regime: "vwvfg" },
});

/** Somebody applies, the office decides; her browser at the page of her case. */
async function decided(): Promise<{ readonly page: Page; readonly number: string }> {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  const receipt = (await client.get("/heuchelheim/vorgang")).text;
  const number = /HEU-\d+-\d+/.exec(receipt)?.[0] ?? "";
  const desk = await atDesk(browser, town, "Miriam Vogt");
  await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
  await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
  await desk.getByText("Der Bescheid gilt am Tag nach dem Abruf als bekannt gegeben.").waitFor();
  await desk.getByRole("button", { name: "Bescheid bekannt geben" }).click();
  await desk.getByRole("heading", { name: "Erledigt." }).waitFor();
  await desk.context().close();
  await town.work();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: town.url })));
  const page = await context.newPage();
  await page.goto(`${town.url}/heuchelheim/vorgang`);
  return { page, number };
}

describe("a notice that counts from its retrieval", () => {
  it("is collected by a click that says what follows, and counts from the day after", async () => {
    town.goTo("2026-07-10T07:00:00.000Z");
    const { page, number } = await decided();
    await page.getByRole("heading", { name: "Ihr Bescheid liegt bereit" }).waitFor();
    await shows(page, "retrieval-1-ready");
    const early = await page.goto(`${town.url}/heuchelheim/vorgang/bescheid/bekanntgeben`);
    expect(early?.status()).toBe(404);
    await page.goto(`${town.url}/heuchelheim/vorgang`);

    const desk = await atDesk(browser, town, "Miriam Vogt");
    await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
    await desk.getByText(/^Noch nicht abgerufen. Bis Montag, 20. Juli 2026/).waitFor();
    await shows(desk, "retrieval-2-desk-waits");

    town.goTo("2026-07-14T16:00:00.000Z");
    await page.getByRole("button", { name: "Bescheid abrufen" }).click();
    await page.getByText(/^Gilt als bekannt gegeben am Mittwoch, 15. Juli 2026/).waitFor();
    await page.getByText(/Widerspruch bis Montag, 17. August 2026/).waitFor();
    await page.goto(`${town.url}/heuchelheim/vorgang`);
    await page.getByRole("link", { name: "Bescheid lesen" }).waitFor();
    await town.work();
    await desk.context().close();
    // Four days later she has to sign in again.
    const again = await atDesk(browser, town, "Miriam Vogt");
    await again.goto(`${town.url}/amt/vorgaenge/${number}`);
    await again.getByText(/^Gilt als bekannt gegeben am Mittwoch, 15. Juli 2026/).waitFor();
    await again.context().close();
    await page.context().close();
  }, 120_000);

  it("goes by post when nobody collects it within ten days", async () => {
    town.goTo("2026-07-10T07:00:00.000Z");
    const { page, number } = await decided();
    town.goTo("2026-07-21T06:00:00.000Z");
    await page.getByRole("button", { name: "Bescheid abrufen" }).click();
    await page.getByText("Die Frist zum Abruf ist vorbei").waitFor();
    await town.work();
    await page.reload();
    await shows(page, "retrieval-3-withdrawn");

    const desk = await atDesk(browser, town, "Miriam Vogt");
    await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
    await desk.getByText("Die Person hat den Bescheid nicht rechtzeitig abgerufen.").waitFor();
    await shows(desk, "retrieval-4-desk");
    await desk.getByRole("button", { name: "Mit der Post bekannt geben" }).click();
    await desk.getByRole("heading", { name: "Der Vorgang geht weiter." }).waitFor();
    await town.work();
    await desk.reload();
    await desk.getByRole("button", { name: "Aufgabe zur Post vermerken" }).click();
    await desk.getByRole("heading", { name: "Die Aufgabe zur Post ist vermerkt." }).waitFor();
    await desk.reload();
    await desk.getByText("Mit der Post bekannt gegeben, aufgegeben am Dienstag, 21. Juli 2026.").waitFor();
    await page.reload();
    await page.getByText("Wir haben ihn am Dienstag, 21. Juli 2026 aufgegeben.").waitFor();
    await desk.context().close();
    await page.context().close();
  }, 120_000);
});
