import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
let first: string;
let second: string;
let vogt: Page;
let becker: Page;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  first = await applies(town);
  town.goTo("2026-07-11T07:00:00.000Z");
  second = await applies(town);
  vogt = await atDesk(browser, town, "Miriam Vogt");
  becker = await atDesk(browser, town, "Thomas Becker");
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const toInbox = async (page: Page): Promise<void> => {
  await page.goto(`${town.url}/amt/vorgaenge`);
  await page.getByRole("link", { name: first }).waitFor();
};
const rowOf = (page: Page, number: string) => page.getByRole("row").filter({ hasText: number });
const pressed = async (page: Page, label: string): Promise<void> => {
  const button = page.getByRole("button", { name: label });
  await button.focus();
  await page.keyboard.press("Enter");
};

describe("a step belongs to one person at a time", () => {
  it("she takes a case in the list, and her colleague reads her name there", async () => {
    await toInbox(vogt);
    await pressed(vogt, `${first} übernehmen`);
    await vogt.getByRole("button", { name: `${first} abgeben` }).waitFor();
    expect(await rowOf(vogt, first).innerText()).toContain("Sie");
    await toInbox(becker);
    expect(await rowOf(becker, first).innerText()).toContain("Miriam Vogt");
    expect(await becker.getByRole("button", { name: `${first} übernehmen` }).count()).toBe(0);
    await shows(becker, "claim-1-inbox");
  }, 60_000);

  it("he sees on the case that she has it, and cannot decide it beside her", async () => {
    await becker.goto(`${town.url}/amt/vorgaenge/${first}`);
    await becker.getByText("Miriam Vogt bearbeitet diesen Schritt.").waitFor();
    expect(await becker.getByRole("radio").count()).toBe(0);
    await shows(becker, "claim-2-hers");
  }, 60_000);

  it("the next case is not the one she has", async () => {
    await toInbox(becker);
    await becker.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
    await becker.waitForURL(`**/${second}`);
    await becker.getByText("Sie bearbeiten diesen Schritt.").waitFor();
    await shows(becker, "claim-3-mine");
    await pressed(becker, "Abgeben");
    await becker.getByText("Noch bearbeitet niemand diesen Schritt.").waitFor();
  }, 60_000);

  it("while she is on leave he takes it over, and she finds his name", async () => {
    await becker.goto(`${town.url}/amt/vorgaenge/${first}`);
    await pressed(becker, "Trotzdem übernehmen");
    await becker.getByText("Sie bearbeiten diesen Schritt.").waitFor();
    await becker.getByRole("radio", { name: "Festsetzen", exact: true }).waitFor();
    await toInbox(vogt);
    expect(await rowOf(vogt, first).innerText()).toContain("Thomas Becker");
  }, 60_000);
});
