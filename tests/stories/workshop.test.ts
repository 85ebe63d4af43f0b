import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// What a municipality changed for itself may be good for all: it is proposed, and the publisher takes it over.

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
    roth.setDefaultTimeout(15_000);
    await takesOver(roth, "Hund anmelden");
    await roth.getByRole("link", { name: "Schreiben", exact: true }).click();
    await roth.getByRole("textbox", { name: "Absatz" }).first().fill(WORDING);
    await roth.getByText(/^gespeichert/).waitFor();
    await roth.getByRole("link", { name: "Überblick" }).click();
    await roth.getByRole("button", { name: /^Dem Herausgeber vorschlagen/ }).press("Enter");
    const form = roth.getByRole("form", { name: "Dem Herausgeber vorschlagen" });
    expect(await roth.evaluate(() => document.activeElement?.tagName)).toBe("H3");
    await form.getByRole("textbox", { name: /^Warum/ }).fill("Freundlicher, und niemand hat sich beschwert.");
    await shows(roth, "propose-form");
    await form.getByRole("button", { name: "Vorschlagen", exact: true }).press("Enter");
    await roth.getByText("Vorgeschlagen. Was daraus wird", { exact: false }).waitFor();
    await roth.getByText("vorgeschlagen", { exact: true }).waitFor();
    await shows(roth, "propose-sent");
  });

  it("the Land finds it under what is to be done, in words and with both wordings", async () => {
    lang = await atDesigner(browser, town, "Dr. Petra Lang");
    lang.setDefaultTimeout(15_000);
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
