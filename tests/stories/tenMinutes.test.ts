import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// EXPERIENCE.md A0 to A8 in one go: from the first page and no service of her own to the notice of a rehearsal case, and
// to the public page. What she does is counted; five seconds a click or field is what a newcomer takes.

const SECONDS = 5;
const TITLE = "Osterfeuer genehmigen";
const FIRE = "Wann findet das Feuer statt?";
let town: Town;
let browser: Browser;
let page: Page;
let done = 0;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function clicks(what: Locator): Promise<void> {
  done += 1;
  await what.click();
}
async function fills(what: Locator, text: string): Promise<void> {
  done += 1;
  await what.fill(text);
}
async function selects(what: Locator, option: string): Promise<void> {
  done += 1;
  await what.selectOption(option);
}
const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
const part = (name: string): Locator => page.getByRole("navigation").getByRole("link", { name });
/** A new question behind another one, by the words on the screen. */
async function asks(after: string, kind: string, label: string): Promise<void> {
  await clicks(page.getByRole("button", { name: `Frage nach „${after}“ einfügen` }));
  await clicks(button(kind));
  done += 1;
  await page.keyboard.type(label);
  await page.keyboard.press("Enter");
}

describe("Jana Weber has nothing of her own, and holds a notice ten minutes later", () => {
  it("A0 A1 comes in by one click and begins something new", async () => {
    await page.goto(`${town.url}/`);
    await clicks(page.getByRole("button", { name: /Jana Weber/ }));
    await page.getByRole("heading", { name: /^Guten Tag/, level: 1 }).waitFor();
    expect(await page.getByRole("link", { name: /^Weiterarbeiten/ }).count()).toBe(0);
    await clicks(page.getByRole("link", { name: "Neue Leistung bauen" }));
  });

  it("A2 A3 answers four questions and sees the way of a case", async () => {
    await fills(page.getByLabel("Wie heißt die Leistung?"), TITLE);
    await clicks(button("Weiter"));
    await clicks(page.getByLabel("Privatpersonen"));
    await clicks(button("Weiter"));
    await clicks(page.getByLabel("Eine Genehmigung"));
    await clicks(button("Weiter"));
    await fills(page.getByLabel("Wer bearbeitet sie?"), "Ordnungsamt");
    await clicks(button("Erste Fassung bauen"));
    await page.getByRole("heading", { name: `Der Weg: ${TITLE}` }).waitFor();
    await shows(page, "ten-overview");
  });

  it("A4 A5 asks for the day, lets each town say how early, and shows the proof only when it is needed", async () => {
    await clicks(part("Formulare"));
    await clicks(page.getByRole("button", { name: /Ihr Anliegen/ }));
    await asks("Worum geht es?", "Datum", FIRE);
    await selects(page.getByLabel("Frühester Tag").first(), "begrenzt");
    await selects(page.getByLabel("Frühester Tag").nth(1), "Tage nach heute");
    await fills(page.getByLabel("Tage", { exact: true }), "14");
    await clicks(page.getByLabel("Jede Kommune legt das selbst fest"));
    await fills(page.getByLabel("So heißt es bei den Angaben der Kommune"), "Vorlauf in Tagen");
    await asks(FIRE, "Zahl", "Erwartete Gäste");
    await asks("Erwartete Gäste", "Datei", "Nachweis Haftpflicht");
    await selects(page.getByLabel("Anzeigen, wenn").first(), "nur wenn …");
    await clicks(button("+ Bedingung"));
    await selects(page.getByLabel("Angabe", { exact: true }), "Erwartete Gäste");
    await selects(page.getByLabel("Vergleich mit „Erwartete Gäste“"), "größer als");
    await fills(page.getByRole("textbox", { name: "Wert für „Erwartete Gäste“" }), "100");
    await page.getByText(/^Bei \d+ von \d+ erzeugten Beispielen sichtbar$/).waitFor();
  });

  it("A6 inserts a request for what is missing", async () => {
    await clicks(part("Ablauf"));
    await clicks(page.getByRole("button", { name: "Nach „Antrag prüfen“ einfügen" }));
    await clicks(page.getByRole("menuitem", { name: /^Nachfordern/ }));
    await page.getByRole("button", { name: /^Schritt \d+: Vollständigkeit prüfen/ }).waitFor();
  });

  it("A7 plays it through as applicant and as caseworker, and holds the notice", async () => {
    await clicks(button("Probelauf"));
    await clicks(button("Mit Beispielperson durchspielen"));
    await clicks(button("Mit Beispielperson ausfüllen"));
    await clicks(button("Absenden"));
    await page.getByRole("heading", { name: "Antrag prüfen" }).waitFor();
    await clicks(page.getByRole("radio", { name: "Genehmigen" }));
    await clicks(button("Erledigen"));
    await page.getByRole("heading", { name: "Vollständigkeit prüfen" }).waitFor();
    await shows(page, "ten-rehearsal");
    await clicks(button("Nächsten Schritt für mich erledigen"));
    await page.getByRole("heading", { name: "Der Vorgang ist abgeschlossen." }).waitFor();
    const letter = page.getByRole("article").filter({ hasText: "Heuchelheim a. d. Lahn" });
    await letter.getByText(`Genehmigung: ${TITLE}`).first().waitFor();
    await shows(page, "ten-notice");
    await fills(page.getByRole("textbox", { name: "Name des Probefalls" }), "Genehmigt");
    await clicks(button("Als Probefall behalten"));
    const minutes = (done * SECONDS) / 60;
    console.log(
      `to the notice of a rehearsal case: ${done} clicks and fields, at ${SECONDS} s each ${minutes.toFixed(1)} min`,
    );
    expect(minutes).toBeLessThan(10);
  });

  it("A8 fills in what is the town's, and a second person opens it to everybody", async () => {
    await clicks(part("Angaben der Kommune"));
    await fills(page.getByRole("textbox", { name: "Zuständiges Amt" }), "Ordnungsamt");
    await fills(page.getByRole("textbox", { name: "Wer unterschreibt?" }), "Erika Beispiel");
    await clicks(button("Angaben speichern"));
    await page.getByText("Alle Angaben sind da.", { exact: false }).waitFor();
    await clicks(button("Prüfen & freigeben"));
    await fills(page.getByRole("textbox", { name: "Warum?" }), "Neu für die Gemeinde");
    await clicks(page.getByRole("checkbox", { name: /^Ich weiß das/ }));
    await clicks(button("Freigabe anfordern"));
    await page.getByText(/^Angefordert\. Zustimmen kann: .*Thomas Becker/).waitFor();
    await page.goto(`${town.url}/`);
    await clicks(page.getByRole("button", { name: /Thomas Becker/ }));
    await page.waitForURL(/\/amt\//);
    await page.goto(`${town.url}/amt/leistungen/freigaben`);
    await clicks(page.getByRole("checkbox", { name: /^Ich weiß das/ }));
    await clicks(button("Zustimmen"));
    await page.getByText(`„${TITLE}“ ist freigegeben und öffentlich.`).waitFor();
    await page.goto(`${town.url}/heuchelheim/osterfeuer-genehmigen`);
    await page.getByRole("heading", { name: TITLE }).waitFor();
  });
});
