import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// What a municipality changed for itself may be good for all: it is proposed, and the publisher takes it over. And a
// draft is shown to people without an account, whose comments its author finds where they belong.

const ID = "hundesteuer-anmeldung";
const WORDING = "Guten Tag, liebe Hundefreundin, lieber Hundefreund,";
let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

describe("a local change on its way to everybody", () => {
  let roth: Page;
  let lang: Page;

  it("Kassel says it better, and proposes that with one click and a reason", async () => {
    roth = await atDesigner(browser, town, "Sabine Roth");
    roth.setDefaultTimeout(30_000);
    await takesOver(roth, "Hund anmelden");
    await roth.getByRole("link", { name: "Schreiben", exact: true }).click();
    await roth.getByRole("textbox", { name: "Absatz" }).first().fill(WORDING);
    await roth.getByText(/^gespeichert/).waitFor();
    await roth.getByRole("link", { name: "Überblick" }).click();
    await roth.getByRole("button", { name: /^Dem Herausgeber vorschlagen/ }).press("Enter");
    const form = roth.getByRole("form", { name: "Dem Herausgeber vorschlagen" });
    await form.waitFor();
    await expect.poll(() => roth.evaluate(() => document.activeElement?.tagName)).toBe("H3");
    await form.getByRole("textbox", { name: /^Warum/ }).fill("Freundlicher, und niemand hat sich beschwert.");
    await shows(roth, "propose-form");
    await form.getByRole("button", { name: "Vorschlagen", exact: true }).press("Enter");
    await roth.getByText("Vorgeschlagen. Was daraus wird", { exact: false }).waitFor();
    await roth.getByText("vorgeschlagen", { exact: true }).waitFor();
    await shows(roth, "propose-sent");
  });

  it("the Land finds it under what is to be done, in words and with both wordings", async () => {
    lang = await atDesigner(browser, town, "Dr. Petra Lang");
    lang.setDefaultTimeout(30_000);
    await shows(lang, "propose-tasks");
    await lang.getByRole("button", { name: /^Vorschlag Hund anmelden/ }).press("Enter");
    const card = lang.getByRole("region", { name: "Stadt Kassel schlägt vor" });
    await card.getByText("Begründung: Freundlicher", { exact: false }).waitFor();
    await card.getByText("liebe Hundefreundin", { exact: false }).first().waitFor();
    expect(await lang.getByText("Roth", { exact: false }).count()).toBe(0);
    await shows(lang, "proposals-received");
  });

  it("takes it over: an edit of her draft with a name, and undo leads back", async () => {
    await lang.getByRole("button", { name: /^Übernehmen: Stadt Kassel/ }).press("Enter");
    await lang.getByText("Der Vorschlag steht in Ihrem Entwurf.", { exact: false }).waitFor();
    await lang.getByText("übernommen, kommt mit der nächsten Fassung").waitFor();
    await shows(lang, "proposals-taken");
    await lang.getByText(/^gespeichert/).waitFor();
    const draft = await lang.request.get(`${town.url}/api/services/${ID}`);
    expect(await draft.text()).toContain(WORDING);
    await lang.getByRole("button", { name: /Rückgängig.*Stadt Kassel: Vorschlag übernommen/ }).waitFor();
    await lang.getByRole("link", { name: "Verlauf" }).click();
    await lang.getByRole("cell", { name: "Stadt Kassel: Vorschlag übernommen" }).waitFor();
  });

  it("Kassel reads what became of it", async () => {
    await roth.getByRole("link", { name: "Vorschläge", exact: true }).click();
    await roth.getByText("übernommen, kommt mit der nächsten Fassung").waitFor();
    await shows(roth, "proposals-own");
  });

  it("what does not fit any more is refused with the place and the reason", async () => {
    await lang.getByRole("link", { name: "Vorschläge", exact: true }).click();
    await lang.getByRole("button", { name: "Wieder öffnen" }).click();
    await lang.getByRole("button", { name: /^Rückgängig/ }).click();
    await lang.getByRole("link", { name: "Schreiben", exact: true }).click();
    await lang.getByRole("textbox", { name: "Absatz" }).first().fill("Sehr geehrte Hundehaltende,");
    await lang.getByRole("link", { name: "Vorschläge", exact: true }).click();
    await lang.getByRole("button", { name: /^Übernehmen: Stadt Kassel/ }).click();
    await lang.getByText("Der Vorschlag passt nicht mehr zu Ihrem Entwurf.", { exact: false }).waitFor();
    await lang.getByText("Beide Seiten haben das geändert.", { exact: false }).waitFor();
    await shows(lang, "proposals-unfit");
    await lang.getByRole("button", { name: /^Ablehnen: Stadt Kassel/ }).click();
    await lang.getByRole("textbox", { name: "Warum lehnen Sie ab?" }).fill("Wir haben es eben neu gefasst.");
    await lang.getByRole("button", { name: "Ablehnen", exact: true }).click();
    await lang.getByText("Abgelehnt. Die Kommune liest Ihre Begründung.").waitFor();
    await roth.reload();
    await roth.getByText("Antwort: Wir haben es eben neu gefasst.").waitFor();
  });
});

