import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
let number: string;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  number = await applies(town, { dog: { ermaessigung: "jagd" }, unknown: ["hunde[k1].nachweis"] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

it("whoever refused an exemption is not offered the second check of it, and a colleague is", async () => {
  const vogt = await atDesk(browser, town, "Miriam Vogt");
  await vogt.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
  await vogt.getByRole("radio", { name: "Befreiung oder Ermäßigung ablehnen und festsetzen" }).check();
  await vogt.getByRole("textbox", { name: "Begründung für den Bescheid" }).fill("Kein Nachweis.");
  await vogt.getByRole("button", { name: "Abschließen und weitergeben" }).click();
  await vogt.getByRole("button", { name: "Nächster Vorgang" }).click();
  await vogt.getByText("Für Sie steht gerade nichts an.").waitFor();
  expect(await vogt.getByRole("button", { name: "Nächsten Vorgang nehmen" }).count()).toBe(0);
  expect(await vogt.getByRole("row").filter({ hasText: number }).innerText()).toContain("zweite Person");
  await shows(vogt, "next-1-nothing");
  await vogt.getByRole("link", { name: number }).click();
  await vogt.getByText("Diesen Schritt macht eine zweite Person.").waitFor();
  await shows(vogt, "next-2-second");
  const becker = await atDesk(browser, town, "Thomas Becker");
  await becker.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
  await becker.getByRole("group", { name: "Stimmen Sie der Ablehnung zu?" }).waitFor();
  expect(becker.url()).toBe(`${town.url}/amt/vorgaenge/${number}`);
}, 120_000);
