import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Dr. Petra Lang");
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

interface Column {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly values?: string;
}
interface Row {
  readonly id: string;
  readonly label: string;
  readonly when: Readonly<Record<string, string>>;
  readonly then: Readonly<Record<string, string>>;
  readonly basis: readonly string[];
}
interface Table {
  readonly title: string;
  readonly inputs: readonly Column[];
  readonly outputs: readonly Column[];
  readonly rows: readonly Row[];
}
interface Whole {
  readonly about: { readonly legalBasis: readonly { readonly id: string; readonly title: string }[] };
  readonly decisions: Readonly<Record<string, Table>>;
}
const template = JSON.parse(
  readFileSync(new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url), "utf8"),
) as Whole;
const tariff = template.decisions["steuersatz"] as Table;

const panel = () => page.getByRole("complementary");
const table = () => page.getByRole("table");

/** The technical name of what is chosen, as an expert gives it. */
async function names(id: string): Promise<void> {
  const name = panel().getByRole("textbox", { name: "Technischer Name", exact: true });
  if (!(await name.isVisible())) await panel().getByText("Mehr", { exact: true }).click();
  await name.fill(id);
  await name.blur();
}

describe("the tariff of the dog tax is made from nothing", () => {
  it("begins without it", async () => {
    await takesOver(page, "Hund anmelden");
    await page.getByRole("link", { name: "Tarife & Regeln" }).click();
    await page.getByRole("link", { name: tariff.title, exact: true }).click();
    await shows(page, "tariff-of-the-template");
    await page.getByRole("button", { name: "Mehr zu dieser Tabelle" }).click();
    await page.getByRole("button", { name: `Löschen: ${tariff.title}` }).click();
    await page.getByRole("button", { name: "Trotzdem löschen" }).click();
    await page.getByRole("link", { name: tariff.title, exact: true }).waitFor({ state: "detached" });
    expect((await saved())["steuersatz"]).toBeUndefined();
  });

  it("gets its columns: what is asked, and what comes out", async () => {
    await page.getByRole("button", { name: "Tabelle anlegen" }).click();
    await page.getByRole("textbox", { name: "Name der Tabelle" }).fill(tariff.title);
    await page.getByText("Wenn", { exact: true }).click();
    for (const { label } of tariff.inputs) await asks(label);
    for (const input of tariff.inputs) await describesColumn(input, "integer");
    await page.getByText("Dann", { exact: true }).click();
    await page.getByRole("button", { name: "Ergebnis hinzufügen" }).click();
    const [first, second] = tariff.outputs;
    await table().getByRole("button", { name: "Betrag", exact: true }).click();
    await describesOutput(first as Column);
    await table().getByRole("button", { name: "Neues Ergebnis", exact: true }).click();
    await describesOutput(second as Column);
    await shows(page, "tariff-columns");
  });

  it("gets its rows, their conditions, and results in words or as a formula", async () => {
    for (const [index, row] of tariff.rows.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Zeile einfügen" }).click();
      await writesRow(row, index);
    }
    await page.getByText("Keine Lücken, keine Überschneidungen.").waitFor();
    await shows(page, "tariff-rebuilt");
  });

  it("is equal in the end", async () => {
    await page.getByRole("button", { name: "Mehr zu dieser Tabelle" }).click();
    await names("steuersatz");
    await expect.poll(async () => (await saved())["steuersatz"]).toEqual(tariff);
  });
});

/** The tables the server has once everything is saved. */
async function saved(): Promise<Whole["decisions"]> {
  await page.getByText(/^gespeichert/).waitFor();
  const answer = await page.request.get(`${town.url}/api/services/hundesteuer-anmeldung`);
  return ((await answer.json()) as { content: { service: Whole } }).content.service.decisions;
}

const sources: Readonly<Record<string, string>> = {
  normale: "antrag.normale",
  gefaehrliche: "antrag.gefaehrliche",
  ermaessigte: "antrag.ermaessigte",
  vorhanden: "antrag.vorhanden",
};
async function asks(label: string): Promise<void> {
  const { id = "" } = tariff.inputs.find((one) => one.label === label) ?? {};
  await page.getByLabel(/^Bedingung hinzufügen/).selectOption(sources[id] ?? "");
}

