import type { Service } from "@blaupause/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applies as sendsAndWorks, putOnOffer, told } from "../builders/toldService.ts";
import { createClient, type Client } from "../security/client.ts";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let browser: Browser;
let town: Town;
let desk: Page;
let she: Client;
let number = "";
beforeAll(async () => {
  browser = await openBrowser();
  town = await openTown();
  town.goTo("2026-07-10T14:50:00.000Z");
  she = createClient(town.url);
  number = await applies(town, {}, she);
  desk = await atDesk(browser, town, "Miriam Vogt");
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

describe("a notice that goes by post", () => {
  it("is decided on Friday: the way to the post is offered beside the letter", async () => {
    await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
    await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await desk.getByText("Die Fristen zählen ab dem Tag, an dem Sie es aufgeben.").waitFor();
    await shows(desk, "posting-1-before");
    await desk.getByRole("button", { name: "Bescheid erstellen" }).click();
    await desk.getByRole("heading", { name: "Erledigt." }).waitFor();
    await town.work();
    await desk.getByRole("button", { name: "Zur Post geben" }).click();
    await shows(desk, "posting-2-ready");
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe("Zur Post geben");
    expect(await desk.getByLabel("Aufgegeben am").inputValue()).toBe("2026-07-10");
  }, 120_000);

  it("waits in the list of letters to be posted over the weekend", async () => {
    town.goTo("2026-07-13T06:10:00.000Z");
    await desk.context().close();
    desk = await atDesk(browser, town, "Miriam Vogt");
    await desk.getByRole("link", { name: "Ein Schreiben muss zur Post." }).click();
    await desk.getByText("Diese Schreiben sind fertig.").waitFor();
    await shows(desk, "posting-3-list");
    await desk.getByRole("link", { name: number }).click();
    await desk.getByRole("heading", { name: "Zur Post geben" }).waitFor();
  }, 60_000);

  it("tells which days it can have been, and counts from the one that is said", async () => {
    await desk.getByLabel("Aufgegeben am").fill("2026-07-14");
    await desk.getByRole("button", { name: "Aufgabe zur Post vermerken" }).click();
    await desk
      .getByText("Wählen Sie einen Tag von Freitag, 10. Juli 2026 bis Montag, 13. Juli 2026.")
      .waitFor();
    await shows(desk, "posting-4-wrong");
    await desk.getByLabel("Aufgegeben am").fill("2026-07-13");
    await desk.keyboard.press("Enter");
    await desk.getByRole("heading", { name: "Die Aufgabe zur Post ist vermerkt." }).waitFor();
    await desk.reload();
    await desk.getByText("Mit der Post bekannt gegeben, aufgegeben am Montag, 13. Juli 2026.").waitFor();
    await desk.getByText("Gilt als bekannt gegeben am Freitag, 17. Juli 2026.").waitFor();
    await shows(desk, "posting-5-closed");
    await desk.goto(`${town.url}/amt/vorgaenge`);
    await desk.getByRole("link", { name: "Zur Post" }).click();
    await desk.getByText("Kein Schreiben muss zur Post.").waitFor();
    expect((await she.get("/heuchelheim/vorgang")).text).toContain("aufgegeben.");
  }, 60_000);
});

/** A letter goes by post, and beside it somebody has another step. */
function besideStep(): Service {
  const service = told("auskunft");
  const { eingang, pruefen, ende } = service.process.nodes;
  const to = (id: string, target: string) => ({ id, to: target });
  const nodes = {
    eingang: { ...eingang, outgoing: [to("f1", "beides")] },
    beides: {
      type: "parallelGateway",
      title: "Beides",
      outgoing: [to("g1", "schreiben"), to("g2", "pruefen")],
    },
    schreiben: {
      type: "serviceTask",
      title: "Schreiben erstellen",
      connector: "document",
      with: { document: "brief" },
      outgoing: [to("g3", "geben")],
    },
    geben: {
      type: "serviceTask",
      title: "Bekannt geben",
      connector: "notice",
      with: { document: "brief", mode: "post" },
      outgoing: [to("g4", "fertig")],
    },
    pruefen: { ...pruefen, role: "steueramt", outgoing: [to("g5", "fertig")] },
    fertig: { type: "parallelGateway", title: "Fertig", outgoing: [to("g6", "ende")] },
    ende,
  };
  const roles = { steueramt: { title: "Steueramt" } };
  return { ...service, roles, process: { nodes: nodes as never } };
}

it("a letter is posted though the same person has another step in the case", async () => {
  await putOnOffer(town, "heuchelheim", besideStep());
  await sendsAndWorks(town, "/heuchelheim/auskunft");
  await desk.goto(`${town.url}/amt/vorgaenge?stand=zur-post`);
  await desk.getByText("zur Post", { exact: true }).waitFor();
  await desk.getByRole("link", { name: "HEU-2026-00002" }).click();
  await desk.getByRole("heading", { name: "Zur Post geben" }).waitFor();
  await desk.getByRole("heading", { name: "Prüfen" }).waitFor();
  await shows(desk, "posting-6-beside");
  await desk.getByRole("button", { name: "Aufgabe zur Post vermerken" }).click();
  await desk.getByRole("heading", { name: "Die Aufgabe zur Post ist vermerkt." }).waitFor();
  await desk.getByRole("button", { name: /Prüfen/ }).click();
  await desk.getByRole("heading", { name: "Prüfen" }).waitFor();
}, 60_000);
