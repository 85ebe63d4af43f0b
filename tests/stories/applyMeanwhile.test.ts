import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base } from "../builders/dogTax.ts";
import { Applicant } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { dogs, onDogs, pdf, phone, slowly } from "./dogsPage.ts";
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

const next = (page: Page) => page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
const taken = (page: Page, text: string) => page.locator(".bp-file", { hasText: text }).waitFor();
const exempt = (page: Page, key: string) =>
  page
    .locator(`#f-hunde-${key}`)
    .getByRole("radio", { name: /Jagdgebrauchshund/ })
    .check();
async function twoDogs(): Promise<Page> {
  const page = await onDogs(await phone(browser, town), town);
  await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
  await page.locator("#f-hunde-k2").waitFor();
  await page.locator("#f-hunde-k2-name").fill("Luna");
  return page;
}

describe("while something is on its way", () => {
  it("everything that is pressed is done, in its order: a dog that was removed is gone", async () => {
    const page = await twoDogs();
    await exempt(page, "k1");
    await slowly(page, 1200);
    await page.locator("#f-hunde-k1-nachweis").setInputFiles(pdf("jagd.pdf"));
    await page.getByText("Ihre Angaben werden gesendet …").waitFor();
    await page.getByRole("button", { name: "Hund 2 entfernen" }).click();
    await Promise.all([page.waitForURL(/antrag\/(?!tiere)/), next(page).click()]);
    await page.goto(town.url + dogs);
    expect(await page.locator("[name=hunde]").count()).toBe(1);
    expect(await page.locator("main").innerText()).toContain("Ausgewählt: jagd.pdf");
    await page.context().close();
  }, 60_000);

  it.each([
    ["on", (page: Page) => next(page), /antrag\/(?!tiere)/],
    ["into English", (page: Page) => page.getByRole("button", { name: "English" }), /sprache=en/],
  ])(
    "what is chosen after the way %s was pressed is taken before it is gone",
    async (_, away, there) => {
      const page = await twoDogs();
      for (const key of ["k1", "k2"]) await exempt(page, key);
      await page.locator('[name="hunde[k2].rasse"]').selectOption("003");
      await page.locator('[name="hunde[k2].chip"]').fill("276000000000002");
      await page.locator('[name="hunde[k2].aufnahme"]').fill("01.01.2020");
      await page.locator('[name="hunde[k2].grund"][value=anschaffung]').check();
      await slowly(page, 1000);
      await page.locator("#f-hunde-k1-nachweis").setInputFiles(pdf("eins.pdf"));
      await away(page).click();
      await page.locator("#f-hunde-k2-nachweis").setInputFiles(pdf("zwei.pdf"));
      await page.waitForURL(there);
      await page.goto(`${town.url}${dogs}?sprache=de`);
      for (const name of ["eins.pdf", "zwei.pdf"]) await taken(page, name);
      await page.context().close();
    },
    60_000,
  );

  it("a second file is taken too, whether it was chosen before or after the page was swapped", async () => {
    const page = await twoDogs();
    for (const key of ["k1", "k2"]) await exempt(page, key);
    await slowly(page, 1000);
    await page.locator("#f-hunde-k1-nachweis").setInputFiles(pdf("eins.pdf"));
    await page.locator("#f-hunde-k2-nachweis").setInputFiles(pdf("zwei.pdf"));
    await taken(page, "Ausgewählt: eins.pdf");
    await taken(page, "Ausgewählt: zwei.pdf");
    // The system's window for files stays open over the swap, and speaks to the question of before.
    const old = await page.locator("#f-hunde-k2-nachweis").elementHandle();
    await page.locator("#f-hunde-k1-nachweis").setInputFiles(pdf("drei.pdf"));
    await taken(page, "Ausgewählt: drei.pdf");
    expect(await old?.evaluate((input) => input.isConnected)).toBe(false);
    await old?.setInputFiles(pdf("vier.pdf"));
    await taken(page, "Ausgewählt: vier.pdf");
    await Promise.all([page.waitForURL(/antrag\/(?!tiere)|tiere/), next(page).click()]);
    await page.goto(town.url + dogs);
    const said = await page.locator("main").innerText();
    expect([said.includes("drei.pdf"), said.includes("vier.pdf")]).toEqual([true, true]);
    await page.context().close();
  }, 60_000);

  it("nobody who types loses a letter: the caret stays, and the outcome is read out", async () => {
    const page = await twoDogs();
    await exempt(page, "k1");
    await slowly(page, 1000);
    await page.locator("#f-hunde-k1-nachweis").setInputFiles(pdf("jagd.pdf"));
    const colour = page.locator("#f-hunde-k1-farbe");
    await colour.click();
    await colour.pressSequentially("schwarz mit weissen Pfoten", { delay: 90 });
    await taken(page, "Ausgewählt: jagd.pdf");
    expect(await colour.inputValue()).toBe("schwarz mit weissen Pfoten");
    expect(await page.locator("#bp-live").innerText()).toContain("Ausgewählt: jagd.pdf");
    // In the middle of a word, too.
    await colour.evaluate((input: HTMLInputElement) => input.setSelectionRange(7, 7));
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await colour.focus();
    await colour.evaluate((input: HTMLInputElement) => input.setSelectionRange(7, 7));
    await page.keyboard.type(" (dunkel)", { delay: 180 });
    await page.locator("#f-hunde-k3").waitFor();
    expect(await colour.inputValue()).toBe("schwarz (dunkel) mit weissen Pfoten");
    await page.context().close();
  }, 60_000);

  it("a button pressed twice counts once", async () => {
    const page = await twoDogs();
    await slowly(page, 600);
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).dblclick();
    await page.locator("#f-hunde-k3").waitFor();
    await page.waitForTimeout(1500);
    expect(await page.locator("[name=hunde]").count()).toBe(3);
    await page.context().close();
  }, 60_000);
});

describe.each([
  ["with the script", true],
  ["without JavaScript", false],
])("what was typed stays on the way to another page, %s", (_, scripted) => {
  it("back, in English, and on by Enter", async () => {
    const page = await (await phone(browser, town, scripted)).newPage();
    await page.goto(`${town.url}${base}/antrag/halter`);
    const name = page.locator("#f-vornamen");
    await name.fill("Rosa");
    await Promise.all([
      page.waitForURL(/antrag\/wohnort/),
      page.getByRole("button", { name: "Zurück" }).click(),
    ]);
    await page.goto(`${town.url}${base}/antrag/halter`);
    expect(await name.inputValue()).toBe("Rosa");
    await name.fill("Rosa Maria");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Back" }).waitFor();
    expect(await name.inputValue()).toBe("Rosa Maria");
    await new Applicant(page, scripted).looks(`keeps-${scripted}`);
    await name.fill("Rosa M.");
    await Promise.all([page.waitForURL(/antrag\/tiere/), name.press("Enter")]);
    await page.getByRole("button", { name: "Einfache Sprache" }).click();
    await page.getByRole("button", { name: "Zurück" }).waitFor();
    await page.goto(`${town.url}${base}/antrag/halter`);
    expect(await name.inputValue()).toBe("Rosa M.");
    await page.context().close();
  }, 60_000);

  it("back from the first page to what the service is", async () => {
    const page = await (await phone(browser, town, scripted)).newPage();
    await page.goto(`${town.url}${base}/antrag/wohnort`);
    await page.getByRole("button", { name: "Zurück" }).click();
    await page.waitForURL(`**${base}`);
    await page.context().close();
  }, 60_000);
});
