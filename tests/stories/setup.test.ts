import { personById, savePerson, smtp, tellOfIncidents } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withPassword } from "../auth/withPassword.ts";
import { goesOn, standsStill } from "../builders/stuckCases.ts";
import { openMailServer, type MailServer } from "../security/attacks/mailbox.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let post: MailServer;
let page: Page;
beforeAll(async () => {
  post = await openMailServer();
  // Her link to choose a password is looked up in the store, so it does not leave by the mail server.
  [town, browser] = await Promise.all([openTown(undefined, { demo: false }), openBrowser()]);
  await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["admin"] });
  Object.assign(town.deps, { sendMail: smtp(post.url, "amt@example.org") });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
});
afterAll(async () => {
  await browser.close();
  await town.close();
  post.close();
});

it("Petra Lang sees what is left to do, tries a mail, and finds it among what works", async () => {
  await page.goto(`${town.url}/amt/`);
  await page.getByLabel("Für wen arbeiten Sie?").selectOption("Heuchelheim a. d. Lahn");
  await page.getByLabel("E-Mail-Adresse").fill("lang@heuchelheim.example");
  await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.getByRole("link", { name: "Einrichtung" }).click();
  const open = page.getByRole("region", { name: "Das ist noch zu tun" });
  await open.getByText("Ohne zweiten Faktor melden sich an: Petra Lang.").waitFor();
  await open.getByText("Niemand ist für Störungen zuständig.").waitFor();
  await shows(page, "setup-open");
  await open.getByRole("button", { name: "Probe-E-Mail an mich" }).click();
  await page
    .getByRole("region", { name: "Das ist eingerichtet" })
    .getByText(/Der Mailserver hat am .* eine Probe-E-Mail angenommen/)
    .waitFor();
  expect(post.delivered).toHaveLength(1);
  await page.getByRole("button", { name: "Probe-E-Mail an mich" }).click();
  await page.getByText("Das waren zu viele Versuche.").waitFor();
  await shows(page, "setup-tried");
  await page.getByRole("link", { name: "Pflichtangaben ergänzen" }).click();
  await page.getByLabel("Impressum").waitFor();
});

it("what nobody uses is not among what is set up", async () => {
  await page.getByRole("link", { name: "Einrichtung" }).click();
  const unused = page.getByRole("region", { name: "Nicht genutzt" });
  await unused.getByText("Ein Anmeldedienst ist nicht eingestellt.").waitFor();
  const fine = page.getByRole("region", { name: "Das ist eingerichtet" });
  expect(await fine.innerText()).not.toContain("nicht eingestellt");
  await shows(page, "setup-unused");
});

it("colleagues stand in one list, each name on a line of its own, whatever she may do", async () => {
  const store = town.deps.store.organisation("heuchelheim");
  const lang = await personById(store, "lang");
  const roles = ["author", "approver", "publisher", "admin", "incident", "steueramt"];
  await savePerson(store, {
    ...lang!,
    id: "lg",
    rev: 0,
    name: "Annegret von Langenfeld",
    email: null,
    roles,
  });
  await page.getByRole("link", { name: "Personen und Protokoll" }).click();
  const list = page.getByRole("region", { name: "Personen", exact: true });
  const names = list.getByRole("listitem").getByRole("button");
  await names.nth(1).waitFor();
  const boxes = await Promise.all((await names.all()).map((one) => one.boundingBox()));
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
  for (const box of boxes) expect(box?.height).toBeLessThan(40);
  await shows(page, "people");
  await names.first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Name", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Schließen" }).click();
});

it("a log without a line says so, and a page that did not come says what to do", async () => {
  await page.route("**/api/log*", (route) =>
    route.fulfill({ json: { isWhole: true, hasOlder: false, entries: [] } }),
  );
  await page.reload();
  await page.getByText("Noch keine Einträge.").waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  await page.unroute("**/api/log*");
  await page.route("**/api/log*", (route) => route.abort());
  await page.reload();
  const alert = page.getByRole("alert");
  await alert.getByText("Der Server hat nicht geantwortet.").waitFor();
  await shows(page, "people-unread");
  await page.unroute("**/api/log*");
  await alert.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await page.getByRole("region", { name: "Protokoll" }).waitFor();
});

