import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Jana Weber");
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

describe("Jana Weber builds „Osterfeuer anzeigen“", () => {
  it("answers four questions and has a first version", async () => {
    await shows(page, "designer-start");
    await page.getByRole("link", { name: "Neue Leistung bauen" }).click();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Wie heißt die Leistung?").fill("Osterfeuer anzeigen");
    await shows(page, "designer-assistant");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Privatpersonen").check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Die Bestätigung einer Anzeige").check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Wer bearbeitet sie?").fill("Ordnungsamt");
    await page.getByRole("button", { name: "Erste Fassung bauen" }).click();
    await page.getByRole("heading", { name: "Der Weg: Osterfeuer anzeigen" }).waitFor();
    await page.getByText("Nichts davon ist öffentlich.").waitFor();
    await shows(page, "designer-overview");
  });

  it("changes a text, goes back and forth, and finds it saved", async () => {
    await page
      .getByRole("textbox", { name: "Einleitung auf der Startseite" })
      .fill("Zeigen Sie Ihr Feuer an.");
    await page.getByText("gespeichert").waitFor();
    await page.getByRole("button", { name: /^Rückgängig: / }).click();
    expect(await page.getByRole("textbox", { name: "Einleitung auf der Startseite" }).inputValue()).toContain(
      "kein Konto",
    );
    await page.getByRole("button", { name: /^Wiederholen: / }).click();
    await page.getByText(/^gespeichert/).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Der Weg: Osterfeuer anzeigen" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Einleitung auf der Startseite" }).inputValue()).toBe(
      "Zeigen Sie Ihr Feuer an.",
    );
    await page.getByRole("link", { name: "Verlauf" }).click();
    await page.getByRole("row").nth(2).waitFor();
    await shows(page, "designer-history");
  });

  it("shows both authors what the other one did, and joins it", async () => {
    const other = await atDesigner(browser, town, "Jana Weber");
    await other.goto(`${town.url}/amt/leistungen/osterfeuer-anzeigen/ueberblick`);
    await other.getByRole("textbox", { name: "Was eingereicht wird" }).fill("Meldung");
    await other.getByText(/^gespeichert/).waitFor();
    await page.getByRole("link", { name: "Überblick" }).click();
    await page.getByRole("textbox", { name: "Kosten" }).fill("kostenlos");
    await page.getByRole("heading", { name: "Zwei Personen haben gleichzeitig geändert" }).waitFor();
    await shows(page, "designer-conflict");
    await page.getByRole("button", { name: "Beides zusammenführen" }).click();
    await page.getByText(/^gespeichert/).waitFor();
    expect(await page.getByRole("textbox", { name: "Was eingereicht wird" }).inputValue()).toBe("Meldung");
    expect(await page.getByRole("textbox", { name: "Kosten" }).inputValue()).toBe("kostenlos");
    await other.context().close();
  });

  it("lets experts edit JSON, and refuses what is no service", async () => {
    await page.getByRole("link", { name: "JSON" }).click();
    const editor = page.getByRole("textbox", { name: "JSON der Leistung" });
    await editor.waitFor({ timeout: 20_000, state: "attached" });
    await editor.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText('{ "kaputt": ');
    await page.getByRole("button", { name: "Änderungen übernehmen" }).click();
    await page.getByText("Das ist kein gültiges JSON").waitFor();
    await shows(page, "designer-source");
    // What is typed is there again, whoever looked something up meanwhile.
    await page.getByRole("link", { name: "Überblick" }).click();
    await page.getByRole("link", { name: "JSON" }).click();
    await page.getByText("Ihr Text von vorhin.").waitFor();
    await page.getByRole("button", { name: "Verwerfen" }).click();
    await page.getByRole("link", { name: "Überblick" }).click();
    expect(await page.getByRole("textbox", { name: "Kosten" }).inputValue()).toBe("kostenlos");
  });

  it("plays it through: the form fills itself, the case walks its way, the letter is there", async () => {
    await page.getByRole("link", { name: "Probefälle" }).click();
    await page.getByText("Probefälle: 2 von 2 in Ordnung").waitFor();
    await shows(page, "designer-journeys");
    await page.getByRole("button", { name: "Abdeckung zeigen" }).click();
    await page.getByRole("link", { name: "Ablauf" }).click();
    await page.getByText("nicht erprobt").first().waitFor();
    await shows(page, "designer-coverage");
    await page.getByRole("button", { name: "Abdeckung zeigen" }).click();
    expect(await page.getByText("nicht erprobt").count()).toBe(0);
    await page.getByRole("link", { name: "Probefälle" }).click();
    await page.getByRole("button", { name: "Link zeigen" }).click();
    const link = await page.getByRole("link", { name: "Im Browser öffnen" }).getAttribute("href");
    expect((await page.request.get(link ?? "")).status()).toBe(200);
    await page.getByRole("img", { name: "QR-Code mit dem Link zum Entwurf" }).waitFor();
    await page.getByRole("button", { name: "Mit Beispielperson durchspielen" }).click();
    await page.getByRole("button", { name: "Mit Beispielperson ausfüllen" }).click();
    expect(await page.getByRole("textbox", { name: "Familienname" }).inputValue()).toBe("Beispiel");
    await page.getByRole("button", { name: "Absenden" }).click();
    await page.getByRole("heading", { name: "Anzeige prüfen" }).waitFor();
    await shows(page, "designer-rehearsal");
    await page.getByRole("button", { name: "Nächsten Schritt für mich erledigen" }).click();
    await page.getByRole("heading", { name: "Der Vorgang ist abgeschlossen." }).waitFor();
    await page.getByText("Wir bestätigen den Eingang Ihrer Anzeige").waitFor();
    await shows(page, "designer-letter");
    await page.getByRole("button", { name: "Schritt zurück" }).click();
    await page.getByRole("heading", { name: "Anzeige prüfen" }).waitFor();
    await page.getByRole("button", { name: "Nächsten Schritt für mich erledigen" }).click();
    await page.getByRole("textbox", { name: "Name des Probefalls" }).fill("Bestätigt");
    await page.getByRole("button", { name: "Als Probefall behalten" }).click();
    await page.getByRole("button", { name: "Probelauf beenden" }).click();
    await page.getByText("Probefälle: 3 von 3 in Ordnung").waitFor();
  });

  it("sets a tariff: a table, a row, a case tried out", async () => {
    await page.getByRole("link", { name: "Tarife & Regeln" }).click();
    await page.getByRole("button", { name: "Tabelle anlegen" }).click();
    await page.getByRole("button", { name: "Betrag, 1: 0,00 €" }).click();
    await page.getByRole("textbox", { name: "Wert" }).fill("12,50");
    await page.getByRole("button", { name: "Betrag, 1: 12,50 €" }).waitFor();
    await page.getByText("Keine Lücken, keine Überschneidungen.").waitFor();
    await shows(page, "designer-tariff");
    await page.getByText("Ausprobieren").click();
    await page.getByText("Es gilt: 1.").waitFor();
  });

  it("writes a letter with a placeholder by name, and sees it filled in", async () => {
    await page.getByRole("link", { name: "Schreiben", exact: true }).click();
    await page.getByRole("link", { name: "Bestätigung: Osterfeuer anzeigen" }).click();
    const tenor = page.getByRole("textbox", { name: "Absatz" }).nth(1);
    await tenor.fill("Ihr Feuer ist uns bekannt, ");
    await page.getByRole("combobox", { name: "Platzhalter einfügen …" }).nth(4).selectOption("Familienname");
    expect(await tenor.inputValue()).toBe("Ihr Feuer ist uns bekannt, ‹Familienname›");
    await shows(page, "designer-letter-edit");
    await page.getByRole("button", { name: "Vorschau" }).click();
    await page.getByText("Ihr Feuer ist uns bekannt, Beispiel").waitFor();
    await page.getByText(/^gespeichert/).waitFor();
    const pdf = await page.getByRole("link", { name: /^Als PDF ansehen/ }).getAttribute("href");
    const file = await page.request.get(town.url + (pdf ?? ""));
    expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    await page.getByRole("combobox", { name: "Ansehen als" }).selectOption("kassel");
    await page
      .getByRole("article")
      .getByText(/Kassel/)
      .first()
      .waitFor();
    await shows(page, "designer-letter-preview");
    const href = (await page.getByRole("link", { name: /^Als PDF ansehen/ }).getAttribute("href")) ?? "";
    const asPdf = async (as: string) =>
      page.request.get(`${town.url}${href.replace("as=kassel", `as=${as}`)}`);
    const [there, here, nowhere] = [
      await asPdf("kassel"),
      await asPdf("heuchelheim"),
      await asPdf("nirgends"),
    ];
    expect([there.status(), here.status(), nowhere.status()]).toEqual([200, 200, 404]);
    expect(there.headers()["content-type"]).toBe("application/pdf");
    expect((await there.body()).equals(await here.body())).toBe(false);
  });

  it("takes codes from a list, and says what is wrong with one", async () => {
    await page.getByRole("link", { name: "Angaben der Kommune" }).click();
    await page.getByText("Codeliste anlegen").first().click();
    await page.getByRole("textbox", { name: "Codes einfügen" }).fill("1;Garten\n2");
    await page.getByRole("button", { name: "Codeliste anlegen" }).click();
    await page.getByText("In Zeile 2 („2“) fehlt der Code oder die Bezeichnung.").waitFor();
    await page.getByRole("textbox", { name: "Codes einfügen" }).fill("Bezeichnung;Code\nGarten;1\nFeld;2");
    await page.getByRole("row", { name: "1 Garten" }).waitFor();
    await shows(page, "designer-codes");
    await page.getByRole("button", { name: "Codeliste anlegen" }).click();
    await page.getByText("Neue Codeliste: 2 Codes").waitFor();
    // Next year's list in the place of this year's.
    await page.getByRole("textbox", { name: "Codes einfügen" }).fill("1;Garten\n2;Feld\n3;Wald");
    await page.getByRole("combobox", { name: "Wohin?" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Codes ersetzen" }).click();
    await page.getByText("Neue Codeliste: 3 Codes").waitFor();
    await shows(page, "designer-settings");
  });

  it("asks for a release; another person approves it; the service is open to everybody", async () => {
    await page.getByRole("textbox", { name: "Zuständiges Amt" }).fill("Ordnungsamt");
    await page.getByRole("textbox", { name: "Wer unterschreibt?" }).fill("Erika Beispiel");
    await page.getByRole("button", { name: "Angaben speichern" }).click();
    await page.getByText(/^Gespeichert von Jana Weber/).waitFor();
    await page.getByRole("button", { name: "Prüfen & freigeben" }).click();
    await page.getByRole("heading", { name: "Freigabe anfordern" }).waitFor();
    await page.getByText("Das ist die erste Fassung.").waitFor();
    await page.getByText("Alle Angaben der Kommune sind da.").waitFor();
    await page.getByRole("textbox", { name: "Warum?" }).fill("Neu für die Gemeinde");
    await page.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
    await shows(page, "designer-release");
    await page.getByRole("button", { name: "Freigabe anfordern" }).click();
    await page.getByText(/^Angefordert\. Zustimmen kann: .*Thomas Becker/).waitFor();
    await page.getByText("in Freigabe").waitFor();
    const becker = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await becker.goto(`${town.url}/amt/`);
    await becker.getByRole("button", { name: "Thomas Becker" }).click();
    await becker.waitForURL(/\/amt\/vorgaenge/);
    await becker.goto(`${town.url}/amt/leistungen`);
    await becker.getByText("Neu für die Gemeinde").waitFor();
    await becker.getByText("„Wer unterschreibt?“: Erika Beispiel").waitFor();
    await becker.getByRole("button", { name: "Link zeigen" }).click();
    const trial = becker.getByRole("link", { name: "Im Browser öffnen" });
    const draft = await becker.request.get((await trial.getAttribute("href")) ?? "");
    expect([draft.status(), (await draft.text()).includes("Osterfeuer anzeigen")]).toEqual([200, true]);
    await shows(becker, "designer-approval");
    expect((await becker.request.get(`${town.url}/heuchelheim/osterfeuer-anzeigen`)).status()).toBe(404);
    await becker.getByRole("button", { name: "Ablehnen" }).click();
    await becker.getByText("Bitte schreiben Sie, warum Sie ablehnen.").waitFor();
    await becker.getByRole("button", { name: "Zustimmen" }).click();
    await becker.getByText("Etwas ist noch offen.", { exact: false }).waitFor();
    await becker.getByText("Auf den Seiten der Bürgerinnen und Bürger fehlt", { exact: false }).waitFor();
    await becker.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
    await becker.getByRole("button", { name: "Zustimmen" }).click();
    await becker.getByText("„Osterfeuer anzeigen“ ist freigegeben und öffentlich.").waitFor();
    await becker.goto(`${town.url}/heuchelheim/osterfeuer-anzeigen`);
    await becker.getByRole("heading", { name: "Osterfeuer anzeigen" }).waitFor();
    await becker.context().close();
  });

  it("says that it is public, and a second release tells the change in its wording", async () => {
    await page.getByRole("link", { name: "Überblick" }).click();
    await page.getByText("öffentlich seit").waitFor();
    await page.getByText("Bürgerinnen und Bürger sehen die Leistung seit").waitFor();
    await page
      .getByRole("textbox", { name: "Einleitung auf der Startseite" })
      .fill("Melden Sie Ihr Osterfeuer spätestens eine Woche vorher an.");
    await page.getByText("Entwurf, geändert seit Fassung 1").waitFor();
    await page.getByRole("button", { name: "Prüfen & freigeben" }).click();
    const change = page.getByRole("region", { name: "Das ändert sich" });
    await change.getByText("vorher", { exact: true }).waitFor();
    await change.getByText("jetzt", { exact: true }).waitFor();
    await change.getByText("eine Woche", { exact: false }).waitFor();
    await shows(page, "designer-change");
  });

  it("makes a released version the draft again, exactly, and goes back once more", async () => {
    await page.getByRole("button", { name: "Fassung 1 als Entwurf wiederherstellen" }).click();
    await page.getByText("Fassung 1 ist jetzt wieder Ihr Entwurf", { exact: false }).waitFor();
    await page.getByText("hat sich nichts geändert", { exact: false }).waitFor();
    await page.getByText("öffentlich seit").waitFor();
    await shows(page, "designer-restored");
    await page.getByRole("button", { name: /^Rückgängig: Fassung 1 wiederhergestellt/ }).click();
    await page
      .getByRole("region", { name: "Das ändert sich" })
      .getByText("eine Woche", { exact: false })
      .waitFor();
  });

  it("finds anything by its words, and translates a text", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "In der Leistung suchen" }).fill("Familien");
    await page
      .getByRole("option", { name: /Familienname/ })
      .first()
      .waitFor();
    await shows(page, "designer-search");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Familienname" }).waitFor();
    await page.getByRole("link", { name: "Übersetzungen" }).click();
    const line = page.getByRole("textbox", { name: "Übersetzung von „Familienname“" });
    await line.fill("Last name");
    await line.blur();
    await page.getByText(/^1 von \d+ Texten übersetzt/).waitFor();
    // A letter's text is translated by names, and its formulas are nobody's business.
    const greeting = page.getByRole("textbox", { name: /^Übersetzung von „Guten Tag ‹/ }).first();
    const around = page.getByRole("listitem").filter({ has: greeting });
    await around.getByRole("button", { name: "Mit dem Ausgangstext beginnen" }).first().click();
    expect(await greeting.inputValue()).toMatch(/^Guten Tag ‹[^›]+›/);
    await greeting.fill((await greeting.inputValue()).replace("Guten Tag", "Dear"));
    await greeting.blur();
    await page.getByText(/^2 von \d+ Texten übersetzt/).waitFor();
    expect(await page.getByRole("main").innerText()).not.toMatch(/\{[a-z]/);
    await greeting.scrollIntoViewIfNeeded();
    await shows(page, "designer-translations");
  });
});
