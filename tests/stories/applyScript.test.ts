import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base } from "../builders/dogTax.ts";
import { base as empty, LATER, offersWith } from "../builders/emptySetting.ts";
import { Applicant } from "./applicant.ts";
import { dogs, onDogs as onDogsOf, pdf, phone as phoneOf, slowly } from "./dogsPage.ts";
import { openBrowser } from "./browser.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const phone = () => phoneOf(browser, town);
const onDogs = (context: BrowserContext) => onDogsOf(context, town);
const live = (page: Page) => page.locator("#bp-live");
const upload = "#f-hunde-k1-nachweis";

it("the citizen's script has at most 40 KB", () => {
  const assets = fileURLToPath(new URL("../../runtime/web/dist/assets/", import.meta.url));
  const name = readdirSync(assets).find((one) => /^instant-.*\.js$/.test(one)) ?? "";
  const size = gzipSync(readFileSync(assets + name), { level: 9 }).length;
  console.log(`the citizen's script: ${size} bytes gzip`);
  expect(size).toBeLessThanOrEqual(40_960);
});

describe("with the script", () => {
  it("an upload is told, the focus stays at its question, and a file that is not taken says why", async () => {
    const page = await onDogs(await phone());
    await page.getByRole("radio", { name: "Ja, Jagdgebrauchshund" }).check();
    await page.locator(upload).focus();
    await page.locator(upload).setInputFiles(pdf("jagd.pdf"));
    await expect.poll(() => live(page).innerText()).toContain("Ausgewählt: jagd.pdf");
    expect(await page.locator(":focus").getAttribute("id")).toBe(upload.slice(1));
    const described = (await page.locator(upload).getAttribute("aria-describedby"))?.split(" ") ?? [];
    expect(described).toContain("f-hunde-k1-nachweis-limits");
    for (const id of described) expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    const text = { name: "notiz.txt", mimeType: "text/plain", buffer: Buffer.from("nur Text") };
    await page.locator(upload).setInputFiles(text);
    await expect.poll(() => live(page).innerText()).toContain("Dieses Format nehmen wir nicht an.");
    expect(await page.locator("#f-hunde-k1-nachweis-error").isVisible()).toBe(true);
    expect(await page.locator("main").innerText()).toContain("Nicht übernommen: notiz.txt");
    await new Applicant(page).looks("upload-refused");
    await page.getByRole("button", { name: "Datei notiz.txt entfernen" }).click();
    await expect.poll(() => live(page).innerText()).toBe("Die Datei ist entfernt.");
    expect(await page.locator(":focus").getAttribute("id")).toBe(upload.slice(1));
    await page.context().close();
  }, 60_000);

  it("a button pressed in a window that is behind leads to the conflict's page, and from there on by keyboard", async () => {
    const context = await phone();
    const one = await onDogs(context);
    await one.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await one.locator("#f-hunde-k2").waitFor();
    const two = await onDogs(context);
    await one.locator("#f-hunde-k1-name").fill("Maximilian von der Lahnaue");
    await one.getByRole("button", { name: "Hund 2 entfernen" }).click();
    await one.locator("#f-hunde-k2").waitFor({ state: "detached" });
    expect(await one.locator(":focus").getAttribute("id")).toBe("f-hunde");
    await two.locator("#f-hunde-k1-name").fill("Moritz");
    await two.locator("#f-hunde-k2-name").fill("Bello");
    await two.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await two
      .getByRole("heading", { name: "In einem anderen Fenster haben Sie „Hund 2“ entfernt." })
      .waitFor();
    await new Applicant(two).looks("conflict");
    await two.setViewportSize({ width: 1280, height: 900 });
    await new Applicant(two).looks("conflict-wide");
    await two.getByRole("checkbox").focus();
    await two.keyboard.press("Tab");
    await two.keyboard.press("Enter");
    await two.locator("#f-hunde-k3").waitFor();
    expect(await two.locator("#f-hunde-k2-name").inputValue()).toBe("Bello");
    expect(await two.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    await context.close();
  }, 60_000);

  it("removes the first of two, and what is typed for the other one afterwards is taken", async () => {
    const page = await onDogs(await phone());
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await page.locator("#f-hunde-k2").waitFor();
    await page.locator("#f-hunde-k2-name").fill("Luna");
    await page.getByRole("button", { name: "Hund 1 entfernen" }).click();
    await page.locator("#f-hunde-k1").waitFor({ state: "detached" });
    const hers = (name: string) => page.locator(`[name="hunde[k2].${name}"]`);
    expect(await hers("name").inputValue()).toBe("Luna");
    expect(await page.locator("[name=hunde]").inputValue()).toBe("k2");
    await hers("rasse").selectOption("001");
    // What follows from the breed comes at once: the page is judged still.
    await hers("mischung").fill("Labrador und Pudel");
    const next = page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), next.click()]);
    expect(await page.locator("main").innerText()).not.toContain("Das hat nicht geklappt");
    expect(await hers("name").inputValue()).toBe("Luna");
    expect(await hers("mischung").inputValue()).toBe("Labrador und Pudel");
    await page.context().close();
  }, 60_000);

  it("goes on when a file that is on its way is there, with what was chosen meanwhile", async () => {
    const page = await onDogs(await phone());
    await page
      .locator("#f-hunde-k1")
      .getByRole("radio", { name: /Jagdgebrauchshund/ })
      .check();
    await page.locator("#f-hunde-k1-chip").fill("");
    await slowly(page, 1500);
    await page.locator(upload).setInputFiles(pdf("jagd.pdf"));
    const busy = page.getByText("Ihre Angaben werden gesendet …");
    await busy.waitFor();
    await page.screenshot({ path: `${process.env["SCREENSHOTS"] ?? tmpdir()}/busy.png` });
    await page.locator("#f-hunde-k1-chip-unknown").check();
    await page.locator("#f-hunde-k1-name").fill("Moritz");
    const next = page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
    await Promise.all([page.waitForURL(/antrag\/(?!tiere)/), next.click()]);
    await page.goto(town.url + dogs);
    expect(await page.locator("#f-hunde-k1-chip-unknown").isChecked()).toBe(true);
    expect(await page.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    expect(await page.locator("main").innerText()).toContain("Ausgewählt: jagd.pdf");
    await page.context().close();
  }, 60_000);

  it("does not go on over a file that was not taken", async () => {
    const page = await onDogs(await phone());
    await page
      .locator("#f-hunde-k1")
      .getByRole("radio", { name: /Jagdgebrauchshund/ })
      .check();
    await slowly(page, 800);
    const text = { name: "notiz.txt", mimeType: "text/plain", buffer: Buffer.from("nur Text") };
    await page.locator(upload).setInputFiles(text);
    await page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true }).click();
    await page.locator("#f-hunde-k1-nachweis-error").waitFor();
    await page.context().close();
  }, 60_000);

  it("stays where it is without a connection, says so, and goes on when there is one again", async () => {
    const context = await phone();
    const page = await onDogs(context);
    await page.locator("#f-hunde-k1-name").fill("Moritz");
    await context.setOffline(true);
    const offline = page.getByRole("heading", { name: "Sie haben keine Verbindung zum Internet" });
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await offline.waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("bp-offline");
    const next = page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
    await next.click();
    await offline.waitFor();
    expect(await page.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    await new Applicant(page).looks("offline");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await page.locator("#f-hunde-k2").waitFor();
    expect(await offline.isVisible()).toBe(false);
    expect(await page.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    await context.close();
  }, 60_000);

  it("whoever does not know a number and has typed half of it goes on by a tick", async () => {
    const page = await onDogs(await phone());
    const chip = page.locator("#f-hunde-k1-chip");
    await chip.fill("12345");
    await page.keyboard.press("Tab");
    await page.getByText("Die Chipnummer hat 15 Ziffern.").waitFor();
    await page.locator("#f-hunde-k1-chip-unknown").check();
    await expect.poll(() => page.getByText("Die Chipnummer hat 15 Ziffern.").isVisible()).toBe(false);
    const next = page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
    await Promise.all([page.waitForURL(/antrag\/(?!tiere)/), next.click()]);
    await page.goto(town.url + dogs);
    expect([await chip.inputValue(), await page.locator("#f-hunde-k1-chip-unknown").isChecked()]).toEqual([
      "",
      true,
    ]);
    await page.context().close();
  }, 60_000);

  it("a lost session is said at once, with everything typed still there", async () => {
    const context = await phone();
    const page = await onDogs(context);
    await page.locator("#f-hunde-k1-name").fill("Moritz");
    await context.clearCookies({ name: "bp_b" });
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("abgelaufen");
    expect(await page.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    await new Applicant(page).looks("session-lost");
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await page.locator("#f-hunde-k2").waitFor();
    expect(await page.locator("#f-hunde-k1-name").inputValue()).toBe("Moritz");
    await context.close();
  }, 60_000);

  it("an answer that is no form is gone to: the draft was let go of elsewhere", async () => {
    const context = await phone();
    const page = await onDogs(context);
    await context.clearCookies({ name: "bp_d_hund-anmelden" });
    await page.getByRole("button", { name: "Weiteren Hund hinzufügen" }).click();
    await page.waitForURL(`**${base}?entwurf=weg`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Hund anmelden");
    await page.getByText("Ihre letzte Eingabe ist nicht gespeichert").waitFor();
    await context.close();
  }, 60_000);

  it("a click counts the first time, also out of a date that is wrong: nothing moves under the pointer", async () => {
    const page = await onDogs(await phone());
    await page.goto(`${town.url}${base}/antrag/halter`);
    const born = page.getByRole("textbox", { name: "Geburtsdatum" });
    await born.fill("");
    await born.pressSequentially("4.5.88");
    const next = page.locator(".bp-actions").getByRole("button", { name: "Weiter", exact: true });
    await next.scrollIntoViewIfNeeded();
    const before = await next.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = before ?? {};
    // Near its upper edge: where it moves down by a line, the pointer is not on it any more.
    await page.mouse.move(x + width / 2, y + height / 8);
    await page.mouse.down();
    await page.waitForTimeout(150);
    expect(await next.boundingBox()).toEqual(before);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.mouse.up()]);
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toContain("Bitte mit vierstelligem Jahr, zum Beispiel 02.03.2026.");
    await new Applicant(page).looks("short-year");
    await page.context().close();
  }, 60_000);

  it("says in English what is wrong, at once", async () => {
    const page = await onDogs(await phone());
    await page.goto(`${town.url}${dogs}?sprache=en`);
    await page.getByRole("textbox", { name: "Microchip number" }).fill("12");
    await page.keyboard.press("Tab");
    await page.getByText("The microchip number has 15 digits.").waitFor();
    await page.getByRole("textbox", { name: "Since when have you kept the dog here?" }).fill("31.02.2020");
    await page.keyboard.press("Tab");
    await page.getByText("There is no such day.").waitFor();
    await new Applicant(page).looks("english-dogs");
    await page.context().close();
  }, 60_000);
});

