import { changeAll, type Adaptation, type JsonObject } from "@blaupause/model";
import { offer, readTemplate } from "@blaupause/server";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// „§ … ändert sich“ in a real browser. Dr. Lang publishes for the Land; Ms Weber builds for Heuchelheim.

const dogTax = fileURLToPath(new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url));
let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await applies(town);
  await kasselRewords();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** Kassel offers it with a paragraph in words of its own. */
async function kasselRewords(): Promise<void> {
  const base = await readTemplate(dogTax);
  const address = "documents/bescheid/blocks/grundlage";
  const value = "Grundlage ist die Satzung der Stadt Kassel.";
  const changed = changeAll(base, [{ type: "set", address, property: "text", value }]);
  if (!changed.ok) throw new Error("not changed");
  const before = await town.deps.store.organisation("kassel").offerings.get("hund-anmelden");
  const values = (before?.adaptation as Adaptation | undefined)?.values ?? {};
  const head = { at: town.deps.clock(), by: "test", version: "1.0.0", base };
  await offer(town.deps.store, "kassel", "hund-anmelden", changed.service, values as JsonObject, head);
}

async function asks(page: Page, citation: string): Promise<void> {
  await page.getByRole("textbox", { name: "Welche Vorschrift ändert sich?" }).fill(citation);
  await page.keyboard.press("Enter");
}
const card = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

describe("the Land hears that a provision changes", () => {
  let lang: Page;

  it("finds the page at the start, and chooses from every legal basis of its templates", async () => {
    lang = await atDesigner(browser, town, "Dr. Petra Lang");
    lang.setDefaultTimeout(30_000);
    await shows(lang, "law-start");
    await lang.getByRole("link", { name: "§ … ändert sich" }).click();
    await lang.getByRole("heading", { name: "Was beruht auf dieser Vorschrift?", level: 1 }).waitFor();
    await lang.getByText(/^Alle Rechtsgrundlagen/).waitFor();
    await shows(lang, "law-ask");
    await lang.getByRole("button", { name: "Betroffenes zeigen" }).click();
    await lang.getByText("Schreiben Sie, welche Vorschrift Sie meinen.").waitFor();
    await lang.getByRole("link", { name: "Bundesmeldegesetz (BMG), § 18" }).click();
    await lang.getByText(/^1 Vorlage, 3 Schreiben, \d Kommunen sind betroffen\.$/).waitFor();
  });

  it("reads in one sentence how much is touched, then every part by its words", async () => {
    await asks(lang, "§ 45 StVO");
    await lang.getByText("2 Vorlagen, 3 Schreiben, 5 Kommunen sind betroffen.").waitFor();
    const parking = card(lang, "Bewohnerparkausweis beantragen");
    await parking.getByText("Vorlage, Fassung 1.0.0").waitFor();
    await parking.getByRole("heading", { name: "Fragen (2)" }).waitFor();
    await parking.getByRole("heading", { name: "Schreiben (2)" }).waitFor();
    await parking.getByRole("heading", { name: "Kommunen (4)" }).waitFor();
    await parking.getByRole("row", { name: "Stadt Kassel 1.0.0 nein 0" }).waitFor();
    await shows(lang, "law-parking");
    await asks(lang, "§ 450 StVO");
    await lang.getByText("Nichts beruht auf „§ 450 StVO“", { exact: false }).waitFor();
    await asks(lang, "…");
    await lang.getByText("Wir erkennen darin keine Vorschrift.", { exact: false }).waitFor();
  });

  it("sees which letters only name a law, what a town changed of it, and what runs there", async () => {
    await asks(lang, "KAG");
    await lang.getByText("1 Vorlage, 3 Schreiben, 3 Kommunen sind betroffen. 1 Vorgang läuft.").waitFor();
    const dog = card(lang, "Hund anmelden");
    expect(await dog.getByText("im Text genannt").count()).toBe(3);
    await dog.getByRole("row", { name: /^Stadt Kassel 1\.0\.0 Grundlage sind .* 0$/ }).waitFor();
    await dog.getByRole("row", { name: /^Heuchelheim a\. d\. Lahn 1\.0\.0 nein 1$/ }).waitFor();
    await shows(lang, "law-dog");
  });

  it("opens a part in the designer, in a draft that begins there, and comes back", async () => {
    const dog = card(lang, "Hund anmelden");
    await dog.getByText("Sie haben noch keinen Entwurf.", { exact: false }).waitFor();
    await dog
      .getByRole("button", { name: /^Grundlage sind/ })
      .first()
      .click();
    await lang.waitForURL(/hundesteuer-anmeldung\/schreiben\/bescheid#/);
    const block = lang.locator(".bp-block--chosen");
    await block.getByRole("textbox", { name: "Absatz" }).waitFor();
    const inSight = (one: Element): boolean => one.getBoundingClientRect().top < window.innerHeight;
    await expect.poll(() => block.evaluate(inSight)).toBe(true);
    await lang.goBack();
    await lang.getByText("1 Vorlage, 3 Schreiben, 3 Kommunen sind betroffen. 1 Vorgang läuft.").waitFor();
    await dog
      .getByRole("link", { name: /^Gesetz über kommunale Abgaben/ })
      .first()
      .click();
    await lang.getByRole("complementary", { name: /^Gesetz über kommunale Abgaben/ }).waitFor();
  });

  it("gives a deadline a legal basis that the service did not name yet, and finds it by that", async () => {
    await lang.getByRole("button", { name: "Nachreichung", exact: true }).click();
    const panel = lang.getByRole("complementary", { name: "Nachreichung" });
    const more = panel.locator("details", { hasText: "Rechtsgrundlage" }).last();
    if (!(await more.evaluate((one) => (one as HTMLDetailsElement).open)))
      await more.locator("summary").click();
    await panel.getByRole("textbox", { name: "Weitere Rechtsgrundlage" }).fill("§ 77 Abs. 2 ABCG");
    await panel.getByRole("button", { name: "Hinzufügen" }).click();
    await panel.getByRole("textbox", { name: "Weitere Rechtsgrundlage" }).scrollIntoViewIfNeeded();
    expect(await panel.getByRole("checkbox", { name: "§ 77 Abs. 2 ABCG" }).isChecked()).toBe(true);
    await shows(lang, "law-basis");
    await lang.getByText(/^gespeichert/).waitFor();
    await lang.goto(`${town.url}/amt/leistungen/rechtsaenderung/${encodeURIComponent("§ 77 (2) abcg")}`);
    await lang.getByText("1 Leistung ist betroffen.").waitFor();
    const draft = card(lang, "Hund anmelden");
    await draft.getByText("Entwurf", { exact: true }).waitFor();
    await draft.getByRole("link", { name: "Nachreichung" }).click();
    await lang.getByRole("complementary", { name: "Nachreichung" }).waitFor();
  });
});

describe("Heuchelheim hears of it too", () => {
  it("reads of its own services alone, in English as well", async () => {
    const weber = await atDesigner(browser, town, "Jana Weber");
    weber.setDefaultTimeout(30_000);
    await weber.goto(`${town.url}/amt/leistungen/rechtsaenderung/KAG`);
    await weber.getByText("1 Leistung, 3 Schreiben sind betroffen. 1 Vorgang läuft.").waitFor();
    expect(await weber.getByText("Kassel").count()).toBe(0);
    await shows(weber, "law-own");
    await weber.evaluate(() => localStorage.setItem("blaupause-language", "en"));
    await weber.reload();
    await weber.getByText("1 service, 3 letters are affected. 1 case is running.").waitFor();
  });
});
