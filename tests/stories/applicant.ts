import { expect } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityProblems } from "./axe.ts";

/** What Elif Demir does on her phone, in the words on the screen. */
export class Applicant {
  readonly page: Page;
  readonly pages: string[] = [];
  readonly scripted: boolean;
  constructor(page: Page, scripted = true) {
    this.page = page;
    this.scripted = scripted;
  }

  /** Every page she meets is looked at: no serious problem for anybody who reads it another way. */
  async looks(name: string): Promise<void> {
    this.pages.push(name);
    expect(await accessibilityProblems(this.page, this.scripted), name).toEqual([]);
    const wide = this.scripted
      ? await this.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
      : 0;
    expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    if (process.env["SCREENSHOTS"] !== undefined)
      await this.page.screenshot({
        path: `${process.env["SCREENSHOTS"]}/${String(this.pages.length).padStart(2, "0")}-${name}.png`,
        fullPage: true,
      });
  }

  async goesOn(label = "Weiter"): Promise<void> {
    await Promise.all([
      this.page.waitForNavigation({ waitUntil: "load" }),
      this.page.locator("main").getByRole("button", { name: label, exact: true }).last().click(),
    ]);
  }
  types = (label: string, text: string, within = "main"): Promise<void> =>
    this.page.locator(within).getByRole("textbox", { name: label }).first().fill(text);
  // An option with a hint has the hint in its name: the beginning is enough.
  picks(question: string, answer: string, within = "main"): Promise<void> {
    return this.page
      .locator(within)
      .getByRole("group", { name: question })
      .getByRole("radio", { name: new RegExp(`^${answer}`) })
      .check();
  }
  heading = (): Promise<string> => this.page.getByRole("heading", { level: 1 }).innerText();
}

/** Two dogs: one listed and claimed free of danger with a certificate, one without a chip. */
export async function registersTwoDogs(
  she: Applicant,
  base: string,
  town: readonly [string, string] = ["34117", "Kassel"],
): Promise<void> {
  await she.page.goto(`${base}/hund-anmelden`);
  await she.looks("service");
  await she.goesOn("Jetzt beginnen");
  await she.looks("address");
  await givesAddress(she, ...town);
  await she.looks("person");
  await she.types("Vornamen", "Elif");
  await she.types("Familienname", "Demir");
  await she.types("Geburtsdatum", "1.2.1990");
  await she.goesOn();
  await describesDogs(she);
  await she.goesOn();
  await she.looks("reckoning");
}

export async function givesAddress(she: Applicant, postcode = "34117", city = "Kassel"): Promise<void> {
  await she.types("Straße", "Königstor");
  await she.types("Hausnummer", "1");
  await she.types("Postleitzahl", postcode);
  await she.types("Ort", city);
  await she.goesOn();
}

export async function describesDogs(she: Applicant): Promise<void> {
  const { page } = she;
  await she.types("Wie viele Hunde", "0");
  const first = "#f-hunde-k1";
  await she.types("Name des Hundes", "Bello", first);
  await page.locator(first).getByRole("combobox", { name: "Rasse" }).selectOption("Labrador Retriever");
  await she.types("Seit wann", "1.7.2026", first);
  await she.picks("Wie ist der Hund zu Ihnen gekommen?", "Gekauft oder übernommen", first);
  await she.picks("Beantragen Sie eine Befreiung", "Nein", first);
  await page.locator(first).getByRole("checkbox", { name: "Weiß ich nicht, reiche ich nach" }).last().check();
  await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
  const second = "#f-hunde-k2";
  await page.locator(second).waitFor();
  await she.types("Name des Hundes", "Ärger <b>&amp;", second);
  await page.locator(second).getByRole("combobox", { name: "Rasse" }).selectOption("Dackel");
  await she.types("Chipnummer", "276000000000001", second);
  await she.types("Seit wann", "15.10.2025", second);
  await she.picks("Wie ist der Hund zu Ihnen gekommen?", "Mit mir zugezogen", second);
  await she.picks("Beantragen Sie eine Befreiung", "Nein", second);
  await she.looks("dogs");
}

export async function finishes(she: Applicant): Promise<void> {
  await she.picks("Wie möchten Sie zahlen?", "Ich überweise selbst");
  await she.goesOn();
  await she.looks("delivery");
  await she.picks("Wie soll der Bescheid zu Ihnen kommen?", "Digital");
  await she.types("E-Mail", "elif@example.org");
  await she.goesOn();
  await she.looks("review");
  await she.goesOn("Anmeldung verbindlich absenden");
  await she.looks("receipt");
}
