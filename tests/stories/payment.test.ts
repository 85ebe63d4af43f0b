import { offer } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPassword } from "../auth/withPassword.ts";
import { paidService } from "../builders/paidService.ts";
import { startPaymentProvider, TOKEN, type PaymentProvider } from "../payment/provider.ts";
import { Applicant } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let provider: PaymentProvider;
let desk: Page;
beforeAll(async () => {
  provider = await startPaymentProvider();
  const start = "2026-07-10T07:00:00.000Z";
  [town, browser] = await Promise.all([
    openTown(start, { demo: false, outbound: { inner: ["127.0.0.1"] } }),
    openBrowser(),
  ]);
  const by = { at: start, by: "test", version: "1.0.0" };
  await offer(town.deps.store, "kassel", "ausweis-beantragen", paidService(), {}, by);
  await withPassword(town, "kassel", {
    id: "lang",
    name: "Petra Lang",
    roles: ["admin", "steueramt", "incident"],
  });
  await withPassword(town, "kassel", { id: "kern", name: "Cem Kern", roles: ["steueramt", "incident"] });
  desk = await opened(1280);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
  await provider.close();
});

async function opened(width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
  return page;
}

async function signsIn(page: Page, email: string): Promise<void> {
  await page.goto(`${town.url}/amt/`);
  await page.getByLabel("Für wen arbeiten Sie?").selectOption({ value: "kassel" });
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.getByRole("button", { name: "Abmelden", exact: true }).waitFor();
}
async function applies(she: Applicant): Promise<void> {
  await she.page.goto(`${town.url}/kassel/ausweis-beantragen`);
  await she.page.getByText(/Gleich nach dem Absenden bezahlen Sie 12,50.€ online\./).waitFor();
  await she.looks("payment-service");
  await she.goesOn("Jetzt beginnen");
  await she.types("Name", "Elif Demir");
  await she.goesOn();
  await she.page.getByText(/Gleich nach dem Absenden bezahlen Sie 12,50.€ online\./).waitFor();
  await she.looks("payment-review");
  await she.page.getByRole("button", { name: /absenden/i }).click();
  await she.page.getByRole("heading", { level: 1 }).waitFor();
  await town.work();
  await she.page.reload();
}
/** Stays on the page between here and the provider, which browsers leave by themselves, and goes on by its link. */
async function leavesFor(she: Applicant, name: string): Promise<void> {
  const { page } = she;
  const atProvider = `${new URL(provider.url).origin}/**`;
  // Nothing to show: the browser stays where it is.
  await page.route(atProvider, (route) => route.fulfill({ status: 204 }));
  await pays(page, "Jetzt bezahlen");
  await page.getByRole("heading", { name: "Sie gehen jetzt zur Bezahlseite" }).waitFor();
  await she.looks(name);
  await page.unroute(atProvider);
  await page.getByRole("link", { name: "Zur Bezahlseite" }).click();
}
const pays = (page: Page, button: string) => page.getByRole("button", { name: button, exact: true }).click();