/** A column begins with the name of what it asks; the expert's part says the rest. */
async function describesColumn({ id, label, values = "" }: Column, type: string): Promise<void> {
  const place = tariff.inputs.findIndex((one) => one.id === id);
  await table()
    .getByRole("columnheader")
    .nth(place + 1)
    .getByRole("button")
    .click();
  await panel().getByRole("textbox", { name: "Überschrift der Spalte" }).fill(label);
  await panel().getByLabel("Art des Werts").selectOption(type);
  await panel().getByRole("textbox", { name: "Mögliche Werte" }).fill(values);
  await names(id);
}
async function describesOutput({ id, label }: Column): Promise<void> {
  await panel().getByRole("textbox", { name: "Überschrift der Spalte" }).fill(label);
  await names(id);
}

const operators: Readonly<Record<string, string>> = { ">": "größer als", ">=": "mindestens" };

async function writesRow(row: Row, index: number): Promise<void> {
  const line = table()
    .getByRole("row")
    .nth(index + 1);
  const cell = (place: number) => line.getByRole("cell").nth(place).getByRole("button").first();
  await line.getByRole("textbox").fill(row.label);
  for (const { title } of template.about.legalBasis.filter(({ id }) => row.basis.includes(id)))
    await panel().getByLabel(title).check();
  await names(row.id);
  for (const [place, { id }] of tariff.inputs.entries()) {
    const asked = row.when[id];
    if (asked === undefined) continue;
    await cell(place).click();
    const [, sign = "=", number = ""] = /^(>=|>)? ?(\d+)$/.exec(asked) ?? [];
    await panel()
      .getByLabel("Bedingung")
      .selectOption(operators[sign] ?? "ist");
    await panel().getByRole("textbox", { name: "Wert" }).fill(number);
  }
  for (const [place, { id }] of tariff.outputs.entries()) {
    await cell(tariff.inputs.length + place).click();
    await reckons(row.then[id] ?? "");
  }
}

/** A setting and a number by choosing; a product part by part; what is longer as its formula. */
async function reckons(result: string): Promise<void> {
  const source = panel().getByLabel("Woher kommt der Wert?");
  if (/^\d+$/.test(result)) return;
  const setting = /^settings\.(\w+)$/.exec(result)?.[1];
  if (setting !== undefined) {
    await source.selectOption("Angabe der Kommune");
    return void (await panel().getByLabel("Angabe der Kommune").selectOption(setting));
  }
  await source.selectOption("berechnet");
  const factors = /^[\w.]+( [*/] [\w.]+)*$/.test(result) ? result.split(/ ([*/]) /) : null;
  if (factors !== null) return multiplies(factors);
  await panel().getByRole("button", { name: "Als Formel zeigen" }).first().click();
  await panel().getByRole("textbox", { name: "Formel" }).fill(result);
}

async function multiplies([first = "", ...others]: readonly string[]): Promise<void> {
  const amounts = panel().getByLabel(/^Zahl oder Angabe/);
  await amounts.first().selectOption({ value: first });
  for (let place = 0; place < others.length; place += 2) {
    await panel().getByRole("button", { name: "mal oder geteilt durch" }).click();
    const [sign = "*", of = ""] = others.slice(place, place + 2);
    await panel().getByLabel("Mal oder geteilt").last().selectOption(sign);
    if (/^\d+$/.test(of)) await panel().getByRole("textbox").last().fill(of);
    else await amounts.last().selectOption({ value: of });
  }
}

