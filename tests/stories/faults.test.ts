import { personById, savePerson } from "@blaupause/server";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPassword } from "../auth/withPassword.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let keller: Page;
let own: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  keller = await atOperations();
  await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["admin"] });
  own = await signsIn();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** Somebody with a password of her own, who has an account to change. */
async function signsIn(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(`${town.url}/amt/`);
  await page.getByText("Mit E-Mail-Adresse und Passwort anmelden").click();
  await page.getByLabel("Für wen arbeiten Sie?").selectOption("Heuchelheim a. d. Lahn");
  await page.getByLabel("E-Mail-Adresse").fill("lang@heuchelheim.example");
  await page.getByLabel("Passwort", { exact: true }).fill("vier Wölfe heulen leise");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.waitForURL(/\/amt\/(vorgaenge|verwaltung)/);
  return page;
}

async function atOperations(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(`${town.url}/amt/`);
  await page.getByRole("button", { name: "Robin Keller" }).click();
  await page.getByRole("heading", { name: "Betrieb", level: 1 }).waitFor();
  return page;
}

interface Tried {
  readonly by: () => Page;
  readonly at: string;
  readonly fill?: (page: Page) => Promise<void>;
  readonly press: string;
  /** The first field at fault, and what stands below it. */
  readonly field: string;
  readonly says: string;
}
const FORMS: Readonly<Record<string, Tried>> = {
  organisation: {
    by: () => keller,
    at: "/amt/betrieb/aufnehmen",
    press: "Aufnehmen",
    field: "Name",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  person: {
    by: () => own,
    at: "/amt/verwaltung",
    fill: async (page) => {
      await page.getByRole("button", { name: "Person hinzufügen" }).click();
      await page.getByLabel("Name", { exact: true }).fill("Ada Neu");
      await page.getByLabel("E-Mail-Adresse").fill("ada");
    },
    press: "Speichern",
    field: "E-Mail-Adresse",
    says: "Geben Sie eine E-Mail-Adresse mit @ ein",
  },
  "person twice": {
    by: () => own,
    at: "/amt/verwaltung",
    fill: async (page) => {
      await page.getByRole("button", { name: "Person hinzufügen" }).click();
      await page.getByLabel("Name", { exact: true }).fill("Ada Neu");
      await page.getByLabel("E-Mail-Adresse").fill("lang@heuchelheim.example");
    },
    press: "Speichern",
    field: "E-Mail-Adresse",
    says: "Diese E-Mail-Adresse hat schon eine andere Person.",
  },
  payment: {
    by: () => own,
    at: "/amt/verwaltung/bezahlen",
    press: "Prüfen und speichern",
    field: "Adresse der Schnittstelle",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  certificate: {
    by: () => own,
    at: "/amt/verwaltung/bezahlen",
    fill: async (page) => {
      await page.getByLabel("Adresse der Schnittstelle").fill("https://pay.example.org/");
      await page.getByLabel("Kennung des Online-Dienstes").fill("1");
      await page.getByLabel("Kennung der Behörde").fill("2");
    },
    press: "Prüfen und speichern",
    field: "Zertifikat",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  "identity provider": {
    by: () => own,
    at: "/amt/verwaltung/anmeldung",
    press: "Prüfen und speichern",
    field: "Adresse (Issuer)",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  "applicants' accounts": {
    by: () => own,
    at: "/amt/verwaltung/nutzerkonto",
    fill: async (page) => page.getByLabel("Adresse (Issuer)").fill("kein Ort"),
    press: "Prüfen und speichern",
    field: "Kennung (Client-ID)",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  "own organisation": {
    by: () => own,
    at: "/amt/verwaltung/organisation",
    fill: async (page) => page.getByLabel("Postleitzahl").fill("1"),
    press: "Speichern",
    field: "Postleitzahl",
    says: "Eine Postleitzahl hat fünf Ziffern.",
  },
  connection: {
    by: () => own,
    at: "/amt/verwaltung/verbindungen",
    press: "Adresse erlauben",
    field: "Adresse des anderen Systems",
    says: "Bitte füllen Sie dieses Feld aus.",
  },
  password: {
    by: () => own,
    at: "/amt/konto",
    fill: async (page) => {
      await page.getByLabel("Bisheriges Passwort").fill("vier Wölfe heulen leise");
      await page.getByLabel("Neues Passwort").fill("kurz");
    },
    press: "Passwort speichern",
    field: "Neues Passwort",
    says: "Das Passwort ist zu kurz.",
  },
  "second factor": {
    by: () => own,
    at: "/amt/konto",
    fill: async (page) => {
      await page.getByRole("button", { name: "Einrichten" }).click();
      await page.getByLabel("Code aus Ihrer App").fill("1");
    },
    press: "Einschalten",
    field: "Code aus Ihrer App",
    says: "Dieser Code stimmt nicht oder ist schon benutzt.",
  },
};

const isInView = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe.each([1280, 375])("at %i pixels", (width) => {
  it.each(Object.entries(FORMS))(
    "what is wrong in a form stands at its field and in sight: %s",
    async (name, tried) => {
      const page = tried.by();
      await page.setViewportSize({ width, height: 700 });
      await page.goto(town.url + tried.at);
      await tried.fill?.(page);
      await page.getByRole("button", { name: tried.press, exact: true }).click();
      const field = page.getByLabel(tried.field, { exact: true });
      const wrong = page.locator("[aria-invalid=true]").first();
      await wrong.waitFor();
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await isInView(field)).toBe(true);
      const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const message = page
        .locator(ids.map((id) => `[id="${id}"]`).join(", "))
        .filter({ hasText: tried.says });
      expect(await isInView(message)).toBe(true);
      if (width === 1280) await shows(page, `faults-${name.replaceAll(/\W+/g, "-")}`);
    },
  );
});

it("what is mended is not at fault any more, and what no field can say is brought into sight", async () => {
  await own.setViewportSize({ width: 375, height: 700 });
  await own.goto(`${town.url}/amt/verwaltung`);
  await own.getByRole("button", { name: "Petra Lang" }).click();
  await own.getByLabel("Name", { exact: true }).fill("");
  await own.getByRole("button", { name: "Speichern" }).click();
  const name = own.getByLabel("Name", { exact: true });
  await own.locator("[aria-invalid=true]").waitFor();
  await name.fill("Petra Lang-Neu");
  expect(await name.getAttribute("aria-invalid")).toBe(null);
  const store = town.deps.store.organisation("heuchelheim");
  const lang = await personById(store, "lang");
  await savePerson(store, { ...lang!, name: "Petra L." });
  await own.getByRole("button", { name: "Speichern" }).click();
  const why = own.getByRole("alert").filter({ hasText: "Jemand anderes hat das gerade geändert." });
  await why.waitFor();
  expect(await isInView(why)).toBe(true);
  expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);
});
