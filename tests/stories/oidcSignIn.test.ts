import type { ChildProcess } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, startProvider } from "../auth/provider.ts";
import { withPassword } from "../auth/withPassword.ts";
import { atProvider } from "./atProvider.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let provider: ChildProcess;
let issuer = "";
let page: Page;
beforeAll(async () => {
  const start = new Date().toISOString();
  [town, browser] = await Promise.all([
    openTown(start, { demo: false, outbound: { inner: ["127.0.0.1"] } }),
    openBrowser(),
  ]);
  [provider, issuer] = await startProvider(town.url);
  await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["admin"] });
  page = await opened();
}, 60_000);
afterAll(async () => {
  await browser.close();
  provider.kill();
  await town.close();
});

async function opened(): Promise<Page> {
  const next = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  next.setDefaultTimeout(30_000);
  next.on("pageerror", (error) => expect.fail(error.message));
  return next;
}
async function atTheDoor(on: Page): Promise<void> {
  await on.goto(`${town.url}/amt/`);
  await on.getByLabel("Für wen arbeiten Sie?").selectOption("Heuchelheim a. d. Lahn");
}

describe("Petra Lang lets her town sign in by its own identity provider", () => {
  it("a wrong address is told in a sentence, and nothing is changed", async () => {
    await atTheDoor(page);
    await page.getByLabel("E-Mail-Adresse").fill("lang@heuchelheim.example");
    await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await page.getByRole("link", { name: "Anmeldung", exact: true }).click();
    await page.getByRole("heading", { name: "Anmeldung", level: 1 }).waitFor();
    await page.getByLabel("Adresse (Issuer)").fill(`${issuer}/realms/falsch`);
    await page.getByLabel("Kennung (Client-ID)").fill(CLIENT.clientId);
    await page.getByLabel("Geheimnis (Client Secret)").fill(CLIENT.clientSecret);
    await page.getByRole("button", { name: "Gruppe hinzufügen" }).click();
    await page.getByLabel("Gruppe beim Anmeldedienst").fill("amt-steuern");
    await page.getByRole("group", { name: "Wer in „amt-steuern“ ist" }).getByLabel("Steueramt").check();
    expect(await page.getByLabel("betreibt die Plattform").count()).toBe(0);
    await page.getByRole("button", { name: "Prüfen und speichern" }).click();
    await page.getByText("Unter dieser Adresse antwortet kein Anmeldedienst.").waitFor();
    await shows(page, "identity-provider-wrong");
  });

  it("saves what answers; the secret is gone from the page", async () => {
    await page.getByLabel("Adresse (Issuer)").fill(issuer);
    await page.getByRole("button", { name: "Prüfen und speichern" }).click();
    await page.getByText("Gespeichert. Der Anmeldedienst hat geantwortet.").waitFor();
    await page.getByText(/^Hinterlegt am /).waitFor();
    expect(await page.getByLabel("Geheimnis (Client Secret)").inputValue()).toBe("");
    await page.reload();
    expect(await page.getByLabel("Adresse (Issuer)").inputValue()).toBe(issuer);
    expect(await page.content()).not.toContain(CLIENT.clientSecret);
  });

  it("tries it, sees what came, and is still herself", async () => {
    await page.getByRole("link", { name: "Probe-Anmeldung" }).click();
    await atProvider(page, "vogt");
    await page.getByText(/Diese Angaben kamen: .*groups.*name.*sub/).waitFor();
    await page.getByText("Gruppen: amt-steuern").waitFor();
    await page.getByText("Damit dürfen Sie: Steueramt").waitFor();
    await page.getByRole("link", { name: "Petra Lang" }).waitFor();
    await shows(page, "identity-provider");
    expect(await page.getByText("Miriam Vogt").count()).toBe(0);
    await page.getByRole("link", { name: "Einrichtung" }).click();
    await page.getByText(/keine Gruppe gibt das Recht „verwaltet Personen“/).waitFor();
  });
});

describe("her people sign in by it", () => {
  it("whose group has a role is at her desk", async () => {
    const other = await opened();
    await atTheDoor(other);
    await other.getByRole("link", { name: "Mit dem Konto Ihrer Organisation anmelden" }).click();
    await atProvider(other, "vogt");
    await other.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();
    await other.getByRole("link", { name: "Miriam Vogt" }).waitFor();
    await other.getByRole("button", { name: "Abmelden" }).click();
    await other.waitForURL(`${issuer}/session/end?**`);
    await other.getByRole("button", { name: "Yes, sign me out" }).click();
    await other.waitForURL(`${town.url}/amt/**`);
    await other.getByRole("heading", { name: "Anmelden" }).waitFor();
    // Also at the provider: whoever sits down here next is asked who she is.
    await atTheDoor(other);
    await other.getByRole("link", { name: "Mit dem Konto Ihrer Organisation anmelden" }).click();
    await other.getByPlaceholder("Enter any login").waitFor();
    await other.context().close();
  });

  it("whose groups give nothing stands at the door and reads why", async () => {
    const other = await opened();
    await atTheDoor(other);
    await other.getByRole("link", { name: "Mit dem Konto Ihrer Organisation anmelden" }).click();
    await atProvider(other, "gast");
    await other.getByText("hier ist nichts für Sie freigegeben").waitFor();
    await shows(other, "sign-in-refused");
    await other.context().close();
  });

  it("a provider that is gone is told, and passwords still work", async () => {
    provider.kill();
    await new Promise((resolve) => provider.once("exit", resolve));
    const other = await opened();
    await atTheDoor(other);
    await other.getByRole("link", { name: "Mit dem Konto Ihrer Organisation anmelden" }).click();
    await other.getByText("Der Anmeldedienst Ihrer Organisation antwortet gerade nicht.").waitFor();
    await other.getByLabel("E-Mail-Adresse").fill("lang@heuchelheim.example");
    await other.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
    await other.getByRole("button", { name: "Anmelden", exact: true }).click();
    await other.getByRole("heading", { name: "Verwaltung: Heuchelheim a. d. Lahn" }).waitFor();
  });
});