/** What a spreadsheet leaves in the clipboard. */
async function pastes(text: string): Promise<void> {
  await page.getByLabel("Zeilen aus der Tabellenkalkulation").evaluate((box, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

describe("a table that asks a choice speaks by its answers", () => {
  it("shows them in cells, offers them beside, and several as ticks", async () => {
    await page.goto(`${town.url}/amt/leistungen`);
    await takesOver(page, "Jagdschein beantragen");
    await page.getByRole("link", { name: "Tarife & Regeln" }).click();
    const day = table().getByRole("row").nth(1).getByRole("cell").first().getByRole("button");
    await expect.poll(() => day.textContent()).toBe("Tagesjagdschein");
    await day.click();
    await panel().getByLabel("Wert").selectOption("Jahresjagdschein");
    await panel().getByLabel("Wert").selectOption("Tagesjagdschein");
    await panel().getByLabel("Bedingung").selectOption("eine von");
    await panel().getByLabel("Jahresjagdschein").check();
    await expect.poll(() => day.textContent()).toBe("Jahresjagdschein oder Tagesjagdschein");
    await page
      .getByText(/treffen beide zu/)
      .first()
      .waitFor();
    await shows(page, "tariff-choices");
    await panel().getByLabel("Jahresjagdschein").uncheck();
    await expect.poll(() => day.textContent()).toBe("Tagesjagdschein");
  });

  it("refuses what is no amount, where it is typed and where it is pasted", async () => {
    const amount = table().getByRole("row").nth(1).getByRole("cell").nth(2).getByRole("button");
    await amount.click();
    await panel().getByLabel("Woher kommt der Wert?").selectOption("fester Wert");
    await panel().getByRole("textbox", { name: "Wert" }).fill("1.5");
    await panel().getByText("Meinen Sie ein Komma?").waitFor();
    await panel().getByRole("textbox", { name: "Wert" }).fill("1.200");
    await expect.poll(() => amount.textContent()).toBe("1.200,00 €");
    const own = panel().getByRole("checkbox", { name: "Jede Kommune legt das selbst fest" });
    await own.check();
    await expect.poll(() => amount.textContent()).toBe("Gebühr: Tagesjagdschein");
    await own.uncheck();
    await expect.poll(() => amount.textContent()).toBe("1.200,00 €");
    await page.getByText("Aus Tabellenkalkulation einfügen").click();
    await pastes("Tagesjagdschein\tJa\t1,50 €\tviel\t3\tText");
    await page.getByText(/^Zeile 1, Spalte „.*“: „viel“\. Das ist keine Zahl/).waitFor();
    await shows(page, "tariff-refused");
  });

  it("says what holds otherwise, from the hint that misses it", async () => {
    await table().getByRole("button", { name: "Löschen: Tagesjagdschein" }).click();
    await page.getByRole("button", { name: "Unter „Sonst“ eintragen" }).first().click();
    await panel().getByLabel("Woher kommt der Wert?").selectOption("fester Wert");
    await panel().getByRole("textbox", { name: "Wert" }).fill("12,50");
    await table()
      .getByRole("button", { name: /Sonst: 12,50 €$/ })
      .waitFor();
    await panel().getByRole("checkbox", { name: "Jede Kommune" }).waitFor();
    await table().getByRole("button", { name: "Verdoppeln: Jahresjagdschein" }).click();
    await table().getByRole("button", { name: "Zeile darunter einfügen: Jugendjagdschein" }).click();
    await page.getByText("Ausprobieren").click();
    await shows(page, "tariff-otherwise");
  });

  it("ranks its results where the highest one is to hold", async () => {
    await page.getByRole("button", { name: "Mehr zu dieser Tabelle" }).click();
    await panel().getByLabel("Wenn mehrere Zeilen zutreffen").selectOption("Die mit dem höchsten Rang gilt");
    await table().getByRole("button", { name: "Wofür", exact: true }).click();
    await panel().getByRole("button", { name: "Werte aus den Zeilen ergänzen" }).click();
    const ranks = panel().getByRole("textbox", { name: "Rangfolge" });
    await expect.poll(() => ranks.inputValue()).toContain("Jahresjagdschein\nJugendjagdschein");
    await shows(page, "tariff-ranks");
  });
});

describe("the panel of a question", () => {
  it("says where a rule's message stands, and what stands in a question beforehand", async () => {
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("button", { name: /Einen Jagdschein gibt es erst ab 16 Jahren/ }).click();
    await expect.poll(() => panel().getByLabel("Geburtsdatum", { exact: true }).isChecked()).toBe(true);
    await shows(page, "rule-places");
    await page.getByRole("button", { name: /Der Jagdschein/ }).click();
    await page.getByRole("button", { name: "Welchen Jagdschein beantragen Sie? (Auswahl)" }).click();
    await page.getByRole("button", { name: "Hilfetext hinzufügen" }).last().waitFor();
    await panel().getByText("Mehr", { exact: true }).click();
    await panel().getByLabel("Vorbelegen mit").selectOption("fester Wert");
    await panel().getByLabel("fester Wert").selectOption("Tagesjagdschein");
    await panel().getByLabel("Vorbelegen mit").selectOption("Formel (FEEL)");
    await panel().getByRole("textbox", { name: "Formel" }).waitFor();
    await shows(page, "prefill-of-a-choice");
    await page.getByRole("button", { name: "Zeugnis über die Jägerprüfung (Datei)" }).click();
    await expect.poll(() => panel().getByLabel("PDF").isChecked()).toBe(true);
    await panel().getByLabel("Größte Datei in MB").fill("30");
    await panel().getByText("Bitte eine Größe bis 25 MB angeben").waitFor();
    await shows(page, "file-of-so-many-mb");
  });
});
