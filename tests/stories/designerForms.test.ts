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
  page = await atDesigner(browser, town, "Jana Weber");
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** A first version of a service, as the assistant makes it. */
async function builds(title: string): Promise<void> {
  await page.goto(`${town.url}/amt/leistungen/neu`);
  await page.getByLabel("Wie heißt die Leistung?").fill(title);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Privatpersonen").check();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Die Bestätigung einer Anzeige").check();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Wer bearbeitet sie?").fill("Ordnungsamt");
  await page.getByRole("button", { name: "Erste Fassung bauen" }).click();
  await page.getByRole("heading", { name: `Der Weg: ${title}` }).waitFor();
}

type Fields = readonly Record<string, unknown>[];
interface Saved {
  readonly forms: Readonly<Record<string, { readonly pages: Fields; readonly fields: Fields }>>;
  readonly settings: { readonly fields: Fields };
}

/** What the server has once everything is saved. */
async function saved(service: string): Promise<Saved> {
  await page.getByText(/^gespeichert/).waitFor();
  const answer = await page.request.get(`${town.url}/api/services/${service}`);
  return ((await answer.json()) as { content: { service: Saved } }).content.service;
}
const question = ({ forms }: Saved, id: string) => forms["antrag"]?.fields.find((one) => one["id"] === id);

const handle = (name: string) => page.getByRole("button", { name });
const fire = "Wann findet das Feuer statt?";

describe("Jana Weber asks when the fire takes place", () => {
  it("puts a date on the page that looks like the real one, and names it at once", async () => {
    await builds("Osterfeuer anzeigen");
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("heading", { name: "Anzeige", level: 1 }).waitFor();
    await shows(page, "forms-page");
    await page.getByRole("button", { name: /Ihr Anliegen/ }).click();
    await page.getByRole("button", { name: "Frage nach „Worum geht es?“ einfügen" }).click();
    await shows(page, "forms-menu");
    await page.getByRole("button", { name: "Datum", exact: true }).click();
    await page.keyboard.type(fire);
    await page.keyboard.press("Enter");
    await handle(`${fire} (Datum)`).waitFor();
    await page.getByText(`Frage „${fire}“ eingefügt`).waitFor();
    const service = await saved("osterfeuer-anzeigen");
    expect(question(service, "wannFindetDasFeuer")).toEqual({
      id: "wannFindetDasFeuer",
      page: "anliegen",
      type: "date",
      label: fire,
      required: true,
    });
  });

  it("lets it lie at least 14 days ahead, and every town say how many", async () => {
    await page.getByLabel("Frühester Tag").first().selectOption("begrenzt");
    await page.getByLabel("Frühester Tag").nth(1).selectOption("Tage nach heute");
    await page.getByLabel("Tage", { exact: true }).fill("21");
    await page.getByLabel("Jede Kommune legt das selbst fest").check();
    const name = page.getByLabel("So heißt es bei den Angaben der Kommune");
    await name.fill("Vorlauf in Tagen");
    await shows(page, "forms-setting");
    const service = await saved("osterfeuer-anzeigen");
    const setting = service.settings.fields.at(-1);
    expect(setting).toMatchObject({ type: "integer", label: "Vorlauf in Tagen", required: true });
    expect(question(service, "wannFindetDasFeuer")?.["min"]).toEqual({
      feel: `today() + duration("P" + string(settings.${String(setting?.["id"])}) + "D")`,
    });
  });

  it("asks for the insurance only when many guests come, and sees when that is", async () => {
    await page.getByRole("button", { name: `Frage nach „${fire}“ einfügen` }).click();
    await page.getByRole("button", { name: "Zahl", exact: true }).click();
    await page.keyboard.type("Erwartete Gäste");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Frage nach „Erwartete Gäste“ einfügen" }).click();
    await page.getByRole("button", { name: "Datei", exact: true }).click();
    await page.keyboard.type("Nachweis Haftpflicht");
    await page.keyboard.press("Enter");
    await page.getByLabel("Anzeigen, wenn").first().selectOption("nur wenn …");
    await page.getByRole("button", { name: "+ Bedingung", exact: true }).click();
    await page.getByLabel("Angabe", { exact: true }).selectOption("Erwartete Gäste");
    await page.getByLabel("Vergleich mit „Erwartete Gäste“").selectOption("größer als");
    await page.getByRole("textbox", { name: "Wert für „Erwartete Gäste“" }).fill("100");
    const tally = page.getByText(/^Bei \d+ von \d+ erzeugten Beispielen sichtbar$/);
    await expect.poll(async () => Number(/\d+/.exec(await tally.innerText())?.[0])).toBeGreaterThan(0);
    await shows(page, "forms-condition");
    const service = await saved("osterfeuer-anzeigen");
    expect(question(service, "nachweisHaftpflicht")?.["visible"]).toBe("antrag.erwarteteGaeste > 100");
  });
});

