import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./axe.ts";
import { Applicant, finishes, registersTwoDogs } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { plain, readsWell } from "./noticePdf.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

async function shows(page: Page, name: string): Promise<void> {
  expect(await accessibilityProblems(page), name).toEqual([]);
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe.each([
  ["with the script", true],
  ["with JavaScript switched off", false],
] as const)("from application to notice in Kassel, %s", (_, scripted) => {
  let town: Town;
  let she: Applicant;
  let desk: Page;
  beforeAll(async () => {
    town = await openTown();
  }, 120_000);
  afterAll(() => town?.close());

  it("a citizen registers two dogs", async () => {
    const viewport = { width: 375, height: 800 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: scripted });
    she = new Applicant(await context.newPage(), scripted);
    await registersTwoDogs(she, `${town.url}/kassel`);
    await finishes(she);
    await town.work();
  }, 120_000);

  it("the caseworker finds the case, its open answer and its letter on one page", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    desk = await context.newPage();
    desk.on("pageerror", (error) => expect.fail(error.message));
    await desk.goto(`${town.url}/amt/`);
    await desk.getByRole("button", { name: /Cem Aydın/ }).waitFor();
    await shows(desk, "desk-1-sign-in");
    await desk.getByRole("button", { name: "English" }).click();
    await desk.getByRole("heading", { name: "Try Blaupause" }).waitFor();
    await desk.getByRole("button", { name: "Deutsch" }).click();
    await desk.getByRole("button", { name: /Cem Aydın/ }).click();
    await desk.getByRole("link", { name: "KS-2026-00001" }).waitFor();
    await shows(desk, "desk-2-inbox");
    await desk.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
    await desk.getByRole("heading", { name: "Elif Demir" }).waitFor();
    expect(await desk.locator(".bp-attention").innerText()).toContain("Chipnummer fehlt");
    await desk.locator(".bp-letter").waitFor();
    await shows(desk, "desk-3-case");
  }, 60_000);

  it("he asks back for exactly one answer", async () => {
    await desk
      .getByRole("button", { name: /^Chipnummer \(Hund 1, .+\) nachfordern$/ })
      .first()
      .click();
    await desk.getByText("1 Angabe wird nachgefordert").waitFor();
    await desk.getByText("Es geht kein Schreiben hinaus.").waitFor();
    await desk.locator(".bp-letter").waitFor({ state: "detached" });
    await shows(desk, "desk-3-asks");
    await desk.getByRole("button", { name: "Nachfordern", exact: true }).last().click();
    await desk.getByRole("status").waitFor();
    await town.work();
  }, 60_000);

  it("she answers one question, not the form again", async () => {
    const { page } = she;
    await page.reload();
    await she.looks("asked");
    expect(await page.locator("main").innerText()).toContain("Wir brauchen noch 1 Angabe von Ihnen");
    await page.getByRole("link", { name: "Jetzt beantworten" }).click();
    await she.looks("question");
    expect(await page.getByRole("textbox").count()).toBe(1);
    expect(await page.locator("main").innerText()).toMatch(/Bitte ergänzen Sie für Hund 1, \S+: Chipnummer/);
    await she.types("Chipnummer", "12");
    await she.goesOn("Absenden");
    expect(await page.locator("main").innerText()).toContain("Die Chipnummer hat 15 Ziffern.");
    await she.looks("question-wrong");
    await she.types("Chipnummer", "276000000000002");
    await she.goesOn("Absenden");
    await town.work();
  }, 60_000);

  it("he decides with the letter beside the data, and the date explains itself", async () => {
    town.goTo("2026-11-23T08:00:00.000Z");
    // His session has ended meanwhile.
    await desk.goto(`${town.url}/amt/`);
    await desk.getByRole("button", { name: /Cem Aydın/ }).click();
    await desk.getByRole("button", { name: "Nächsten Vorgang nehmen" }).waitFor();
    await desk.goto(`${town.url}/amt/vorgaenge/KS-2026-00001`);
    await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await desk.getByText("Gilt als bekannt gegeben am Freitag, 27. November 2026.").waitFor();
    expect(await desk.locator(".bp-notice").innerText()).toContain(
      "Widerspruch bis Montag, 28. Dezember 2026.",
    );
    expect(plain(await desk.locator(".bp-letter").innerText())).toContain("auf 150,00 € fest");
    await shows(desk, "desk-4-decision");
    await desk.getByRole("button", { name: "Bescheid bekannt geben" }).click();
    await desk.getByRole("button", { name: "Nächster Vorgang" }).waitFor();
    await town.work();
    const letter = desk.locator(".bp-done").getByRole("link", { name: "Hundesteuerbescheid" });
    await letter.waitFor();
    expect(await letter.getAttribute("href")).toMatch(/^\/api\/cases\/KS-2026-00001\/files\//);
    await shows(desk, "desk-5-done");
  }, 60_000);

  it("she reads the notice as a page and as a PDF with tags, fonts and the right amount", async () => {
    const { page } = she;
    await page.goto(`${town.url}/kassel/vorgang`);
    await she.looks("notice-there");
    await page.getByRole("link", { name: "Bescheid lesen" }).click();
    await she.looks("notice");
    const text = plain(await page.locator("main").innerText());
    expect(text).toContain("Sie zahlen für dieses Jahr 150,00 €");
    expect(text).toContain("Zahlen Sie bis Montag, 28. Dezember 2026.");
    expect(text).toContain("Widerspruch bis Montag, 28. Dezember 2026.");
    const href = await page.getByRole("link", { name: "Bescheid als PDF" }).getAttribute("href");
    const pdf = await page.request.get(`${town.url}${href}`);
    expect(pdf.status()).toBe(200);
    expect(pdf.headers()["content-type"]).toBe("application/pdf");
    readsWell(await pdf.body(), { amount: "150,00 €", to: "Elif Demir" });
  }, 60_000);

  it("and she was told by mail, once", async () => {
    const mails = await town.deps.store.organisation("kassel").mails.list({ limit: 20 });
    const subjects = mails.map(({ content }) => (content as { subject: string }).subject);
    expect(
      subjects.filter((subject) => subject === "Ihr Bescheid zum Vorgang KS-2026-00001 ist da"),
    ).toHaveLength(1);
    expect(subjects).toContain("Ihre Anmeldung ist bei uns angekommen");
    expect(subjects.filter((subject) => subject.includes("Wir brauchen noch etwas"))).toHaveLength(1);
  });
});
