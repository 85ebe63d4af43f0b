import { publish } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// The Bund publishes a template; the Land makes one of its own from it, adds to it within what it may, and brings the
// Bund's next version to its municipalities.

let browser: Browser;
let town: Town;
let page: Page;
const ID = "ausweis";
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  await town.deps.store.platform.put({
    id: "bund",
    slug: "bund",
    host: null,
    profile: {
      ...((await town.deps.store.platform.get("hessen"))?.profile as object),
      id: "bund",
      name: "Bund",
    },
  });
  await published("1.0.0", "Ausweiskarte beantragen");
  page = await atDesigner(browser, town, "Dr. Petra Lang");
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function published(version: string, title: string): Promise<void> {
  const found = town.deps.templates.find(({ id }) => id === "meldebescheinigung");
  if (found === undefined) throw new Error("no such template");
  const { service, journeys } = found;
  const made = {
    ...service,
    id: ID,
    title,
    policy: { "forms/antrag": { structure: "extend" as const, text: false } },
  };
  const head = { id: ID, version, publisher: "bund", why: "Neues Passgesetz", at: town.deps.clock() };
  await publish(town.deps, head, { service: made, journeys });
}
const card = (title: string) => page.locator("li.bp-row", { hasText: title });

describe("the Land makes a template of its own from the Bund's", () => {
  it("from the catalogue, by one click", async () => {
    await card("Ausweiskarte beantragen").getByText("Bund").waitFor();
    expect(
      await card("Ausweiskarte beantragen")
        .getByRole("button", { name: /^Übernehmen/ })
        .count(),
    ).toBe(0);
    await shows(page, "chain-catalogue");
    await card("Ausweiskarte beantragen")
      .getByRole("button", { name: /^Eigene Vorlage daraus machen/ })
      .click();
    await page.getByRole("heading", { name: "Ausweiskarte beantragen", level: 1 }).waitFor();
    expect(page.url()).toContain("/amt/leistungen/ausweis-hessen/");
  });

  it("with the Bund's words kept, and room for her own", async () => {
    await page.goto(`${town.url}/amt/leistungen/ausweis-hessen/formulare`);
    await page.getByRole("button", { name: /^Straße \(/ }).click();
    const panel = page.locator(".bp-panel");
    await panel.getByText("Mehr", { exact: true }).click();
    await panel.getByText("Was Kommunen hier ändern dürfen").waitFor();
    await shows(page, "chain-panel");
  });

  it("and is told when the Bund has a next version, which comes into her draft", async () => {
    await published("1.1.0", "Neue Ausweiskarte beantragen");
    const approver = await atDesigner(browser, town, "Uwe Stein");
    await approver.getByRole("link", { name: /Ausweiskarte beantragen 1\.1\.0/ }).click();
    await approver.getByText("Die neue Fassung kommt in Ihren Entwurf.", { exact: false }).waitFor();
    await shows(approver, "chain-next");
    await approver.getByRole("button", { name: /^Übernehmen/ }).click();
    await approver.getByText("Die neue Fassung steht in Ihrem Entwurf.", { exact: false }).waitFor();
    await shows(approver, "chain-taken");
    await approver.getByRole("link", { name: "Zur Freigabe" }).click();
    await approver.getByRole("heading", { name: "Freigabe", level: 1 }).waitFor();
  });

  it("and sees on her own map who uses a template through one that a county made from it", async () => {
    const { store, clock } = town.deps;
    const found = town.deps.templates.find(({ id }) => id === "meldebescheinigung");
    if (found === undefined) throw new Error("no such template");
    const { service, journeys } = found;
    const made = { ...service, id: "melden-wetterau", title: "Meldebescheinigung Wetterau" };
    const from = { id: "meldebescheinigung", version: "1.0.0" };
    const head = { id: made.id, version: "1.0.0", publisher: "wetteraukreis", why: "x", at: clock(), from };
    await publish(town.deps, head, { service: made, journeys });
    const offering = {
      service: made.id,
      rev: 0,
      state: "live",
      program: null,
      previous: null,
      adaptation: null,
    };
    const template = { id: made.id, version: "1.0.0" };
    await store.organisation("hattersheim").offerings.save({ ...offering, template, at: clock(), by: "x" });
    await page.goto(`${town.url}/amt/leistungen/verbreitung/meldebescheinigung`);
    const below = page.getByRole("article", { name: /^„Meldebescheinigung Wetterau“ von / });
    await below.getByText("1 Kommune nutzt Fassung 1.0.0. Sie beruht auf Ihrer Fassung 1.0.0.").waitFor();
    await below.getByText("Kommunen zeigen").click();
    await below.getByRole("row", { name: /Hattersheim/ }).waitFor();
    await shows(page, "chain-spread");
  });

  it("and reads of a template nobody offers yet that nobody does", async () => {
    const found = town.deps.templates.find(({ id }) => id === "meldebescheinigung");
    if (found === undefined) throw new Error("no such template");
    const service = { ...found.service, id: "neu", title: "Neues" };
    const head = { id: "neu", version: "1.0.0", publisher: "hessen", why: "x", at: town.deps.clock() };
    await publish(town.deps, head, { service, journeys: {} });
    await page.goto(`${town.url}/amt/leistungen/verbreitung/neu`);
    await page.getByText("Unmittelbar nutzt sie noch keine Kommune.", { exact: false }).waitFor();
    await shows(page, "spread-nobody");
  });
});