describe("Jana Weber looks at the real form", () => {
  it("as on a phone beside the page, filled in as in a test case, and as on a computer in its place", async () => {
    await page.getByRole("button", { name: "Vorschau", exact: true }).click();
    const beside = page.getByRole("region", { name: "Vorschau" });
    const preview = page.frameLocator("iframe[title='Seite, wie sie erscheint']");
    await beside.getByLabel("Ausgefüllt wie im Probefall").selectOption("Alles in Ordnung");
    const wish = preview.getByRole("textbox", { name: "Worum geht es?" });
    await expect.poll(() => wish.inputValue()).not.toBe("");
    await preview.getByRole("textbox", { name: "Erwartete Gäste" }).fill("50");
    const proof = preview.getByText("Nachweis Haftpflicht");
    expect(await proof.isVisible()).toBe(false);
    await preview.getByRole("textbox", { name: "Erwartete Gäste" }).fill("101");
    await expect.poll(() => proof.isVisible()).toBe(true);
    await shows(page, "forms-preview-phone");
    await beside.getByRole("button", { name: "Computer" }).click();
    expect(await page.getByRole("region", { name: "Ihr Anliegen" }).count()).toBe(0);
    await shows(page, "forms-preview-computer");
    await page.getByRole("button", { name: "Vorschau schließen" }).click();
  });
});

const ids = (service: Saved, form = "antrag") =>
  service.forms[form]?.fields.map(({ id, page: on }) => `${String(on)}:${String(id)}`);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

describe("Jana Weber works by keyboard alone", () => {
  it("chooses, moves, puts into a group and out of it again", async () => {
    await page.getByRole("button", { name: /Über Sie/ }).click();
    await handle("Vornamen (Kurzer Text)").focus();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Familienname (Kurzer Text)");
    await page.keyboard.press("Alt+ArrowUp");
    expect(ids(await saved("osterfeuer-anzeigen"))?.slice(0, 2)).toEqual([
      "person:familienname",
      "person:vornamen",
    ]);
    await handle("Telefon (Telefon)").click();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(focused).toBe("Telefon (Telefon)");
    const inside = question(await saved("osterfeuer-anzeigen"), "anschrift")?.["fields"] as Fields;
    expect(inside.at(-1)).toMatchObject({ id: "telefon", type: "phone" });
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(focused).toBe("Telefon (Telefon)");
    expect(question(await saved("osterfeuer-anzeigen"), "telefon")).toMatchObject({ page: "person" });
  });

  it("changes a text where it stands, and asks a question without a mouse", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("Telefon für Rückfragen");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Telefon für Rückfragen (Telefon)");
    await page.getByRole("button", { name: "Frage nach „Telefon für Rückfragen“ einfügen" }).focus();
    await page.keyboard.press("Enter");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Datum");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Geboren am");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Geboren am (Datum)");
    expect(question(await saved("osterfeuer-anzeigen"), "geborenAm")).toMatchObject({ type: "date" });
  });

  it("is told who would miss a question before it goes, and takes two along to another service", async () => {
    await handle("Familienname (Kurzer Text)").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByRole("heading", { name: "2 Fragen ausgewählt" }).waitFor();
    await page.keyboard.press("Control+C");
    await page.getByText("Kopiert. In jeder Leistung können Sie sie mit Strg V einfügen.").waitFor();
    await page.keyboard.press("Delete");
    await page.getByRole("alertdialog", { name: "Diese Fragen werden noch verwendet:" }).waitFor();
    await shows(page, "forms-delete");
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await builds("Zweite Leistung");
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("button", { name: /Ihr Anliegen/ }).click();
    await handle("Worum geht es? (Langer Text)").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+V");
    await handle("Vornamen (Kurzer Text)").waitFor();
    expect(ids(await saved("zweite-leistung"))?.slice(4, 7)).toEqual([
      "anliegen:anliegen",
      "anliegen:familienname2",
      "anliegen:vornamen2",
    ]);
  });

  it("drags a question onto another page", async () => {
    await handle("Worum geht es? (Langer Text)").dragTo(page.getByRole("button", { name: /Unsere Antwort/ }));
    await page.getByRole("heading", { name: "Unsere Antwort", level: 2 }).waitFor();
    expect(ids(await saved("zweite-leistung"))?.at(-1)).toBe("antwort:anliegen");
  });
});

