import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { publish } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// A municipality adapts a template: what is its own carries a mark, what is fixed stays as it is, one step leads back.

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Sabine Roth");
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});
const panel = () => page.getByRole("complementary");

describe("Sabine Roth adapts the dog tax for Kassel", () => {
  it("has a question of its own, marked as such where it stands", async () => {
    await takesOver(page, "Hund anmelden");
    await page.getByRole("heading", { name: "Örtliche Änderungen (0)" }).waitFor();
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("button", { name: /^\d Ihr Bescheid$/ }).click();
    await page
      .getByRole("button", { name: /^Frage nach „E-Mail/ })
      .last()
      .click();
    await page.getByRole("button", { name: "Kurzer Text", exact: true }).click();
    await page.keyboard.type("Hundemarke abholen oder zuschicken?");
    await page.keyboard.press("Enter");
    const question = page
      .locator("[data-question]")
      .filter({ hasText: "Hundemarke abholen oder zuschicken?" });
    await question.getByText("örtlich", { exact: true }).waitFor();
    await shows(page, "adaptation-question");
  });

  it("is told what is fixed, and nothing of it is changed", async () => {
    await page.getByRole("link", { name: "Tarife & Regeln" }).click();
    await page.getByRole("button", { name: "Mehr zu dieser Tabelle" }).click();
    await page.getByRole("button", { name: "Löschen: Hundesteuer", exact: true }).click();
    await page.getByText("Die Vorlage legt das für alle fest.", { exact: false }).first().waitFor();
    await shows(page, "adaptation-refused");
    await page.getByRole("button", { name: "Schließen" }).first().click();
    await page.getByRole("table").waitFor();
  });

  it("reads beside each part what may be touched", async () => {
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("button", { name: /^\d Ihre Anschrift$/ }).click();
    await page.getByRole("button", { name: /^Ihre Anschrift \(/ }).click();
    await panel().getByText("Mehr", { exact: true }).click();
    await panel().getByText("Sie dürfen hier ergänzen.", { exact: false }).waitFor();
  });

  it("reads it for the whole service and for a whole letter, whose head carries the mark once it is its own", async () => {
    await page.getByRole("link", { name: "Überblick" }).click();
    await page.getByText("Was Sie ändern dürfen", { exact: true }).click();
    const fold = page.getByRole("group").filter({ hasText: "Was Sie ändern dürfen" });
    await fold
      .getByText("Die Vorlage legt den Aufbau hier fest. Der Wortlaut ist fest.", { exact: true })
      .waitFor();
    await shows(page, "policy-service-ours");
    await fold.getByRole("button", { name: "Hundesteuerbescheid", exact: true }).click();
    await page.getByRole("button", { name: "Ganzes Schreiben" }).click();
    await panel().getByText("Sie dürfen hier ergänzen. Texte dürfen Sie ändern.").waitFor();
    const head = page.getByRole("group", { name: "Ganzes Schreiben" });
    const subject = head.getByRole("textbox", { name: "Betreff" });
    const before = await subject.inputValue();
    await subject.fill("Ihr Hund in Kassel");
    await head.getByText("örtlich", { exact: true }).waitFor();
    await shows(page, "policy-letter");
    await subject.fill(before);
    await head.getByText("örtlich", { exact: true }).waitFor({ state: "detached" });
  });

  it("sees everything that is its own in one list, and takes one thing back", async () => {
    await page.getByRole("link", { name: "Überblick" }).click();
    await page.getByRole("heading", { name: "Örtliche Änderungen (1)" }).waitFor();
    await shows(page, "adaptation-list");
    await page.getByRole("button", { name: /^Zurücksetzen: Hundemarke/ }).click();
    await page.getByRole("heading", { name: "Örtliche Änderungen (0)" }).waitFor();
    expect(await page.getByText("Sie haben nichts geändert.").isVisible()).toBe(true);
  });
});

/** The Land leaves it to each municipality how the tag comes to people. */
const tag: Service = {
  ...minimalService(),
  id: "hundemarke",
  title: "Hundemarke bestellen",
  about: {
    summary: "Eine neue Marke für Ihren Hund.",
    levels: ["kreisfrei"],
    regime: "none",
    criteria: [{ id: "vorrat", title: "Es sind genug Marken da" }],
  },
  settings: { fields: [{ id: "amt", type: "text", label: "Zuständiges Amt", required: true }] },
  forms: {
    antrag: { title: "Antrag", fields: [{ id: "weg", type: "text", label: "Abholen oder zuschicken?" }] },
  },
  policy: { "forms/antrag/fields/weg": { settle: true } },
};

describe("Sabine Roth does what the publisher requires", () => {
  it("reads it in one list, what blocks going live first, and ticks one off by her name", async () => {
    const head = { id: tag.id, version: "1.0.0", publisher: "hessen", why: "Neu", at: town.deps.clock() };
    await publish(town.deps, head, { service: tag, journeys: {} });
    const own = await atDesigner(browser, town, "Sabine Roth");
    own.setDefaultTimeout(30_000);
    await takesOver(own, "Hundemarke bestellen");
    const list = own.getByRole("region", { name: /^Das verlangt der Herausgeber/ });
    await list.getByRole("heading", { name: "Das verlangt der Herausgeber (4 offen)" }).waitFor();
    expect(await list.getByRole("listitem").locator("strong").allTextContents()).toEqual([
      "Angabe ausfüllen: Zuständiges Amt",
      "Selbst festlegen: Abholen oder zuschicken?",
      "Es sind genug Marken da",
      "Voraussetzungen mit Ihrem Namen bestätigen",
    ]);
    await shows(own, "required-open");
    await list.getByRole("button", { name: "So lassen: Abholen oder zuschicken?" }).click();
    await list.getByRole("heading", { name: "Das verlangt der Herausgeber (3 offen)" }).waitFor();
    await list.getByText("Erledigt (2)").click();
    await list.getByText("Selbst festlegen: Abholen oder zuschicken?").waitFor();
    await shows(own, "required-done");
    await own.getByRole("link", { name: "Startklar", exact: true }).click();
    await own.getByRole("heading", { name: "Das legen Sie vor Ort fest" }).waitFor();
    await own.getByText(/^Bestätigt von Sabine Roth/).waitFor();
    await own.getByText("Es fehlt: Zuständiges Amt", { exact: true }).waitFor();
    const sound = own.getByRole("listitem").filter({ hasText: "Die Leistung hat keine Fehler" });
    await sound.getByText("erfüllt", { exact: true }).waitFor();
    await shows(own, "required-readiness");
    await own.getByRole("link", { name: "Überblick", exact: true }).click();
    await own.getByRole("link", { name: "Ausfüllen", exact: true }).click();
    await own.getByRole("heading", { name: /^Angaben für / }).waitFor();
    const focused = own.getByRole("textbox", { name: "Zuständiges Amt", exact: true });
    await expect.poll(() => focused.evaluate((one) => one === document.activeElement)).toBe(true);
    await own.getByText("Was die Leistung braucht", { exact: true }).click();
    await own.getByRole("button", { name: "Zuständiges Amt", exact: true }).click();
    const side = own.getByRole("complementary");
    await side.getByRole("textbox", { name: "Frage" }).first().fill("Amt für Hunde");
    const settings = own.getByRole("region", { name: "Angaben der Kommune", exact: true });
    await settings.getByRole("listitem").getByText("örtlich", { exact: true }).waitFor();
    await shows(own, "settings-local");
    await own.close();
  });
});

describe("Sabine Roth sees whether Kassel is ready to start", () => {
  it("what is missing, where it is done, and what she stands for by name", async () => {
    await page.getByRole("link", { name: "Startklar" }).click();
    await page.getByText("Es fehlt: Impressum, Datenschutz, Barrierefreiheit").waitFor();
    await page.getByText("Es fehlt: Mailserver").waitFor();
    const line = page.getByRole("listitem").filter({ hasText: "Der Start ist angekündigt" });
    await line.getByRole("button", { name: /^Bestätigen/ }).click();
    await line.getByText(/^Bestätigt von Sabine Roth/).waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Verzeichnis und Folgenabschätzung" })
      .getByRole("link", { name: "Weiter bei „Datenschutz“" })
      .waitFor();
    await page.getByText(/Kein Ausdruck nötig/).waitFor();
    await shows(page, "readiness");
    await page.emulateMedia({ media: "print" });
    await page.getByText(/^Datum, Unterschrift/).waitFor();
    await page.emulateMedia({ media: "screen" });
    await line.getByRole("button", { name: /^Zurücknehmen/ }).click();
    await line.getByRole("button", { name: /^Bestätigen/ }).waitFor();
  });
});

describe("Sabine Roth has what data protection asks for", () => {
  it("made from the service, for her own town and Land", async () => {
    await page.getByRole("link", { name: "Datenschutz", exact: true }).click();
    await page.getByRole("row", { name: /^Hunde › Rasse Angaben zum Hund Höhe der Steuer/ }).waitFor();
    await page
      .getByText("Wir löschen Ihre Angaben 10 Jahre nach Abschluss des Vorgangs.", { exact: false })
      .waitFor();
    await page.getByText("Der Hessische Beauftragte für Datenschutz", { exact: false }).waitFor();
    await shows(page, "compliance");
  });
});

describe("Jonas Krämer finds what the Wetteraukreis changed", () => {
  it("in the list of local changes, each with the way back", async () => {
    const own = await atDesigner(browser, town, "Jonas Krämer");
    own.setDefaultTimeout(30_000);
    await own.getByRole("link", { name: /^Schülerbeförderung beantragen.*von Jonas Krämer/ }).click();
    await own.getByRole("heading", { name: "Örtliche Änderungen (2)" }).waitFor();
    await own.getByRole("button", { name: "Zurücksetzen: Schulbescheinigung" }).waitFor();
    await own.close();
  });
});

describe("Dr. Lang says what others may change", () => {
  let lang: Page;

  it("by clicking on the thing", async () => {
    lang = await atDesigner(browser, town, "Dr. Petra Lang");
    lang.setDefaultTimeout(30_000);
    await takesOver(lang, "Hund anmelden");
    await lang.getByRole("link", { name: "Formulare" }).click();
    await lang.getByRole("button", { name: /^Ihre Anschrift \(/ }).click();
    const own = lang.getByRole("complementary");
    await own.getByText("Mehr", { exact: true }).click();
    await own.getByRole("combobox", { name: "Aufbau" }).selectOption("fest");
    await own.getByRole("combobox", { name: "Texte" }).selectOption("dürfen geändert werden");
    await own.getByRole("checkbox", { name: /^Jede Kommune legt das selbst fest/ }).check();
    await shows(lang, "policy-panel");
    await lang.getByText(/^gespeichert/).waitFor();
    const answer = await lang.request.get(`${town.url}/api/services/hundesteuer-anmeldung`);
    const { content } = (await answer.json()) as {
      content: { service: { policy: Record<string, unknown> } };
    };
    expect(content.service.policy["forms/antrag/fields/anschrift"]).toEqual({
      structure: "none",
      text: true,
      settle: true,
    });
  });

  it("for the whole service on its overview, for a letter at its head, for a deadline beside it", async () => {
    await lang.getByRole("link", { name: "Überblick" }).click();
    await lang.getByText("Was Kommunen ändern dürfen", { exact: true }).click();
    const fold = lang.getByRole("group").filter({ hasText: "In der ganzen Leistung" });
    expect(await fold.getByLabel("Aufbau").inputValue()).toBe("none");
    await fold.getByLabel("Texte").selectOption("true");
    await fold.getByRole("button", { name: /^Ihre Anschrift/ }).waitFor();
    await shows(lang, "policy-service");
    await lang.getByRole("link", { name: "Schreiben", exact: true }).click();
    await lang.getByRole("button", { name: "Ganzes Schreiben" }).click();
    const side = lang.getByRole("complementary");
    await side.getByText("Was Kommunen hier ändern dürfen").waitFor();
    await side.getByLabel("Aufbau").waitFor();
    await shows(lang, "policy-letter-publisher");
    await lang.getByRole("link", { name: "Angaben der Kommune", exact: true }).click();
    await lang.getByText("Was die Leistung braucht", { exact: true }).click();
    await lang.getByRole("button", { name: "Nachreichung", exact: true }).click();
    await side.getByLabel("Aufbau").waitFor();
    await lang.close();
  });
});
