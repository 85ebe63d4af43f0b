import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Applicant, givesAddress } from "./applicant.ts";
import { accessibilityProblems } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let applicant: Page;
let number: string;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  number = await applies(town, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  applicant = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await applicant.goto(`${town.url}/heuchelheim/hund-anmelden`);
  const she = new Applicant(applicant);
  await she.goesOn("Jetzt beginnen");
  await givesAddress(she, "35452", "Heuchelheim");
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const opens = async (path: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(town.url + path);
  return page;
};
/** Robin at what is said of Heuchelheim. */
async function opensOrganisation(): Promise<Page> {
  const page = await opens("/amt/");
  await page.getByRole("button", { name: "Robin Keller" }).click();
  await page.getByRole("heading", { name: "Betrieb", level: 1 }).waitFor();
  await page.goto(`${town.url}/amt/betrieb/organisationen/heuchelheim`);
  return page;
}
const heading = (page: Page): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();

describe("a municipality becomes part of another one", () => {
  it("the operator says from which day on, and who follows; a day is needed, and nobody follows herself", async () => {
    const operator = await opensOrganisation();
    const follows = operator.getByLabel("Nachfolgerin", { exact: true });
    await follows.selectOption("Stadt Kassel");
    await operator.getByRole("button", { name: "Speichern" }).click();
    await operator.getByText("Bitte füllen Sie dieses Feld aus.").waitFor();
    await shows(operator, "dissolved-faulty");
    expect(await follows.getByRole("option", { name: "Gemeinde Heuchelheim" }).count()).toBe(0);
    await operator.getByLabel("Aufgelöst zum").fill("2026-07-11");
    await operator.getByRole("button", { name: "Speichern" }).click();
    await operator.getByRole("heading", { name: /ist gespeichert$/ }).waitFor();
    await operator.getByRole("link", { name: "Zu allen Organisationen" }).click();
    await operator.getByText("aufgelöst zum 11. Juli 2026").waitFor();
    await shows(operator, "dissolved-list");
  }, 60_000);

  it("until that day everything is as it was, and the office knows", async () => {
    expect(await heading(await opens("/heuchelheim/hund-anmelden"))).toBe("Hund anmelden");
    const desk = await atDesk(browser, town, "Miriam Vogt");
    await desk.getByText(/gibt es ab dem 11. Juli 2026 nicht mehr/).waitFor();
    await desk.context().close();
  }, 60_000);

  it("from then on its pages lead to the successor, and to the same service there", async () => {
    town.goTo("2026-07-11T07:00:00.000Z");
    const page = await opens("/heuchelheim/hund-anmelden");
    expect(await heading(page)).toBe("Nicht mehr zuständig");
    await shows(page, "dissolved-service");
    await page.getByRole("link", { name: "Weiter zu: Stadt Kassel" }).click();
    expect(new URL(page.url()).pathname).toBe("/kassel/hund-anmelden");
    await page.goto(`${town.url}/heuchelheim`);
    expect(await heading(page)).toBe("Nicht mehr zuständig");
    await page.getByText("Für neue Anträge ist jetzt Stadt Kassel zuständig.").waitFor();
    await shows(page, "dissolved-home");
    await page.getByRole("link", { name: "Zu Ihrem Vorgang" }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("nobody begins there by a page that was open before", async () => {
    town.goTo("2026-07-10T07:00:00.000Z");
    const page = await opens("/heuchelheim/hund-anmelden");
    town.goTo("2026-07-11T07:00:00.000Z");
    await page.getByRole("button", { name: "Jetzt beginnen" }).click();
    await page.getByText("Für neue Anträge ist jetzt Stadt Kassel zuständig.").waitFor();
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith("bp_d_"))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("an address that was never one is none, and whoever has lost a form is told so first", async () => {
    const page = await opens("/heuchelheim/gibt-es-nicht");
    expect(await heading(page)).not.toBe("Nicht mehr zuständig");
    await page.goto(`${town.url}/heuchelheim/hund-anmelden?entwurf=weg`);
    await page.getByText("Das angefangene Formular gibt es hier nicht mehr.").waitFor();
    await page.getByText("Für neue Anträge ist jetzt Stadt Kassel zuständig.").waitFor();
    await page.goto(`${town.url}/heuchelheim/hund-anmelden/weiter/${"a".repeat(22)}`);
    await page.getByText("Dieser Link zu einem angefangenen Antrag gilt nicht mehr.").waitFor();
    await page.context().close();
  }, 60_000);

  it("who had begun before goes on, from the service's own page too", async () => {
    await applicant.goto(`${town.url}/heuchelheim/hund-anmelden`);
    expect(new URL(applicant.url()).pathname).toBe("/heuchelheim/hund-anmelden/antrag/halter");
    await applicant.getByRole("textbox", { name: "Vornamen" }).first().fill("Elif");
    await applicant.getByRole("button", { name: "Weiter", exact: true }).last().click();
    await applicant.getByRole("alert").waitFor();
  }, 60_000);

  it("the office works on what has come before, to its end", async () => {
    const desk = await atDesk(browser, town, "Miriam Vogt");
    await desk.getByRole("heading", { name: /gibt es seit dem 11. Juli 2026 nicht mehr/ }).waitFor();
    await shows(desk, "dissolved-desk");
    await desk.getByRole("link", { name: number }).click();
    await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await desk.getByRole("button", { name: "Bescheid bekannt geben" }).click();
    await desk.getByRole("heading", { name: "Erledigt." }).waitFor();
  }, 60_000);

  it("among many the successor is found by a part of her name, and Enter there saves nothing", async () => {
    const { platform } = town.deps.store;
    const like = (await platform.get("hattersheim"))?.profile as object;
    for (let at = 1; at <= 20; at += 1)
      await platform.put({
        id: `ort-${at}`,
        slug: `ort-${at}`,
        host: null,
        profile: { ...like, id: `ort-${at}`, name: `Ort ${at}` },
      });
    town.goTo("2026-07-11T07:01:00.000Z");
    const operator = await opensOrganisation();
    await operator.getByLabel("Teil des Namens der Nachfolgerin").fill("ort 17");
    await operator.keyboard.press("Enter");
    const follows = operator.getByLabel("Nachfolgerin", { exact: true });
    expect(await follows.getByRole("option").allInnerTexts()).toEqual([
      "Bitte wählen (2 gefunden)",
      "Stadt Kassel",
      "Ort 17",
    ]);
    expect(await operator.getByRole("heading", { name: /ist gespeichert$/ }).count()).toBe(0);
    await shows(operator, "dissolved-many");
    await operator.context().close();
  }, 60_000);

  it("and is there again where that is taken back", async () => {
    const operator = await opensOrganisation();
    await operator.getByLabel("Aufgelöst zum").fill("");
    await operator.getByLabel("Nachfolgerin", { exact: true }).selectOption("Keine");
    await operator.getByRole("button", { name: "Speichern" }).click();
    await operator.getByRole("heading", { name: /ist gespeichert$/ }).waitFor();
    expect(await heading(await opens("/heuchelheim/hund-anmelden"))).toBe("Hund anmelden");
  }, 60_000);
});