it("what does not work comes first", async () => {
  post.close();
  Object.assign(town.deps, { sendMail: smtp("smtp://127.0.0.1:1", "amt@example.org") });
  town.goTo("2026-07-10T07:05:00.000Z");
  await page.getByRole("link", { name: "Einrichtung" }).click();
  await page.getByRole("button", { name: "Probe-E-Mail an mich" }).click();
  await page
    .getByRole("region", { name: "Das geht nicht" })
    .getByText(/Der Mailserver war am .* nicht zu erreichen/)
    .waitFor();
  expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe("Das geht nicht");
  await shows(page, "setup-broken");
});

it("who was told that cases stand still is read beside it, and why nobody was", async () => {
  const again = await openMailServer();
  const store = town.deps.store.organisation("heuchelheim");
  const lang = await personById(store, "lang");
  if (lang === null) throw new Error("Petra Lang is gone");
  await savePerson(store, { ...lang, roles: ["admin", "incident"] });
  const vogt = { id: "vogt", name: "Miriam Vogt", email: "vogt@heuchelheim.example", roles: ["incident"] };
  await savePerson(store, { ...lang, ...vogt, rev: 0 });
  const looks = async (at: string): Promise<void> => {
    town.goTo(at);
    await tellOfIncidents(town.deps);
    await page.getByRole("link", { name: "Verbindungen", exact: true }).click();
    await page.getByRole("link", { name: "Einrichtung" }).click();
  };
  const broken = page.getByRole("region", { name: "Das geht nicht" });
  await standsStill(town, "c1", "2026-07-10T07:00:00.000Z");
  await looks("2026-07-10T07:06:00.000Z");
  await broken.getByText(/^Niemandem gemeldet, weil der Mailserver am .* nicht zu erreichen war/).waitFor();
  await shows(page, "setup-told-1-nobody");
  Object.assign(town.deps, { sendMail: smtp(again.url, "amt@example.org") });
  await looks("2026-07-10T08:00:00.000Z");
  await broken
    .getByText(/^Gemeldet am .* an (Petra Lang und Miriam Vogt|Miriam Vogt und Petra Lang)\./)
    .waitFor();
  await shows(page, "setup-told-2-told");
  expect(again.delivered).toHaveLength(2);
  await goesOn(town, "c1");
  await looks("2026-07-10T08:05:00.000Z");
  await page
    .getByRole("region", { name: "Das ist eingerichtet" })
    .getByText(/^Zuletzt gemeldet am/)
    .waitFor();
  await shows(page, "setup-told-3-mended");
  again.close();
});

it("says what services may talk to; a key goes in and is never shown again", async () => {
  const KEY = "Streng-geheim-4711";
  await page.getByRole("link", { name: "Verbindungen", exact: true }).click();
  await page.getByText("Noch ist keine Adresse erlaubt.").waitFor();
  await page.getByLabel("Adresse des anderen Systems").fill("http://register.example.de");
  await page.getByRole("button", { name: "Adresse erlauben" }).click();
  await page.getByText("Geben Sie eine Adresse ein, die mit https erreichbar ist").waitFor();
  await shows(page, "connections-1-wrong");
  await page.getByLabel("Adresse des anderen Systems").fill("https://Register.example.de/api");
  await page.keyboard.press("Enter");
  await page.getByText("register.example.de ist jetzt erlaubt.").waitFor();
  await page.getByLabel("Name des Schlüssels").fill("Melderegister");
  await page.getByRole("button", { name: "Schlüssel speichern" }).click();
  await page.getByText("Der Name beginnt mit einem kleinen Buchstaben").waitFor();
  await page.getByLabel("Name des Schlüssels").fill("melderegister");
  await page.getByLabel("Schlüssel", { exact: true }).fill(KEY);
  await page.getByRole("button", { name: "Schlüssel speichern" }).click();
  await page.getByText("Der Schlüssel melderegister ist gespeichert").waitFor();
  expect(await page.content()).not.toContain(KEY);
  await shows(page, "connections-2-kept");

  await page.getByRole("button", { name: "register.example.de sperren" }).click();
  await page.getByText("Die Adresse ist gesperrt, der Schlüssel wird nicht verwendet.").waitFor();
  await page.getByRole("button", { name: "Schlüssel melderegister löschen" }).click();
  await page.getByText("Der Schlüssel melderegister ist gelöscht.").waitFor();
  await page.getByRole("link", { name: "Personen und Protokoll" }).click();
  await page.getByText("hat geändert, welche Adressen Leistungen aufrufen dürfen").first().waitFor();
  await shows(page, "connections-3-log");
});
