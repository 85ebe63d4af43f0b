import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minimalService } from "@blaupause/model/testing";
import { openBrowser } from "./browser.ts";
import { atDesigner } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
const ID = "osterfeuer";
const PLACE = `/amt/leistungen/${ID}/ueberblick`;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  const service = { ...minimalService(), id: ID, title: "Osterfeuer anzeigen" };
  const content = { service, journeys: {} };
  const at = town.deps.clock();
  const copy = { id: ID, title: service.title, origin: null, content, at, by: "weber" };
  await town.deps.store.organisation("heuchelheim").workingCopies.create(copy);
  page = await atDesigner(browser, town, "Jana Weber");
  await page.goto(town.url + PLACE);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const cost = (from: Page) => from.getByRole("textbox", { name: "Kosten" });
const savedCost = async (): Promise<unknown> => {
  const copy = await town.deps.store.organisation("heuchelheim").workingCopies.load(ID);
  const content = copy?.content as { service: { about: { cost?: string } } } | undefined;
  return content?.service.about.cost;
};

describe("nothing an author types is lost", () => {
  it("when the browser is closed in the middle", async () => {
    await cost(page).fill("10 Euro");
    await page.close({ runBeforeUnload: false });
    page = await browser.contexts()[0]!.newPage();
    await page.goto(town.url + PLACE);
    await page.getByText(/^gespeichert/).waitFor();
    expect(await cost(page).inputValue()).toBe("10 Euro");
    await expect.poll(savedCost).toBe("10 Euro");
  });

  it("when the server does not answer for a while", async () => {
    await page.context().setOffline(true);
    await cost(page).fill("20 Euro");
    await page.getByText("nicht verbunden – Ihre Änderungen bleiben in diesem Browser").waitFor();
    expect(await savedCost()).toBe("10 Euro");
    await page.context().setOffline(false);
    await expect.poll(savedCost, { timeout: 20_000 }).toBe("20 Euro");
    await page.getByText(/^gespeichert/).waitFor();
  });

  it("when what was left in the browser is older than what another author has saved", async () => {
    await page.context().setOffline(true);
    await cost(page).fill("30 Euro");
    await page.getByText("nicht verbunden").waitFor();
    const { workingCopies } = town.deps.store.organisation("heuchelheim");
    const now = await workingCopies.load(ID);
    if (now === null) throw new Error("the working copy is gone");
    const { service } = now.content as { service: object };
    const content = { service: { ...service, noun: "Anzeige" }, journeys: {} };
    await workingCopies.save({ ...now, content, label: "Wort geändert", by: "becker" });
    await page.close({ runBeforeUnload: false });
    const [context] = browser.contexts();
    await context?.setOffline(false);
    page = await context!.newPage();
    await page.goto(town.url + PLACE);
    await page.getByRole("heading", { name: "Zwei Personen haben gleichzeitig geändert" }).waitFor();
    await page.getByRole("button", { name: "Beides zusammenführen" }).click();
    await expect.poll(savedCost).toBe("30 Euro");
    expect(await page.getByRole("textbox", { name: "Was eingereicht wird" }).inputValue()).toBe("Anzeige");
  });
});