const template = JSON.parse(
  readFileSync(new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url), "utf8"),
) as Saved & {
  readonly about: { readonly legalBasis: readonly { readonly id: string; readonly title: string }[] };
};
const wanted = (template.forms["antrag"]?.fields ?? []).filter((one) => one["page"] === "tiere");

const panel = () => page.getByRole("complementary");
const kindWords: Readonly<Record<string, string>> = {
  text: "Kurzer Text",
  integer: "Zahl",
  date: "Datum",
  boolean: "Ja/Nein",
  choice: "Auswahl",
  file: "Datei",
  list: "Liste",
  hidden: "Berechneter Wert",
};
const lines: Readonly<Record<string, string>> = {
  hint: "Hilfetext",
  unknown: "Antwort „weiß ich nicht“",
  message: "Meldung, wenn die Prüfregel nicht erfüllt ist",
  itemLabel: "Überschrift eines Eintrags",
  addLabel: "Beschriftung von „hinzufügen“",
  pattern: "Muster",
  maxLength: "Größte Länge",
};
const valueWords: Readonly<Record<string, string>> = {
  boolean: "Ja oder Nein",
  date: "Datum",
  integer: "Zahl",
};

/** Fills a line of the properties and leaves it, as a person does. */
async function fills(label: string, text: string): Promise<void> {
  const box = panel().getByRole("textbox", { name: label, exact: true });
  await box.fill(text);
  await box.blur();
}

/** Asks a question by the menu and sets in the properties whatever the template says about it. */
async function asks(json: Record<string, unknown>): Promise<void> {
  const type = String(json["type"]);
  await page.getByRole("button", { name: kindWords[type] ?? type, exact: true }).click();
  const { label } = json;
  // What nobody sees has its name on the right, everything else where it stands.
  if (typeof label === "string" && type === "hidden") await fills("Frage", label);
  else if (typeof label === "string") {
    await page.keyboard.type(label);
    await page.keyboard.press("Enter");
  }
  const name = panel().getByRole("textbox", { name: "Technischer Name", exact: true });
  if (!(await name.isVisible())) await panel().getByText("Mehr", { exact: true }).click();
  await fills("Technischer Name", String(json["id"]));
  if (typeof json["valid"] === "string") await holdsWhen(json["valid"]);
  for (const [property, label] of Object.entries(lines))
    if (json[property] !== undefined) await fills(label, String(json[property]));
  if (type === "text" && json["maxLength"] === undefined) await fills("Größte Länge", "");
  if (type !== "hidden" && type !== "list" && json["required"] === undefined)
    await panel().getByLabel("Pflichtangabe").selectOption("freiwillig");
  if (type === "hidden") await computes(json);
  if (typeof json["visible"] === "string") await shownWhen(json["visible"]);
  await limits(json);
  await describes(json);
}

async function computes({ of, computed }: Record<string, unknown>): Promise<void> {
  await panel()
    .getByLabel("Art des Werts")
    .selectOption(valueWords[String(of)] ?? "");
  await panel().getByRole("button", { name: "Als Formel zeigen" }).click();
  await panel().getByRole("textbox", { name: "Formel" }).fill(String(computed));
}

async function shownWhen(formula: string): Promise<void> {
  await panel().getByLabel("Anzeigen, wenn").first().selectOption("nur wenn …");
  await panel().getByRole("button", { name: "Als Formel zeigen" }).first().click();
  await panel().getByRole("textbox", { name: "Formel" }).fill(formula);
}

async function holdsWhen(formula: string): Promise<void> {
  const choice = panel().getByLabel("Prüfregel: gilt nur, wenn").first();
  const options = await choice.locator("option").allInnerTexts();
  await choice.selectOption({ label: options.find((one) => one.endsWith("…")) ?? "" });
  await panel().getByRole("button", { name: "Als Formel zeigen" }).first().click();
  await panel().getByRole("textbox", { name: "Formel" }).fill(formula);
}

