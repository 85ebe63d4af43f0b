import type { ChildProcess } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, startProvider } from "../auth/provider.ts";
import { withPassword } from "../auth/withPassword.ts";
import { Applicant, describesDogs, finishes, givesAddress } from "./applicant.ts";
import { atProvider } from "./atProvider.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let provider: ChildProcess;
let issuer = "";
let desk: Page;
beforeAll(async () => {
  const start = new Date().toISOString();
  [town, browser] = await Promise.all([
    openTown(start, { demo: false, outbound: { inner: ["127.0.0.1"] } }),
    openBrowser(),
  ]);
  [provider, issuer] = await startProvider(town.url, 0, `${town.url}/kassel/konto/zurueck`);
  await withPassword(town, "kassel", { id: "lang", name: "Petra Lang", roles: ["admin", "steueramt"] });
  desk = await opened(1280);
}, 60_000);
afterAll(async () => {
  await browser.close();
  provider.kill();
  await town.close();
});

async function opened(width: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
  return page;
}
describe("applicants of Kassel bring their details along", () => {
  it("an administrator sets the account up, and sees by a try what it tells and how sure it is", async () => {
    await desk.goto(`${town.url}/amt/`);
    await desk.getByLabel("Für wen arbeiten Sie?").selectOption({ value: "kassel" });
    await desk.getByLabel("E-Mail-Adresse").fill("lang@kassel.example");
    await desk.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
    await desk.getByRole("button", { name: "Anmelden", exact: true }).click();
    await desk.getByRole("link", { name: "Verwaltung", exact: true }).click();
    await desk.getByRole("link", { name: "Nutzerkonto", exact: true }).click();
    await desk.getByRole("heading", { name: "Nutzerkonto der Antragstellenden", level: 1 }).waitFor();
    await desk.getByLabel("Adresse (Issuer)").fill(`${issuer}/falsch`);
    await desk.getByLabel("Kennung (Client-ID)").fill(CLIENT.clientId);
    await desk.getByLabel("Geheimnis (Client Secret)").fill(CLIENT.clientSecret);
    await desk.getByRole("button", { name: "Niveau hinzufügen" }).click();
    await desk.getByLabel("Name beim Anbieter").fill("mit-ausweis");
    await desk.getByRole("combobox", { name: "Vertrauensniveau" }).selectOption("hoch");
    await desk.getByRole("button", { name: "Prüfen und speichern" }).click();
    await desk.getByText("Unter dieser Adresse antwortet kein Anmeldedienst.").waitFor();
    await desk.getByLabel("Adresse (Issuer)").fill(issuer);
    await desk.getByRole("button", { name: "Prüfen und speichern" }).click();
    await desk.getByText("Gespeichert.").waitFor();
    expect(await desk.content()).not.toContain(CLIENT.clientSecret);
    await desk.getByRole("link", { name: "Probe-Anmeldung" }).click();
    await atProvider(desk, "demir");
    await desk.locator(".bp-tested").getByText("Geburtsdatum").waitFor();
    expect(await desk.locator(".bp-tested .bp-line").allInnerTexts()).toContain("Geburtsdatum\nhoch");
    expect(await desk.content()).not.toContain("1990-05-02");
    await shows(desk, "account-settings");
  });

  it("a citizen fills in with her account; what it is sure of stands there and cannot be changed", async () => {
    const she = new Applicant(await opened(375));
    await she.page.goto(`${town.url}/kassel/hund-anmelden`);
    await she.looks("account-service");
    await she.page.getByRole("link", { name: "Mit BundID ausfüllen" }).click();
    await atProvider(she.page, "demir");
    await givesAddress(she);
    await she.looks("account-person");
    const name = she.page.getByRole("textbox", { name: "Familienname" });
    expect(await name.inputValue()).toBe("Demir");
    expect(await name.isEditable()).toBe(false);
    expect(await name.getAttribute("aria-describedby")).toContain("account");
    await she.types("Telefon", "0561 999");
    await she.goesOn();
    await describesDogs(she);
    await she.goesOn();
    await finishes(she);
    await town.work();
  }, 60_000);

  it("the caseworker sees what was confirmed, and what she only said", async () => {
    await desk.goto(`${town.url}/amt/vorgaenge`);
    await desk.getByRole("link", { name: /^K/ }).first().click();
    const section = desk.locator("details", { hasText: "Familienname" }).first();
    await section.locator("summary").click();
    await section.locator(".bp-line", { hasText: "Familienname" }).getByText("bestätigt: hoch").waitFor();
    expect(await section.locator(".bp-line", { hasText: "Telefon" }).getByText("bestätigt").count()).toBe(0);
    await shows(desk, "account-case");
  });
});
