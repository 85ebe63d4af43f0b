import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: "Robin Keller" }).click();
  await page.getByRole("heading", { name: "Betrieb", level: 1 }).waitFor();
  await page.goto(`${town.url}/amt/betrieb/aufnehmen`);
  await page.getByLabel("Ebene").waitFor();
  for (const [label, value] of Object.entries(MISTAKE))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
  await page.getByRole("heading", { name: "Gemeinde Lohfeldne ist aufgenommen" }).waitFor();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** The short name stays for good, and it is misspelt. */
const MISTAKE = {
  "Kurzname in der Adresse": "lohfeldne",
  Name: "Gemeinde Lohfeldne",
  "Regionalschlüssel (ARS)": "066330017017",
  "Kürzel der Aktenzeichen": "LO",
  "Buchstaben im Wappenschild": "L",
  "Straße und Hausnummer": "Beispielweg 1",
  Postleitzahl: "34253",
  Ort: "Lohfelden",
  "Vor- und Nachname": "Ada Erste",
  "E-Mail-Adresse der Person": "ada@lohfelden.example",
};

const opens = async (id: string): Promise<void> => {
  await page.goto(`${town.url}/amt/betrieb/organisationen/${id}`);
  await page.getByRole("heading", { name: "Organisation entfernen" }).waitFor();
};
const removes = async (): Promise<void> => {
  await page.getByRole("button", { name: "Organisation entfernen" }).click();
  await page.getByRole("button", { name: "Ja, entfernen" }).click();
};

describe("an organisation that was taken in by mistake", () => {
  it("is not taken away by one press, nor where something was begun or others name it", async () => {
    await opens("lohfeldne");
    await page.getByRole("button", { name: "Organisation entfernen" }).click();
    await page.getByText("Gemeinde Lohfeldne mit allen Personen und Einstellungen entfernen?").waitFor();
    await shows(page, "removed-sure");
    await page.getByRole("button", { name: "Nein, behalten" }).click();
    await opens("heuchelheim");
    await removes();
    await page.getByText("Hier ist schon etwas begonnen").waitFor();
    await shows(page, "removed-begun");
    await opens("hessen");
    await removes();
    await page.getByText("Ihre eigene Organisation können Sie nicht entfernen.").waitFor();
    const { platform } = town.deps.store;
    expect((await platform.list()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["lohfeldne", "heuchelheim", "hessen"]),
    );
  }, 60_000);

  it("goes with its people by keyboard alone, and can be taken in rightly", async () => {
    await opens("lohfeldne");
    await page.getByRole("button", { name: "Organisation entfernen" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Gemeinde Lohfeldne ist entfernt" }).waitFor();
    await shows(page, "removed-done");
    expect((await page.request.get(`${town.url}/lohfeldne/`)).status()).toBe(404);
    await page.goto(`${town.url}/amt/betrieb/aufnehmen`);
    await page.getByLabel("Ebene").waitFor();
    for (const [label, value] of Object.entries({ ...MISTAKE, "Kurzname in der Adresse": "lohfelden" }))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByRole("heading", { name: "Gemeinde Lohfeldne ist aufgenommen" }).waitFor();
  }, 60_000);

  it("stands in the log of whoever took it away", async () => {
    await page.goto(`${town.url}/amt/verwaltung`);
    await page.getByText("hat eine Organisation entfernt, in der noch nichts begonnen war").waitFor();
    await shows(page, "removed-log");
  }, 60_000);
});
