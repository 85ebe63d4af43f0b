import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Dr. Petra Lang");
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

interface Saved {
  readonly documents: Readonly<Record<string, { readonly subject?: string; readonly brief: string }>>;
}
async function bescheid() {
  await page.getByText(/^gespeichert/).waitFor();
  const answer = await page.request.get(`${town.url}/api/services/hundesteuer-anmeldung`);
  const { content } = (await answer.json()) as { content: { service: Saved } };
  return content.service.documents["bescheid"];
}

describe("what a letter says one way or another is made in words", () => {
  it("shows no formula while the letter of the template is written", async () => {
    await takesOver(page, "Hund anmelden");
    await page.getByRole("link", { name: "Schreiben", exact: true }).click();
    await page
      .getByRole("link", { name: /bescheid/i })
      .first()
      .click();
    const brief = page.getByRole("textbox", { name: "In Kürze" });
    await brief.waitFor();
    const texts = await page
      .getByRole("textbox")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(texts.filter((text) => /\{/.test(text))).toEqual([]);
    await shows(page, "designer-letter-formulas");
  });

  it("changes what is said, by its name", async () => {
    const group = page.getByRole("group", { name: "Formel 1" });
    await page.getByText(/^‹Formel 1›: Jetzt müssen Sie nichts tun/).click();
    await shows(page, "designer-letter-formula-open");
    // Before it stands the amount that is compared.
    await group.getByRole("textbox").nth(1).fill("Jetzt zahlen Sie nichts.");
    const said = 'im Jahr. {if steuersatz.betrag = 0 then "Jetzt zahlen Sie nichts." else ';
    await expect.poll(async () => (await bescheid())?.brief).toContain(said);
    // The other way of saying it is untouched.
    await page.getByText(/^‹Formel 1›: Jetzt müssen Sie nichts tun/).waitFor();
  });

  it("makes a new one where the cursor stands", async () => {
    const subject = page.getByRole("textbox", { name: "Betreff" });
    await subject.fill("Hundesteuer ");
    await subject.press("End");
    await page.getByRole("combobox", { name: "Platzhalter einfügen …" }).nth(1).selectOption("Neue Formel");
    await page.getByRole("textbox", { name: "In Kürze" }).focus();
    const made = page.getByRole("group", { name: "Formel 1" });
    await made.getByRole("textbox").first().fill("dieses Jahr");
    await expect.poll(async () => (await bescheid())?.subject).toBe('Hundesteuer {"dieses Jahr"}');
    expect(await subject.inputValue()).toBe("Hundesteuer ‹Formel 1›");
  });
});