describe("Kassel has a fee paid online", () => {
  it("an administrator sets the provider and tries it with a cent", async () => {
    await signsIn(desk, "lang@kassel.example");
    await desk.getByRole("link", { name: "Verwaltung", exact: true }).click();
    await desk.getByRole("link", { name: "Bezahlen", exact: true }).click();
    await desk.getByRole("heading", { name: "Online bezahlen", level: 1 }).waitFor();
    await shows(desk, "payment-empty");
    await desk.getByLabel("Adresse der Schnittstelle").fill("https://bezahlen.invalid/");
    await desk.getByLabel("Kennung des Online-Dienstes").fill("dienst-1");
    await desk.getByLabel("Kennung der Behörde").fill("06531007");
    await desk.getByLabel("So erkennt der Bezahldienst").selectOption("Zugangsschlüssel");
    await desk.getByLabel("Zugangsschlüssel", { exact: true }).fill(TOKEN);
    await pays(desk, "Prüfen und speichern");
    await desk.getByText("Unter diesem Namen ist nichts zu finden.").waitFor();
    await desk.getByLabel("Adresse der Schnittstelle").fill(provider.url);
    provider.be("away");
    await pays(desk, "Prüfen und speichern");
    await desk.getByText("Gespeichert, aber noch nicht in Ordnung").waitFor();
    await desk.getByText("Der Bezahldienst ist nicht zu erreichen.").waitFor();
    await shows(desk, "payment-away");
    provider.be("well");
    await pays(desk, "Prüfen und speichern");
    await desk.getByText("Gespeichert. Der Bezahldienst antwortet").waitFor();
    await shows(desk, "payment-saved");
    expect(await desk.content()).not.toContain(TOKEN);
    await pays(desk, "Probezahlung anfordern");
    await desk.getByText("Die Zahlung ist angelegt und noch nicht ausgeführt.").waitFor();
    await desk.goto(
      (await desk.getByRole("link", { name: "Bezahlseite öffnen" }).getAttribute("href")) ?? "",
    );
    await pays(desk, "Kostenpflichtig bezahlen");
    await desk.getByText("Die Probezahlung ist ausgeführt.").waitFor();
    await shows(desk, "payment-tested");
    await pays(desk, "Bezahldienst entfernen");
    await desk.getByRole("heading", { name: "Bezahldienst wirklich entfernen?" }).waitFor();
    await shows(desk, "payment-remove");
    await pays(desk, "Nicht entfernen");
    await desk.getByRole("link", { name: "Einrichtung", exact: true }).click();
    await desk.getByText(/Der Bezahldienst hat am .* auf eine Probezahlung geantwortet/).waitFor();
  }, 60_000);

  it("a citizen is told how much for what, cancels, pays, and sees that it has arrived", async () => {
    const she = new Applicant(await opened(375));
    await applies(she);
    expect(await she.heading()).toBe("Bitte bezahlen Sie");
    await she.looks("payment-open");
    await pays(she.page, "Jetzt bezahlen");
    await she.page.getByRole("heading", { name: "12.5 €" }).waitFor();
    await pays(she.page, "Abbrechen");
    await she.page.getByText("Sie haben die Zahlung abgebrochen.").waitFor();
    await she.looks("payment-canceled");
    await pays(she.page, "Bezahlen erneut versuchen");
    await she.page.getByRole("heading", { name: "12.5 €" }).waitFor();
    await she.page.goBack();
    await she.page.goto(`${town.url}/kassel/vorgang`);
    await she.page.getByText("Wir haben noch keine Bestätigung.").waitFor();
    await she.looks("payment-started");
    await pays(she.page, "Weiter bezahlen");
    await pays(she.page, "Kostenpflichtig bezahlen");
    await she.page.getByText(/Bezahlt: 12,50.€/).waitFor();
    await she.looks("payment-paid");
    expect(new Set(provider.transactions.slice(1).map(({ status }) => status))).toEqual(
      new Set(["CANCELED", "PAYED"]),
    );
  }, 60_000);

  it("without scripts it is the same", async () => {
    const he = new Applicant(await opened(1280, false), false);
    await applies(he);
    await he.looks("payment-plain-open");
    await leavesFor(he, "payment-leave");
    await pays(he.page, "Kostenpflichtig bezahlen");
    await he.page.getByText(/Bezahlt: 12,50.€/).waitFor();
    expect(await he.heading()).toBe("Ihr Antrag ist bezahlt");
    await he.looks("payment-plain-paid");
  }, 60_000);

  it("the caseworker reads that it was paid", async () => {
    await desk.goto(`${town.url}/amt/vorgaenge`);
    await desk.locator("table a").first().click();
    await desk.getByText(/12,50.€ bezahlt am 10\.07\.2026/).waitFor();
    await shows(desk, "payment-case");
  });

  it("a case that stands still says who has to do what, as whoever reads it can", async () => {
    await desk.goto(`${town.url}/amt/verwaltung/bezahlen`);
    await pays(desk, "Bezahldienst entfernen");
    await pays(desk, "Ja, entfernen");
    await desk.getByText("Entfernt. Niemand kann mehr online bezahlen.").waitFor();
    await shows(desk, "payment-removed");
    await applies(new Applicant(await opened(375)));
    const caseworker = await opened(1280);
    await signsIn(caseworker, "kern@kassel.example");
    await caseworker.locator("tr", { hasText: "Störung" }).getByRole("link").first().click();
    await caseworker.getByText("Ihre Administration muss den Bezahldienst prüfen.").waitFor();
    expect(await caseworker.getByRole("link", { name: "Bezahldienst einstellen" }).count()).toBe(0);
    await shows(caseworker, "payment-stuck");
    await desk.goto(caseworker.url());
    await desk.getByRole("link", { name: "Bezahldienst einstellen" }).click();
    await desk.getByRole("heading", { name: "Online bezahlen", level: 1 }).waitFor();
  }, 60_000);
});
