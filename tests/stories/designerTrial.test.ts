import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

describe("the demo begins with a choice of persons", () => {
  it("leads an author to her services by one click, without a password", async () => {
    await page.goto(town.url);
    await page.getByRole("heading", { name: "Blaupause ausprobieren" }).waitFor();
    await page.getByRole("img", { name: "QR-Code zum Formular: Stadt Kassel" }).waitFor();
    await shows(page, "demo-start");
    await page.getByRole("button", { name: "Jana Weber" }).click();
    await page.getByRole("heading", { name: "Guten Tag, Jana Weber." }).waitFor();
  });

  it("refuses a choice that does not come from its own page", async () => {
    const answer = await page.request.post(`${town.url}/demo/als`, {
      form: { person: "aydin", _csrf: "falsch" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
  });
});

async function builds(title: string): Promise<void> {
  await page.getByRole("link", { name: "Neue Leistung bauen" }).click();
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

describe("Jana Weber tries her draft out as citizen and as caseworker", () => {
  it("fills the real pages in, on whatever she has in her hand", async () => {
    await builds("Osterfeuer anzeigen");
    await page.getByRole("link", { name: "Probefälle" }).click();
    await page.getByRole("button", { name: "Link zeigen" }).click();
    const link = await page.getByRole("link", { name: "Im Browser öffnen" }).getAttribute("href");
    const phone = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
    await phone.goto(link ?? "");
    await phone.getByRole("button", { name: "Jetzt beginnen" }).click();
    await fills(phone);
    await phone
      .getByText(/PROBE-/)
      .first()
      .waitFor();
    await phone.context().close();
  });

  it("works on it in an inbox apart, and sees that it is one", async () => {
    await town.work();
    await page.getByRole("button", { name: "Probeeingang öffnen" }).click();
    await page.getByText("Probeeingang zu „Osterfeuer anzeigen“.").waitFor();
    await shows(page, "trial-inbox");
    await page.getByRole("link", { name: /PROBE-/ }).click();
    await page.getByRole("heading", { name: "Anzeige prüfen" }).waitFor();
    await shows(page, "trial-case");
    await page.getByLabel("Sie handeln als").selectOption("zweite Person");
    await page.getByText("Jana Weber (2)").waitFor();
    await page.getByRole("button", { name: "Zurück zum Entwurf" }).click();
    await page.getByRole("heading", { name: "Probelauf und Probefälle" }).waitFor();
  });

  it("leaves no trace in the town's own inbox", async () => {
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 10 });
    expect(cases).toEqual([]);
  });
});

/** Answers whatever the pages ask, page by page, until it is sent. */
async function fills(phone: Page): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    if (await phone.getByRole("button", { name: /verbindlich absenden/ }).isVisible()) break;
    await answers(phone);
    await phone.locator("main").getByRole("button", { name: "Weiter", exact: true }).last().click();
    await phone.waitForLoadState("load");
  }
  await phone.getByRole("button", { name: /verbindlich absenden/ }).click();
}
const known: readonly (readonly [RegExp, string])[] = [
  [/Postleitzahl/, "35452"],
  [/Telefon/, "0641 12345"],
  [/E-Mail/, "jana@example.org"],
  [/Geburtsdatum|Geboren/, "1.5.1990"],
];
async function answers(phone: Page): Promise<void> {
  for (const box of await phone.getByRole("textbox").all()) {
    if (!(await box.isVisible()) || (await box.inputValue()) !== "") continue;
    const label = await box.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? "");
    await box.fill(known.find(([word]) => word.test(label))?.[1] ?? "Beispiel");
  }
  for (const group of await phone.getByRole("group").all()) {
    const first = group.getByRole("radio").first();
    if ((await group.getByRole("radio").count()) > 0 && (await first.isVisible())) await first.check();
  }
}

describe("Jana Weber is told what waits for her", () => {
  it("when a release waits, and when it was refused", async () => {
    await page.getByRole("link", { name: "Leistungen", exact: true }).click();
    expect(await page.getByRole("heading", { name: "Für Sie zu tun" }).count()).toBe(0);
    await page.getByRole("link", { name: /Osterfeuer anzeigen/ }).click();
    await page.getByRole("link", { name: "Angaben der Kommune", exact: true }).click();
    await page.getByText("Vorgeschlagen aus Ihren Probefällen").waitFor();
    await page.getByRole("button", { name: "Angaben speichern" }).click();
    await page.getByText(/^Gespeichert von Jana Weber/).waitFor();
    await page.getByRole("button", { name: "Prüfen & freigeben" }).click();
    await page.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
    await page.getByRole("button", { name: /Freigabe anfordern/ }).click();
    await page.getByRole("link", { name: "Leistungen", exact: true }).click();
    await page.getByText("wartet die Freigabe auf eine zweite Person").waitFor();
    const other = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await other.goto(town.url);
    await other.getByRole("button", { name: "Thomas Becker" }).click();
    await other.getByRole("textbox", { name: /Begründung/ }).fill("Die Gebühr fehlt.");
    await other.getByRole("button", { name: "Ablehnen" }).click();
    await other
      .getByText(/abgelehnt/i)
      .first()
      .waitFor();
    await other.context().close();
    await page.reload();
    await page.getByText("„Die Gebühr fehlt.“").waitFor();
    await shows(page, "designer-start-tasks");
  });
});
