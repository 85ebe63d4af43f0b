import { ORGANISATION_COLUMNS } from "@blaupause/api";
import { readFileSync } from "node:fs";
import { tidy, type Deps } from "@blaupause/server";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetPlaces } from "../../server/src/auth/places.ts";
import { readCsv } from "../../server/src/organisations/readCsv.ts";
import { keepFailing } from "../../server/src/jobs/failing.ts";
import { accessibilityProblems } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { applies, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(undefined, { sendMail }), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** A mail server that is away. */
const sendMail = (): Promise<void> => Promise.reject(new Error("away"));

/** The server while what an organisation has cannot be read. */
function unreadable(id: string): Deps {
  const { store } = town.deps;
  const organisation = (org: string) => {
    if (org === id) throw new TypeError("cannot be read");
    return store.organisation(org);
  };
  return { ...town.deps, store: { ...store, organisation } };
}

const head = "id;name;level;ars;land;prefix;initials;colour;street;postcode;city";
/** Keys and prefixes belong to one organisation alone. */
const OWN = { lohfelden: "066330017017;06;LO", api: "066330018018;06;API", niestetal: "066330019019;06;NIE" };
const line = (id: keyof typeof OWN, colour: string) =>
  `${id};Gemeinde ${id};gemeinde;${OWN[id]};L;${colour};Beispielweg 1;34253;Lohfelden`;

const AHLEN = {
  "Kurzname in der Adresse": "ahlen",
  Name: "Stadt Ahlen",
  "Regionalschlüssel (ARS)": "055700004004",
  "Kürzel der Aktenzeichen": "AHL",
  "Buchstaben im Wappenschild": "A",
  "Straße und Hausnummer": "Beispielweg 1",
  Postleitzahl: "59227",
  Ort: "Ahlen",
  "Vor- und Nachname": "Ada Erste",
  "E-Mail-Adresse der Person": "ada@ahlen.example",
};

describe("Robin Keller operates the platform", () => {
  it("sees how it is, and who is on it", async () => {
    await page.goto(town.url);
    await page.getByRole("button", { name: "Robin Keller" }).click();
    await page.getByRole("heading", { name: "Betrieb", level: 1 }).waitFor();
    await page.getByText("Die Vorführung ist eingeschaltet").waitFor();
    await shows(page, "operator");
  });

  it("reads what runs by itself, how mail and store are, and what of it is broken", async () => {
    const expires = page.getByRole("listitem").filter({ hasText: "Abgelaufene Entwürfe" });
    await expires.getByText("noch nicht gelaufen").waitFor();
    await page.getByText("Keine E-Mail wartet.").waitFor();
    const { kind, version } = await town.deps.store.platform.facts();
    expect(kind).toBe(process.env["TOWN_STORE"] ?? "SQLite");
    await page.getByText(`${kind}, Aufbau in Fassung ${version}`).waitFor();
    await tidy(unreadable("heuchelheim"));
    await page.reload();
    await expires.getByText("zuletzt 10.07.2026").waitFor();
    await page.getByText("gescheitert").first().waitFor();
    await page.getByText("Etwas geht nicht. Es steht hier zuoberst.").waitFor();
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe("Was von selbst läuft");
    await shows(page, "operator-job-failed");
    expect(await page.getByText("nicht weiterbringt").count()).toBe(0);
    const failing = { org: "heuchelheim", case: "c1", code: "RangeError", times: 6, at: town.deps.clock() };
    await keepFailing(town.deps.store, failing, "2026-07-10T08:00:00.000Z");
    await page.reload();
    await page.getByText("heuchelheim, Vorgang c1").waitFor();
    await page.getByText("RangeError, 6 Mal").waitFor();
    await shows(page, "operator-failing");
    await applies(town, { delivery: { bekanntgabe: "digital", email: "erika@example.org" } });
    town.goTo("2026-07-10T12:00:00.000Z");
    await page.reload();
    await expires.getByText("überfällig").waitFor();
    await page.getByText("Wartende E-Mails: 1, die erste seit 10.07.2026").waitFor();
    await shows(page, "operator-job-late");
  });

  it("is told when it cannot be read, and asks again", async () => {
    await page.route("**/api/operations", (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { name: "Das ließ sich nicht laden" }).waitFor();
    await shows(page, "operator-unread");
    await page.unroute("**/api/operations");
    await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await page.getByRole("heading", { name: "Betrieb", level: 1 }).waitFor();
  });

  it("takes towns in by a table, all of them or none; a sample shows how it is made", async () => {
    await page.getByRole("link", { name: "Tabelle aufnehmen" }).click();
    const [sample] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Beispieltabelle herunterladen" }).click(),
    ]);
    const text = readFileSync(await sample.path(), "utf8");
    expect(readCsv(text)).toMatchObject({ ok: true, rows: [{ id: "musterkreis" }, { id: "musterdorf" }] });
    await page.getByText("Das bedeuten die Spalten").click();
    for (const column of ORGANISATION_COLUMNS)
      await page.getByRole("rowheader", { name: column, exact: true }).waitFor();
    await shows(page, "operator-table");
    await page
      .getByLabel("Tabelle (CSV)")
      .fill(`${head}\n${line("lohfelden", "#2044aa")}\n${line("api", "#ffff00")}`);
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByText("Zeile 3: Diesen Kurznamen braucht die Plattform selbst.").waitFor();
    expect(await town.deps.store.platform.get("lohfelden")).toBe(null);
    await shows(page, "operator-table-faulty");
    await page
      .getByLabel("Tabelle (CSV)")
      .fill(`${head};admin-name;admin-email\n${line("lohfelden", "#2044aa")};Lo Feld;lo@lohfelden.example`);
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByText("Aufgenommene Zeilen: 1").waitFor();
    await page.getByText("Zeile 2: lo@lohfelden.example. Der Mailserver war nicht zu erreichen.").waitFor();
    await shows(page, "operator-table-taken");
  });

  it("is told how far it is while a table is taken in and people are invited, and cannot begin twice", async () => {
    const slow = async () => {
      await pause(8000);
    };
    Object.assign(town.deps, { sendMail: slow });
    const first = (at: number) => `;Per Son;person@einladung-${at}.example`;
    const lines = [1, 2, 3].map(
      (at) => `einladung-${at};Ort;gemeinde;05997000100${at};05;EIN${"ABC"[at - 1]}`,
    );
    const rows = lines.map((one, at) => `${one};L;#2044aa;Weg 1;34253;Ort${first(at + 1)}`);
    await page.getByLabel("Tabelle (CSV)").fill([`${head};admin-name;admin-email`, ...rows].join("\n"));
    const takes = page.getByRole("button", { name: "Aufnehmen", exact: true });
    let calls = 0;
    await page.route("**/api/organisations/import", (route) =>
      (calls += 1) === 2 ? pause(1500).then(() => route.abort()) : route.continue(),
    );
    await takes.click();
    await page.getByText("Die Tabelle wird aufgenommen.").waitFor();
    expect(await takes.isDisabled()).toBe(true);
    await page.getByText("Aufgenommene Zeilen: 2 von 3").waitFor();
    await shows(page, "operator-table-running");
    await page.getByRole("heading", { name: "Ein Teil der Tabelle ist aufgenommen" }).waitFor();
    await page.getByText("Personen, die einen Link per E-Mail bekommen: 2").waitFor();
    await shows(page, "operator-table-part");
    await page.unroute("**/api/organisations/import");
    await takes.click();
    await page.getByRole("heading", { name: "Die Tabelle ist aufgenommen" }).waitFor();
    await page.getByText("Personen, die einen Link per E-Mail bekommen: 1").waitFor();
    await shows(page, "operator-table-invited");
    Object.assign(town.deps, { sendMail });
  }, 90_000);

  it("takes a table as a spreadsheet for Windows saves it, and reads where a place contradicts itself", async () => {
    const table = `${head}\n${line("niestetal", "#2044aa").replace("Beispielweg", "Königsstraße")}`;
    const file = (text: string) => ({
      name: "Gemeinden.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text, "latin1"),
    });
    const chosen = page.locator("input[type=file]");
    await chosen.setInputFiles(file(table.replace(";06;", ";09;")));
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByText("Zeile 2: „land“ passt nicht zum Regionalschlüssel (ARS).").waitFor();
    await chosen.setInputFiles(file(table));
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByRole("heading", { name: "Die Tabelle ist aufgenommen" }).waitFor();
    await page.getByRole("link", { name: "Zu allen Organisationen" }).click();
    await page.getByRole("link", { name: "Gemeinde niestetal" }).click();
    expect(await page.getByLabel("Straße und Hausnummer").inputValue()).toBe("Königsstraße 1");
  });

  it("takes a town of another Land in by hand: the regional key says which laws and holidays hold there", async () => {
    await page.getByRole("link", { name: "Zu allen Organisationen" }).click();
    await page.getByRole("link", { name: "Organisation aufnehmen" }).click();
    for (const [label, value] of Object.entries(AHLEN))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel("Übergeordnet (Kreis oder Land)").selectOption("Land Hessen");
    await page.getByLabel("Gemeindeschlüssel (AGS)").fill("05570005");
    await shows(page, "operator-new");
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByText("„Gemeindeschlüssel (AGS)“ passt nicht zum Regionalschlüssel (ARS).").waitFor();
    await page.getByLabel("Gemeindeschlüssel (AGS)").fill("05570004");
    await page.getByRole("button", { name: "Aufnehmen", exact: true }).click();
    await page.getByRole("heading", { name: "Stadt Ahlen ist aufgenommen" }).waitFor();
    await page.getByText("Der Mailserver war nicht zu erreichen.").waitFor();
    await shows(page, "operator-taken");
    Object.assign(town.deps, { sendMail: () => Promise.resolve() });
    await page.getByRole("button", { name: "E-Mail noch einmal senden" }).click();
    await page.getByText("Die E-Mail mit dem Link an ada@ahlen.example ist unterwegs.").waitFor();
    Object.assign(town.deps, { sendMail });
    const ahlen = await town.deps.store.platform.get("ahlen");
    expect(ahlen?.profile).toMatchObject({ land: "05", parent: "hessen", zone: "Europe/Berlin" });
  });

  it("gives a town the words every authority has to say of itself", async () => {
    await page.getByRole("link", { name: "Zu allen Organisationen" }).click();
    await page.getByRole("link", { name: "Gemeinde lohfelden" }).click();
    await page.getByRole("heading", { name: "Gemeinde lohfelden", level: 1 }).waitFor();
    await page.getByLabel("Farbe", { exact: true }).fill("#ffff00");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByText("Weiße Schrift ist auf dieser Farbe nicht gut lesbar.").waitFor();
    await page.getByLabel("Farbe", { exact: true }).fill("#2044aa");
    await page.getByLabel("Datenschutz").fill("Wir verarbeiten nur, was wir brauchen.\n\n<b>Ihre Rechte</b>");
    await shows(page, "operator-organisation");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByRole("heading", { name: "Gemeinde lohfelden ist gespeichert" }).waitFor();
    await page.getByRole("link", { name: "Seiten der Organisation ansehen" }).click();
    await page.getByRole("link", { name: "Datenschutz" }).click();
    await page.getByText("<b>Ihre Rechte</b>").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await page.request.get(`${town.url}/lohfelden/impressum`)).status()).toBe(404);
  });

  it("finds one of hundreds, and goes on by keyboard from where she was", async () => {
    for (const at of Array.from({ length: 300 }, (_, count) => count)) await stores(at);
    // Straight into the store: nobody has told the door.
    forgetPlaces(town.deps.store);
    await page.goto(`${town.url}/amt/betrieb/organisationen`);
    await page.getByText(/^Organisationen, nach Namen geordnet: 31\d. Angezeigt: 25.$/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2500);
    await shows(page, "operator-hundreds");
    await page.getByRole("button", { name: "Weitere zeigen" }).click();
    await page.getByText(/Angezeigt: 50.$/).waitFor();
    await page.getByLabel("Organisation suchen").fill("ort 217");
    await page.getByText("Gefunden: 1.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ort 217", level: 1 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ort 217");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.getByText("Gefunden: 1.").waitFor();
    expect(await page.getByLabel("Organisation suchen").inputValue()).toBe("ort 217");
    await page.getByLabel("Organisation suchen").fill("gibtsnicht");
    await page.getByText("Keine Organisation passt dazu.").waitFor();
    await shows(page, "operator-found-none");
  });

  it("who works for one of hundreds finds it at the door by a part of its name", async () => {
    const door = await (await browser.newContext()).newPage();
    await door.goto(`${town.url}/amt/`);
    await door.getByText("Mit E-Mail-Adresse und Passwort anmelden").click();
    await door.getByLabel("Teil des Namens Ihrer Organisation").fill("WORT ");
    await door
      .getByLabel("Für wen arbeiten Sie?")
      .getByRole("option", { name: "Bitte wählen (0 gefunden)" })
      .waitFor({ state: "attached" });
    await door.getByLabel("Teil des Namens Ihrer Organisation").fill("ort 217");
    await door.getByLabel("Für wen arbeiten Sie?").selectOption("Ort 217");
    await door.getByLabel("E-Mail-Adresse").waitFor();
    await shows(door, "sign-in-of-hundreds");
    await door.context().close();
  });
});

/** One more town, straight into the store. */
async function stores(at: number): Promise<void> {
  const { platform } = town.deps.store;
  const lohfelden = await platform.get("lohfelden");
  if (lohfelden === null) throw new Error("Lohfelden is gone");
  const id = `ort-${at}`;
  const ars = `05998000${String(at).padStart(4, "0")}`;
  const profile = { ...(lohfelden.profile as object), id, name: `Ort ${at}`, ars };
  await platform.put({ id, slug: id, host: null, profile: profile as never }, null);
}