describe("what an organisation left empty", () => {
  /** What the page says of the result before the number is typed, with it, and when it is gone again. */
  async function typed(values: object): Promise<readonly [first: string, full: string, empty: string]> {
    await offersWith(town, values);
    const page = await (await browser.newContext()).newPage();
    page.on("pageerror", (error) => expect.fail(error.message));
    await page.goto(town.url + empty);
    await page.getByRole("button", { name: "Jetzt beginnen" }).click();
    await page.waitForLoadState("load");
    const result = page.locator(".bp-result");
    const first = await result.innerText();
    await page.getByLabel("Zahl").fill("2");
    const full = await result.innerText();
    await page.getByLabel("Zahl").fill("");
    const last = await result.innerText();
    await page.context().close();
    return [first, full, last];
  }

  it("is not announced while an answer brings it, and comes with the answer where it is there", async () => {
    const [first, full, last] = await typed({ zuschlag: 5 });
    for (const text of [first, last]) expect(text).toContain(LATER);
    expect(full).toMatch(/Sie zahlen 10,00.€\./);
    expect(full).not.toContain(LATER);
  });

  it("is announced by the script no longer once every answer is there", async () => {
    const [first, full, last] = await typed({});
    for (const text of [first, last]) expect(text).toContain(LATER);
    expect(full).not.toContain(LATER);
    expect(full).not.toContain("Sie zahlen");
  });
});