async function limits({ type, min, max }: Record<string, unknown>): Promise<void> {
  if (type === "date" && max !== undefined)
    return void (await panel().getByLabel("Spätester Tag").selectOption("begrenzt"));
  for (const [label, value] of [
    ["Mindestens", min],
    ["Höchstens", max],
  ] as const) {
    if (value === undefined) continue;
    const choice = panel().getByRole("combobox", { name: label, exact: true });
    if ((await choice.inputValue()) === "") await choice.selectOption("begrenzt");
    await fills(label, String(value));
  }
}

/** FIM, personal data, legal basis, and where answers come from. */
async function describes(json: Record<string, unknown>): Promise<void> {
  const pair = async (property: string, words: Readonly<Record<string, string>>): Promise<void> => {
    for (const [part, text] of Object.entries((json[property] ?? {}) as Record<string, string>))
      await panel()
        .getByRole("textbox", { name: words[part] ?? "", exact: true })
        .fill(text);
  };
  const basis = (json["basis"] ?? []) as readonly string[];
  for (const { id, title } of template.about.legalBasis)
    if (basis.includes(id)) await panel().getByLabel(title).check();
  if (json["codeList"] !== undefined) await panel().getByLabel("Codeliste").selectOption({ index: 1 });
  if (json["as"] !== undefined) await fills("Technischer Name eines Eintrags", String(json["as"]));
  await pair("fim", { id: "Kennung", version: "Fassung" });
  await pair("personal", { category: "Art der Angabe", purpose: "Wofür sie gebraucht wird" });
  await answers((json["options"] ?? []) as readonly { value: string; label: string }[]);
}

async function answers(
  options: readonly { readonly value: string; readonly label: string }[],
): Promise<void> {
  for (const [index, { label }] of options.entries()) {
    if (index > 1) await panel().getByRole("button", { name: "Antwort hinzufügen" }).click();
    await fills(`Antwort ${index + 1}`, label);
  }
  if (options.length > 0) await panel().getByText("Technische Werte").click();
  for (const { value, label } of options) await fills(`Technischer Wert von „${label}“`, value);
  await panel().getByRole("heading", { level: 2 }).click();
}

const nameOf = ({ label, id }: Record<string, unknown>): string => {
  const text = String(label ?? id);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

describe("Dr. Lang, who publishes the template, builds its page „Ihre Hunde“ from nothing", () => {
  it("empties it, asks everything again, and has the same page", { timeout: 180_000 }, async () => {
    page = await atDesigner(browser, town, "Dr. Petra Lang");
    page.setDefaultTimeout(30_000);
    await takesOver(page, "Hund anmelden");
    await page.getByRole("link", { name: "Formulare" }).click();
    await page.getByRole("button", { name: /^\d Ihre Hunde$/ }).click();
    await shows(page, "forms-dogs");
    for (const json of wanted) {
      await handle(`${nameOf(json)} (${kindWords[String(json["type"])] ?? ""})`).click();
      await panel().getByRole("button", { name: "Löschen", exact: true }).click();
      const asked = page.getByRole("button", { name: "Trotzdem löschen" });
      await asked.click();
    }
    await page.getByText("Auf dieser Seite wird noch nichts gefragt.").waitFor();
    await shows(page, "forms-empty");

    let before: string | null = null;
    for (const { fields, ...json } of wanted) {
      const spot = before === null ? "Frage einfügen" : `Frage nach „${before}“ einfügen`;
      await page.getByRole("button", { name: spot, exact: true }).last().click();
      await asks(json);
      before = nameOf(json);
      let inner: string | null = null;
      for (const one of (fields ?? []) as Fields) {
        const place = inner === null ? "Frage einfügen" : `Frage nach „${inner}“ einfügen`;
        await page.getByRole("button", { name: place, exact: true }).last().click();
        await asks(one);
        inner = nameOf(one);
      }
    }
    await shows(page, "forms-rebuilt");
    const service = await saved("hundesteuer-anmeldung");
    const rebuilt = service.forms["antrag"]?.fields.filter((one) => one["page"] === "tiere");
    expect(rebuilt).toEqual(wanted);
  });
});
