import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// The office corrects what somebody typed: which questions that may be is ticked by their words.

const ID = "hundesteuer-anmeldung";
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

async function stored(): Promise<readonly string[] | undefined> {
  await page.getByText(/^gespeichert/).waitFor();
  const answer = await page.request.get(`${town.url}/api/services/${ID}`);
  const { content } = (await answer.json()) as {
    content: { service: { process: { nodes: Record<string, { only?: readonly string[] }> } } };
  };
  return content.service.process.nodes["berichtigen"]?.only;
}

it("ticks which questions a step asks again, gives all of them, and takes it back", async () => {
  await takesOver(page, "Hund anmelden");
  await page.getByRole("heading", { name: "Der Weg: Hund anmelden" }).waitFor();
  await page.goto(`${town.url}/amt/leistungen/${ID}/ablauf/gliederung`);
  await page.getByRole("treegrid").waitFor();
  await page.getByRole("gridcell", { name: /^Angaben berichtigen Bearbeitung/ }).click();
  const which = page.getByRole("group", { name: "Diese Fragen" });
  const before = await stored();
  await expect.poll(() => which.getByRole("checkbox", { checked: true }).count()).toBe(before?.length);
  await shows(page, "designer-asked-again");
  await which.getByRole("checkbox", { name: "Hunde › Rasse", exact: true }).uncheck();
  await expect.poll(async () => (await stored())?.length).toBe((before?.length ?? 0) - 1);
  expect(await stored()).not.toContain("forms/antrag/fields/hunde/fields/rasse");
  const choice = page.getByRole("combobox", { name: "Welche Fragen werden hier noch einmal beantwortet?" });
  await choice.selectOption({ label: "alle" });
  await expect.poll(stored).toBeUndefined();
  for (let steps = 0; steps < 2; steps += 1)
    await page.getByRole("button", { name: /^Rückgängig: / }).click();
  await expect.poll(async () => (await stored())?.toSorted()).toEqual(before?.toSorted());
});
