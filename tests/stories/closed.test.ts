import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
let number: string;
let desk: Page;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  number = await applies(town, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  desk = await atDesk(browser, town, "Miriam Vogt");
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const finds = async (text: string): Promise<void> => {
  await desk.getByRole("searchbox", { name: "Vorgang suchen" }).fill(text);
  await desk.keyboard.press("Enter");
};

describe("a case that is closed", () => {
  it("before there is one, the list says so", async () => {
    await desk.getByRole("link", { name: "Abgeschlossen" }).click();
    await desk.getByText("Noch kein Vorgang ist abgeschlossen.").waitFor();
    expect(await desk.locator("[aria-current=page]").innerText()).toBe("Abgeschlossen");
    await shows(desk, "closed-1-empty");
  }, 60_000);

  it("leaves the open ones and stands among the closed ones", async () => {
    await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
    await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await desk.getByRole("button", { name: "Bescheid bekannt geben" }).click();
    await desk.getByRole("heading", { name: "Erledigt." }).waitFor();
    await town.work();
    await desk.getByRole("button", { name: "Nächster Vorgang" }).click();
    await desk.getByText("Keine Vorgänge. Gut gemacht.").waitFor();
    await desk.getByRole("link", { name: "Abgeschlossen" }).click();
    await desk.getByRole("link", { name: number }).waitFor();
    await shows(desk, "closed-2-list");
  }, 60_000);

  it.each([
    ["a part of the name, in small letters", "demir"],
    ["the number", "heu-2026-00001"],
    ["the end of the number", "00001"],
  ])(
    "is found by %s, and the name stands in no address",
    async (_, text) => {
      await desk.goto(`${town.url}/amt/vorgaenge`);
      await finds(text);
      await desk.getByText(`Ein Vorgang zu „${text}“`).waitFor();
      expect(desk.url()).toBe(`${town.url}/amt/vorgaenge`);
      await desk.getByRole("link", { name: number }).click();
      await desk.getByRole("heading", { name: "Ada Demir" }).waitFor();
      await desk.goBack();
      await desk.getByText(`Ein Vorgang zu „${text}“`).waitFor();
    },
    60_000,
  );

  it("is not found by a name nobody has, and the list says what to do", async () => {
    await finds("Nirgendwer");
    await desk.getByText("Zu „Nirgendwer“ gibt es keinen Vorgang. Prüfen Sie die Schreibweise.").waitFor();
    await shows(desk, "closed-3-not-found");
  }, 60_000);

  it("is read with its letter and its dates; there is nothing to press but the note", async () => {
    await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
    await desk.getByRole("heading", { name: "Abgeschlossen am 10. Juli 2026" }).waitFor();
    const text = await desk.locator("main").innerText();
    expect(text).toContain("Widerspruch bis");
    expect(text).not.toContain("geht heute hinaus");
    await desk.getByRole("heading", { name: /^Hundesteuerbescheid/ }).waitFor();
    const buttons = await desk.locator("main").getByRole("button").allInnerTexts();
    expect(buttons).toEqual(["Vermerk speichern"]);
    await shows(desk, "closed-4-case");
  }, 60_000);
});
