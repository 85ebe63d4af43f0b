import { forgetColleagues, note, savePerson } from "@blaupause/server";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
const sent: { readonly to: string; readonly text: string }[] = [];
beforeAll(async () => {
  const sendMail = async (mail: (typeof sent)[number]): Promise<void> => void sent.push(mail);
  [town, browser] = await Promise.all([
    openTown(new Date().toISOString(), { demo: false, sendMail }),
    openBrowser(),
  ]);
  const store = town.deps.store.organisation("heuchelheim");
  const lang = { name: "Petra Lang", email: "lang@example.org", roles: ["admin"], subject: null };
  await savePerson(store, { id: "lang", rev: 0, ...lang, isActive: true, substitute: null });
  forgetColleagues(store);
  page = await opened();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function opened(): Promise<Page> {
  const next = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  next.setDefaultTimeout(30_000);
  next.on("pageerror", (error) => expect.fail(error.message));
  return next;
}
/** The address in the newest mail to somebody, which leaves after the answer. */
async function linkFor(email: string): Promise<string> {
  const written = () => sent.findLast(({ to }) => to === email)?.text ?? "";
  await expect.poll(written, { timeout: 10_000 }).toMatch(/https?:/);
  return /https?:\S+/.exec(written())?.[0] ?? "";
}
async function enters(on: Page, email: string, password: string): Promise<void> {
  await on.goto(`${town.url}/amt/`);
  await on.getByLabel("Für wen arbeiten Sie?").selectOption("Heuchelheim a. d. Lahn");
  await on.getByLabel("E-Mail-Adresse").fill(email);
  await on.getByLabel("Passwort", { exact: true }).fill(password);
  await on.getByRole("button", { name: "Anmelden", exact: true }).click();
}

describe("without a demo, staff sign in by a password of their own", () => {
  it("chooses a password by a link in a mail", async () => {
    await page.goto(`${town.url}/amt/`);
    await page.getByLabel("Für wen arbeiten Sie?").selectOption("Heuchelheim a. d. Lahn");
    await shows(page, "sign-in");
    await page.getByRole("button", { name: "Passwort vergessen" }).click();
    await page.getByText("Bitte geben Sie Ihre E-Mail-Adresse an.").waitFor();
    await page.getByLabel("E-Mail-Adresse").fill("lang@example.org");
    await page.getByRole("button", { name: "Passwort vergessen" }).click();
    await page.getByText("Wenn es für diese Adresse einen Zugang gibt").waitFor();
    await page.goto(await linkFor("lang@example.org"));
    await page.getByLabel("Neues Passwort").fill("kurz");
    await page.getByRole("button", { name: "Passwort speichern" }).click();
    await page.getByText("Das Passwort ist zu kurz.").waitFor();
    await shows(page, "choose-password");
    await page.getByLabel("Neues Passwort").fill("vier Wölfe heulen leise");
    await page.getByRole("button", { name: "Passwort speichern" }).click();
    await page.getByText("Ihr Passwort ist gespeichert.").waitFor();
    // Who has chosen one is at home where the link was from.
    await page.getByRole("link", { name: "Anmelden" }).click();
    await expect.poll(() => page.getByLabel("Für wen arbeiten Sie?").inputValue()).toBe("heuchelheim");
  });

  it("finds the way to another link where one was used", async () => {
    const other = await opened();
    await other.goto(await linkFor("lang@example.org"));
    await other.getByLabel("Neues Passwort").fill("vier Wölfe heulen lauter");
    await other.getByRole("button", { name: "Passwort speichern" }).click();
    await other.getByText("Dieser Link gilt nicht mehr.").waitFor();
    await shows(other, "choose-password-over");
    await other.getByRole("link", { name: "Anmelden" }).click();
    await other.getByRole("button", { name: "Passwort vergessen" }).waitFor();
    expect(await other.getByLabel("Für wen arbeiten Sie?").inputValue()).toBe("heuchelheim");
    await other.context().close();
  });

  it("who comes for the first time says for whom, and is taken for nobody else's", async () => {
    const other = await opened();
    await other.goto(`${town.url}/amt/`);
    await other.getByLabel("Für wen arbeiten Sie?").waitFor();
    expect(await other.getByLabel("Für wen arbeiten Sie?").inputValue()).toBe("");
    expect(await other.getByLabel("E-Mail-Adresse").count()).toBe(0);
    await shows(other, "sign-in-first");
    await other.context().close();
  });

  it("reads that the desk needs scripts, where there are none", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const other = await context.newPage();
    await other.goto(`${town.url}/amt/`);
    await other.getByRole("heading", { name: "Hier wird JavaScript gebraucht" }).waitFor();
    await context.close();
  });

  it("is told plainly when something is not right, and not what", async () => {
    await enters(page, "lang@example.org", "falsch");
    await page.getByText("E-Mail-Adresse oder Passwort stimmen nicht.").waitFor();
    await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await page.getByRole("heading", { name: "Verwaltung: Heuchelheim a. d. Lahn" }).waitFor();
  });

  it("is let in where the browser keeps nothing", async () => {
    const other = await opened();
    await other.addInitScript(() => {
      for (const name of ["getItem", "setItem"] as const)
        Storage.prototype[name] = () => {
          throw new Error("quota");
        };
    });
    await enters(other, "lang@example.org", "vier Wölfe heulen leise");
    await other.getByRole("heading", { name: "Verwaltung: Heuchelheim a. d. Lahn" }).waitFor();
    await other.getByRole("button", { name: "Abmelden" }).click();
    await other.getByRole("heading", { name: "Anmelden" }).waitFor();
    await other.context().close();
  });

  it("turns a second factor on, and needs it from then on", async () => {
    await page.getByRole("link", { name: "Petra Lang" }).click();
    await page.getByRole("button", { name: "Einrichten" }).click();
    await page.getByRole("img", { name: "QR-Code für Ihre App" }).waitFor();
    await shows(page, "account");
    const said = await page.getByText(/Ohne Kamera geben Sie/).innerText();
    const totp = new TOTP({ secret: Secret.fromBase32(said.split(":")[1]?.trim() ?? "") });
    const code = () => totp.generate({ timestamp: Date.parse(town.deps.clock()) });
    await page.getByLabel("Code aus Ihrer App").fill(code());
    await page.getByRole("button", { name: "Einschalten" }).click();
    await page.getByText("Beim Anmelden brauchen Sie auch einen Code").waitFor();
    town.goTo(new Date(Date.parse(town.deps.clock()) + 60_000).toISOString());
    const other = await opened();
    await enters(other, "lang@example.org", "vier Wölfe heulen leise");
    await other.getByText("Ihr Passwort stimmt.").waitFor();
    await other.keyboard.type("123456");
    await other.keyboard.press("Enter");
    await other.getByText("Dieser Code stimmt nicht oder ist schon benutzt.").first().waitFor();
    await shows(other, "sign-in-code");
    await other.getByLabel("Code aus Ihrer App").fill(code());
    await other.getByRole("button", { name: "Anmelden", exact: true }).click();
    await other.getByRole("heading", { name: "Verwaltung: Heuchelheim a. d. Lahn" }).waitFor();
    await other.context().close();
    await page.reload();
    await page.getByRole("listitem").getByRole("button", { name: "Abmelden" }).click();
    await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
  });
});

describe("an administrator keeps the people of her town", () => {
  it("takes somebody on, with what he may do and who stands in for him", async () => {
    await page.getByRole("link", { name: "Verwaltung" }).click();
    await page.getByRole("button", { name: "Person hinzufügen" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Uwe Roth");
    await page.getByLabel("E-Mail-Adresse").fill("roth@example.org");
    await page.getByLabel("Steueramt").check();
    await page.getByLabel("Vertretung").selectOption("Petra Lang");
    await shows(page, "administration");
    await page.getByRole("button", { name: "Speichern", exact: true }).click();
    await page.getByRole("button", { name: "Uwe Roth" }).click();
    await page.getByRole("button", { name: "Link für das Passwort senden" }).click();
    await page.getByText("Die E-Mail ist unterwegs.").waitFor();
    expect(await linkFor("roth@example.org")).toContain("/amt/passwort#heuchelheim.");
    await page.getByRole("button", { name: "Zweiten Faktor ausschalten" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Haben Sie sich überzeugt", { exact: false }).waitFor();
    await page.keyboard.press("Tab");
    const yes = page.getByRole("button", { name: "Ja, ausschalten" });
    expect(await yes.evaluate((button) => button === document.activeElement)).toBe(true);
    await shows(page, "administration-factor");
    await page.getByRole("button", { name: "Ja, ausschalten" }).click();
    await page.getByText("Diese Person hat keinen zweiten Faktor eingerichtet.").waitFor();
  });

  it("reads of pages that are another's or nobody's that they are, and goes on from there", async () => {
    await page.goto(`${town.url}/amt/betrieb/tabelle`);
    await page.getByRole("heading", { name: "Diese Seite ist nicht für Sie freigegeben" }).waitFor();
    await shows(page, "page-of-others");
    await page.goto(`${town.url}/amt/verwaltng`);
    await page.getByRole("heading", { name: "Diese Seite gibt es nicht" }).waitFor();
    await page.goto(`${town.url}/amt/verwaltung/`);
    await page.getByRole("heading", { name: "Verwaltung: Heuchelheim a. d. Lahn" }).waitFor();
  });

  it("finds what was done in a log that is whole", async () => {
    await page.reload();
    await page.getByText("Das Protokoll ist vollständig").waitFor();
    await page.getByRole("cell", { name: "hat eine Person hinzugefügt" }).waitFor();
    await page
      .getByRole("cell", { name: "hat eine Person hinzugefügt: Uwe Roth Rechte: Steueramt" })
      .waitFor();
    await page.getByRole("button", { name: "Petra Lang" }).click();
    await page.getByLabel("verwaltet Personen").uncheck();
    await page.getByRole("button", { name: "Speichern", exact: true }).click();
    await page.getByText("Ihren eigenen Zugang zur Verwaltung kann nur eine andere Person ändern.").waitFor();
  });

  it("reads who gave which rights to whom and took them back", async () => {
    await page.reload();
    for (const done of ["check", "uncheck"] as const) {
      await page.getByRole("button", { name: "Uwe Roth" }).click();
      await page.getByLabel("gibt Leistungen frei")[done]();
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      const [less, more] = ["Steueramt", "Steueramt, gibt Leistungen frei"];
      const [before, now] = done === "check" ? [less, more] : [more, less];
      const rights = `Rechte: bisher ${before}; jetzt ${now}`;
      await page.getByRole("cell", { name: `hat eine Person geändert: Uwe Roth ${rights}` }).waitFor();
    }
    const { deps } = town;
    const heuchelheim = deps.store.organisation("heuchelheim");
    const fields = ["contact", "texts"].map((field) => ({ field, from: null, to: null }));
    await note(deps, heuchelheim, "operator", "organisation-saved", "heuchelheim", fields);
    await note(deps, heuchelheim, "lang", "upgrade-accepted", "hund-anmelden 1.1.0");
    await note(deps, heuchelheim, "lang", "criterion-confirmed", "hund-anmelden owner");
    const hosts = [
      { field: "hosts", from: ["alt.example.org"], to: ["register.example.org", "pay.example.org"] },
    ];
    await note(deps, heuchelheim, "lang", "hosts-changed", "", hosts);
    await page.reload();
    await page.getByRole("cell", { name: "Betrieb der Plattform" }).waitFor();
    await page.getByRole("cell", { name: "übernommen: Hund anmelden, Version 1.1.0" }).waitFor();
    await shows(page, "administration-log");
  });

  it("goes on to older entries, and reads on where they begin", async () => {
    const heuchelheim = town.deps.store.organisation("heuchelheim");
    for (let count = 0; count < 520; count += 1)
      await note(town.deps, heuchelheim, "lang", "mail-tested", "lang");
    await page.reload();
    const older = page.getByRole("button", { name: "Ältere Einträge zeigen" });
    for (const [before, after] of [
      [100, 500],
      [500, 530],
    ] as const) {
      await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThanOrEqual(before);
      await older.click();
      await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThanOrEqual(after);
      const place = await page.evaluate(() =>
        [...document.querySelectorAll("tbody tr")].findIndex((row) => row === document.activeElement),
      );
      expect(place).toBe(before);
    }
    await page.getByRole("cell", { name: "hat eine Person hinzugefügt" }).waitFor();
    await older.waitFor({ state: "detached" });
  });
});