describe("a draft before people without an account", () => {
  let weber: Page;
  let guest: Page;
  let link = "";

  /** Folded on every page but the first. */
  const opensParts = async (): Promise<void> => {
    const link = guest.getByRole("link", { name: "Im Ganzen" });
    if (!(await link.isVisible())) await guest.getByText("Teile des Entwurfs").click();
  };

  it("its author makes a link for a while", async () => {
    weber = await atDesigner(browser, town, "Jana Weber");
    weber.setDefaultTimeout(30_000);
    await takesOver(weber, "Hund anmelden");
    await weber.getByRole("link", { name: "Aus dem Workshop" }).click();
    await weber.getByText("Noch kein Kommentar.").waitFor();
    await weber.getByRole("textbox", { name: /^Für wen/ }).fill("Runde mit dem Tierheim");
    await weber.getByRole("button", { name: "Link anlegen" }).press("Enter");
    link = await weber.getByRole("textbox", { name: "Werkstatt-Link" }).inputValue();
    await weber.getByRole("heading", { name: "Links (1)" }).waitFor();
    await shows(weber, "workshop-link");
  });

  it("whoever has it reads every part on a phone, without script, and says something", async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    guest = await context.newPage();
    await guest.goto(link);
    await guest.getByRole("heading", { name: "Entwurf: Hund anmelden", level: 1 }).waitFor();
    await looks(guest, "workshop-home");
    for (const part of [
      "Ablauf",
      "Tarife und Regeln",
      /^Schreiben: Hundesteuerbescheid/,
      "Angaben, Fristen und Ämter",
    ]) {
      await opensParts();
      await guest.getByRole("link", { name: part }).first().click();
      await looks(guest, `workshop-part-${await guest.locator("[aria-current]").textContent()}`);
    }
    await opensParts();
    await guest
      .getByRole("link", { name: /^Formular: / })
      .first()
      .click();
    await looks(guest, "workshop-form");
    await guest.locator("summary[aria-label='Kommentieren: Telefon']").press("Enter");
    const form = guest.locator("[id='forms/antrag/fields/telefon']");
    await form.getByRole("button", { name: "Kommentar senden" }).click();
    await guest.getByText("Bitte schreiben Sie einen Kommentar.").waitFor();
    await looks(guest, "workshop-wrong");
    await form.getByRole("textbox", { name: "Ihr Kommentar" }).fill("Wozu brauchen Sie meine Nummer?");
    await form.getByRole("textbox", { name: /^Ihr Name/ }).fill("Tierheim");
    await form.getByRole("button", { name: "Kommentar senden" }).press("Enter");
    await guest.getByText("Danke. Ihr Kommentar ist angekommen.").waitFor();
    await looks(guest, "workshop-thanks");
  });

  it("the author finds it at its element, and is done with it", async () => {
    await weber.reload();
    const place = weber.getByRole("group", { name: "Telefon" });
    await place.getByText("Wozu brauchen Sie meine Nummer?").waitFor();
    await place.getByText("Tierheim ·", { exact: false }).waitFor();
    await shows(weber, "workshop-comments");
    await place.getByRole("button", { name: /^Zur Stelle/ }).click();
    const panel = weber.getByRole("complementary");
    await panel.getByText("Telefon").first().waitFor();
    const question = weber.locator("[data-question='forms/antrag/fields/telefon']");
    await question.getByText("1 Kommentar", { exact: true }).waitFor();
    await shows(weber, "workshop-mark");
    await panel.getByRole("link", { name: "1 offenen Kommentar lesen" }).click();
    await place.getByRole("button", { name: /^Erledigt/ }).press("Enter");
    await weber.getByRole("heading", { name: "Kommentare (0 offen)" }).waitFor();
    await shows(weber, "workshop-done");
    await place.getByRole("button", { name: /^Zur Stelle/ }).click();
    await question.waitFor();
    expect(await question.getByText("1 Kommentar", { exact: true }).count()).toBe(0);
    await weber.getByRole("link", { name: "Aus dem Workshop" }).click();
  });

  it("and ends the link with what was said by it", async () => {
    await weber.getByRole("button", { name: /^Mit Kommentaren löschen/ }).press("Enter");
    expect(await weber.evaluate(() => document.activeElement?.textContent)).toBe("Abbrechen");
    await weber.getByRole("button", { name: "Löschen", exact: true }).press("Enter");
    await weber.getByText("Link und Kommentare sind gelöscht.").waitFor();
    await weber.getByText("Noch kein Kommentar.").waitFor();
    await guest.goto(link);
    await guest.getByRole("heading", { name: "Dieser Link gilt nicht" }).waitFor();
    await looks(guest, "workshop-over");
  });
});

const PHONE = { width: 375, height: 800 };

/** A page without script, as `shows` looks at those with one. */
async function looks(page: Page, name: string): Promise<void> {
  for (const size of [{ width: 1280, height: 900 }, PHONE]) {
    await page.setViewportSize(size);
    const folder = process.env["SCREENSHOTS"];
    const file = name.replaceAll(/[^a-z-]/gi, "");
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${file}-${size.width}.png`, fullPage: false });
    expect(await accessibilityProblems(page, false), `${name} at ${size.width}`).toEqual([]);
  }
}
