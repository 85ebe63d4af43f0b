import type { JsonObject } from "@blaupause/model";
import { entryOf, pack, signingKey, type Package } from "@blaupause/reuse";
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, opensAt, shows, takesOver, templateRow } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// EXPERIENCE C1 to C6 in a real browser. Dr. Lang works for the Land, Mr Stein approves there; Mr Becker decides in
// Heuchelheim, which changed nothing; Ms Roth and Ms Okafor in Kassel, which did.

const ID = "hundesteuer-anmeldung";
const journeys = readdirSync(new URL(`../../templates/${ID}/journeys/`, import.meta.url)).length;
const partner = signingKey(new Uint8Array(32).fill(3));
let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([
    openTown(undefined, { trustedKeys: [partner.public] }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const opens = (person: string, path = "/amt/leistungen"): Promise<Page> =>
  opensAt(browser, town, person, path);

/** One paragraph of the notice in other words. */
async function rewords(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: "Schreiben", exact: true }).click();
  await page.getByRole("textbox", { name: "Absatz" }).last().fill(text);
  await page.getByText(/^gespeichert/).waitFor();
}

/** Kassel's own question, at the end of the last page. */
const TAG = "Hundemarke abholen oder zuschicken?";
async function asksForTheTag(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Formulare" }).click();
  await page.getByRole("button", { name: /^\d Ihr Bescheid$/ }).click();
  await page
    .getByRole("button", { name: /^Frage nach „E-Mail/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Kurzer Text", exact: true }).click();
  await page.keyboard.type(TAG);
  await page.keyboard.press("Enter");
  await page.locator("[data-question]").filter({ hasText: TAG }).getByText("örtlich").waitFor();
  await page.getByRole("complementary").getByLabel("Pflichtangabe").selectOption("freiwillig");
  await page.getByText(/^gespeichert/).waitFor();
}

/** The same letter in another Land: there one sues, and at which court, its own rules say. */
async function readsAsMusterstadt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vorschau", exact: true }).click();
  const letter = page.locator(".bp-sheet-a4");
  await letter.getByText("Widerspruch", { exact: false }).first().waitFor();
  await page.getByRole("combobox", { name: "Ansehen als" }).selectOption({ label: "Musterstadt" });
  await letter.getByText("Klage", { exact: false }).first().waitFor();
  expect(await letter.innerText()).not.toContain("Widerspruch");
  await shows(page, "letter-musterstadt");
}

describe("a next version on its way from the Land to the towns", () => {
  let lang: Page;

  it("Kassel has taken the template over with words of its own", async () => {
    const roth = await opens("Sabine Roth");
    await takesOver(roth, "Hund anmelden");
    await asksForTheTag(roth);
    await rewords(roth, "Grundlage ist die Satzung der Stadt Kassel vom 1. Januar.");
    await roth.getByRole("link", { name: "Freigabe", exact: true }).click();
    await roth.getByRole("textbox", { name: "Warum?" }).fill("Unsere Satzung");
    await roth.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
    await roth.getByRole("button", { name: "Freigabe anfordern" }).click();
    await roth.getByText(/^Angefordert/).waitFor();
    const okafor = await opens("Ada Okafor", "/amt/vorgaenge");
    await okafor.getByText("1 Leistung wartet auf Ihre Freigabe").waitFor();
    await shows(okafor, "approve-inbox");
    await okafor.getByRole("link", { name: "1 Leistung wartet auf Ihre Freigabe" }).click();
    await okafor.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
    await okafor.getByRole("button", { name: "Zustimmen" }).click();
    await okafor.getByText("„Hund anmelden“ ist freigegeben und öffentlich.").waitFor();
    await okafor.getByText(/^Seit .* ist Fassung 1 online\.$/).waitFor();
    await shows(okafor, "approve-done");
    await okafor.getByRole("link", { name: "So sehen es Bürgerinnen und Bürger" }).click();
    await okafor.getByRole("heading", { name: "Hund anmelden", level: 1 }).waitFor();
  });

  it("whoever tries the demo finds people by their town, and whoever has a password uses it", async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${town.url}/amt/`);
    await page.getByRole("heading", { name: "Hattersheim am Main" }).waitFor();
    await shows(page, "chooser");
    await page.getByText("Mit E-Mail-Adresse und Passwort anmelden").click();
    await page.getByLabel("Für wen arbeiten Sie?").selectOption({ value: "kassel" });
    await page.getByLabel("Passwort", { exact: true }).waitFor();
    await shows(page, "chooser-password");
    await page.getByLabel("E-Mail-Adresse").fill("roth@kassel.example");
    await page.getByRole("button", { name: "Passwort vergessen" }).click();
    await page.getByText("Wenn es für diese Adresse einen Zugang gibt").waitFor();
    // It goes out after the answer, and mails of one moment have no order.
    const text = await vi.waitUntil(async () => {
      const all = await town.deps.store.organisation("kassel").mails.list({ limit: 50 });
      const contents = all.map(({ content }) => content as { to: string; text: string });
      return contents.find(
        ({ to, text: said }) => to === "roth@kassel.example" && said.includes("/amt/passwort"),
      )?.text;
    });
    const link = /http\S+\/amt\/passwort\S+/.exec(text)?.[0];
    await page.goto(link ?? "");
    await page.getByLabel("Neues Passwort").fill("vier Wölfe heulen leise");
    await page.getByRole("button", { name: "Passwort speichern" }).click();
    await page.getByText("Ihr Passwort ist gespeichert.").waitFor();
    await page.getByLabel("Für wen arbeiten Sie?").selectOption({ value: "kassel" });
    await page.getByLabel("E-Mail-Adresse").fill("roth@kassel.example");
    await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await page.getByRole("heading", { name: /^Guten Tag, Sabine Roth/ }).waitFor();
  });

  it("C2 C3 the change note writes itself, and every consequence is known before publishing", async () => {
    lang = await opens("Dr. Petra Lang");
    await takesOver(lang, "Hund anmelden");
    await rewords(lang, "Grundlage ist die Satzung über die Hundesteuer in ihrer neuen Fassung.");
    await readsAsMusterstadt(lang);
    await lang.getByRole("link", { name: "Freigabe", exact: true }).click();
    await lang.getByText("Wortlaut", { exact: true }).waitFor();
    await lang.getByRole("button", { name: "Bei allen durchrechnen" }).click();
    await lang.getByRole("progressbar", { name: /^Wir rechnen bei allen durch/ }).waitFor();
    await shows(lang, "publish-computing");
    // It goes on without her: she looks at something else, and finds it when she comes back.
    await lang.getByRole("link", { name: "Schreiben", exact: true }).click();
    await lang.getByRole("textbox", { name: "Absatz" }).last().waitFor();
    await lang.getByRole("link", { name: "Freigabe", exact: true }).click();
    await lang
      .getByText(
        `2 ohne Konflikt · 1 muss entscheiden · 0 mit Fehler. ${3 * journeys} von ${3 * journeys} Probefällen grün.`,
      )
      .waitFor();
    await shows(lang, "publish-computed");
    await lang.getByRole("button", { name: "Veröffentlichen lassen" }).click();
    await lang.getByText("Bitte schreiben Sie einen Satz, warum es diese Fassung gibt.").waitFor();
    await lang.getByRole("textbox", { name: "Warum?" }).fill("Die Mustersatzung wurde neu gefasst.");
    await lang.getByRole("button", { name: "Veröffentlichen lassen" }).click();
    await lang.getByText(/^Angefordert/).waitFor();
  });

  it("C4 a second person approves exactly this fingerprint", async () => {
    const stein = await opens("Uwe Stein");
    await stein.getByText("Wird Fassung 1.1.0 für alle").waitFor();
    await shows(stein, "publish-approval");
    await stein.getByRole("button", { name: "Zustimmen" }).click();
    await stein.getByText("„Hund anmelden“ ist veröffentlicht.", { exact: false }).waitFor();
  });

  it("C5 Heuchelheim takes it over in two clicks, and may take it back", async () => {
    // One a minute: cases are listed in the order of receipt, and „first a few" is held by it below.
    for (let count = 1; count <= 5; count += 1) {
      town.goTo(`2026-07-10T07:0${count}:00.000Z`);
      await applies(town);
    }
    const becker = await opens("Thomas Becker");
    await becker.getByRole("link", { name: /Hund anmelden 1\.1\.0/ }).click();
    await becker.getByText("Sie haben örtlich nichts geändert.").waitFor();
    await becker.getByText(`Alle ${journeys} Probefälle bleiben grün.`).waitFor();
    await becker.getByText("5 laufende Vorgänge enden auf 1.0.0.").waitFor();
    await shows(becker, "upgrade-calm");
    await becker.getByRole("button", { name: "Übernehmen", exact: true }).click();
    await becker.getByText("Fassung 1.1.0 ist öffentlich.", { exact: false }).waitFor();
    // The button is gone; whoever works by keyboard goes on at what came of it.
    expect(await becker.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await shows(becker, "upgrade-taken");
    await becker.getByRole("button", { name: "Zurücknehmen" }).click();
    await becker.getByText("Zurückgenommen. Alles ist wie vorher.").waitFor();
    expect(await becker.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await becker.goto(`${town.url}/amt/leistungen/neue-fassung/hund-anmelden`);
    await becker.getByRole("button", { name: "Übernehmen", exact: true }).click();
    await becker.getByText("Fassung 1.1.0 ist öffentlich.", { exact: false }).waitFor();
  });

  it("what runs on 1.0.0 ends on it, or goes on under 1.1.0 with a reason: first a few, the rest another day", async () => {
    const { cases, offerings } = town.deps.store.organisation("heuchelheim");
    const [first, ...others] = (await cases.list({ limit: 10 })).cases.toSorted((one, other) =>
      (one.number ?? "") < (other.number ?? "") ? -1 : 1,
    );
    const vogt = await opens("Miriam Vogt", `/amt/vorgaenge/${first?.number ?? ""}`);
    await vogt.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await vogt.getByRole("button", { name: /^Bescheid/ }).click();
    await vogt.getByRole("button", { name: "Nächster Vorgang" }).waitFor();
    await town.work();
    await vogt.getByRole("button", { name: "Zur Post geben" }).click();
    await vogt.getByRole("button", { name: "Aufgabe zur Post vermerken" }).click();
    await vogt.getByRole("heading", { name: "Die Aufgabe zur Post ist vermerkt." }).waitFor();
    const live = (await offerings.get("hund-anmelden"))?.program;
    const ended = await cases.load(first?.caseId ?? "");
    expect(ended?.status).toBe("closed");
    expect(ended?.program).toBe(first?.program);
    expect(ended?.program).not.toBe(live);

    const becker = await opens("Thomas Becker");
    const older = becker.getByRole("region", { name: "Laufende Vorgänge auf einer früheren Fassung" });
    const looksAgain = async (): Promise<void> => {
      await becker.goto(`${town.url}/amt/leistungen`);
      await becker.getByRole("link", { name: /Hund anmelden 1\.1\.0/ }).click();
      await older.waitFor();
    };
    await looksAgain();
    await older.getByText("4 passen zur neuen Fassung", { exact: true }).waitFor();
    await older.getByRole("button", { name: "Zuerst 3 umstellen" }).click();
    await older.getByText("Schreiben Sie, warum Sie umstellen.").waitFor();
    await older.getByText("Jeden Vorgang ansehen").click();
    await shows(becker, "older-cases");
    const reason = older.getByRole("textbox", { name: "Warum stellen Sie um?" });
    await reason.fill("Die Satzung gilt auch hier.");
    await older.getByRole("button", { name: "Zuerst 3 umstellen" }).click();
    await older.getByText("Umgestellt: 3.").waitFor();
    await looksAgain();
    await older.getByText("1 passt zur neuen Fassung", { exact: true }).waitFor();
    await reason.fill("Die ersten drei laufen gut.");
    await older.getByRole("button", { name: "Vorgang umstellen" }).click();
    await older.getByText("Umgestellt: 1.").waitFor();
    for (const { caseId } of others) {
      expect((await cases.load(caseId))?.program).toBe(live);
      expect(await cases.verify(caseId)).toMatchObject({ ok: true });
    }
    await vogt.goto(`${town.url}/amt/vorgaenge/${others[0]?.number ?? ""}`);
    await vogt.getByText("Verlauf").click();
    await vogt.getByText("Die Satzung gilt auch hier.").waitFor();
  });

  it("C6 Kassel sees both texts beside each other, decides, and keeps what is its own", async () => {
    const okafor = await opens("Ada Okafor", "/amt/leistungen/neue-fassung/hund-anmelden");
    await okafor.getByText("Eine Stelle haben beide Seiten geändert. Darüber entscheiden Sie.").waitFor();
    expect(await okafor.getByRole("button", { name: "Übernehmen", exact: true }).isDisabled()).toBe(true);
    await okafor.getByRole("region", { name: "Das bleibt bei Ihnen örtlich" }).getByText(TAG).waitFor();
    await shows(okafor, "upgrade-conflict");
    await okafor.getByRole("radio", { name: "Zusammenführen" }).check();
    await okafor
      .getByRole("textbox", { name: /^Gemeinsamer Text/ })
      .fill("Grundlage ist die Satzung der Stadt Kassel in ihrer neuen Fassung.");
    await okafor.getByText("Über alle Stellen", { exact: false }).waitFor({ state: "detached" });
    const take = okafor.getByRole("button", { name: "Übernehmen", exact: true });
    await expect.poll(() => take.isEnabled()).toBe(true);
    await shows(okafor, "upgrade-decided");
    await take.click();
    await okafor.getByText("Fassung 1.1.0 ist öffentlich.", { exact: false }).waitFor();
    const found = await town.deps.store.organisation("kassel").offerings.get("hund-anmelden");
    expect(JSON.stringify(found?.adaptation)).toContain("der Stadt Kassel in ihrer neuen Fassung.");
    expect(JSON.stringify(found?.adaptation)).toContain(TAG);
  });

  it("C1 the Land sees on one page who has it", async () => {
    await lang.goto(`${town.url}/amt/leistungen`);
    await templateRow(lang, "Hund anmelden").getByRole("link", { name: "Verbreitung" }).click();
    await lang.getByText("Neueste Fassung: 1.1.0. 2 von 3 Kommunen nutzen sie.").waitFor();
    await shows(lang, "spread");
    await lang.getByRole("checkbox", { name: "Nur wer handeln muss" }).check();
    expect(await lang.getByRole("row").count()).toBe(2);
    await lang.getByRole("row", { name: /Musterstadt.*neue Fassung offen/ }).waitFor();
    expect(lang.url()).toContain(ID);
  });

  it("gives it to another installation as a file, and is told what is no package", async () => {
    await lang.goto(`${town.url}/amt/leistungen`);
    const [file] = await Promise.all([
      lang.waitForEvent("download"),
      lang.getByRole("link", { name: "Paket herunterladen: Hund anmelden" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("hundesteuer-anmeldung-1.1.0.json");
    const box = lang.getByLabel("Paket einer anderen Stelle einlesen");
    await box.setInputFiles(await file.path());
    await lang.getByText("Sie haben schon diese oder eine neuere Fassung.").waitFor();
    await box.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await lang.getByText("Das ist kein Paket.", { exact: false }).waitFor();
    await shows(lang, "packages");
    const left = JSON.parse(readFileSync(await file.path(), "utf8")) as Package & JsonObject;
    await box.setInputFiles({ name: "y.json", mimeType: "application/json", buffer: next(left) });
    await lang.getByText("„Hund melden“ 1.2.0 von Land Hessen. Sie haben 1.1.0.").waitFor();
    await lang.getByText("1.2.0: Kürzerer Name").waitFor();
    await lang.getByText("„Hund melden“ geändert: Titel").waitFor();
    await lang.getByText(/^Was die Leistung über Personen erfragt \(\d+\)$/).click();
    await lang.getByText("Familienname", { exact: false }).first().waitFor();
    await shows(lang, "package-news");
    await lang.getByRole("button", { name: "Paket übernehmen" }).click();
    await lang
      .getByText("„hundesteuer-anmeldung“ 1.2.0 ist eingelesen und steht bei den Vorlagen.")
      .waitFor();
    await lang.getByRole("link", { name: "Paket herunterladen: Hund melden" }).waitFor();
  });
});

/** The version after the one that left, as a trusted partner signs it. */
function next(left: Package): Buffer {
  const service = { ...left.service, title: "Hund melden" };
  const said = { version: "1.2.0", why: "Kürzerer Name", at: town.deps.clock() };
  const changes = [entryOf(said, left.service, service), ...left.changes];
  return Buffer.from(JSON.stringify(pack({ ...left, ...said, service, changes }, partner)));
}
