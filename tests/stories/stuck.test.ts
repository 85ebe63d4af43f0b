import { offer, readTemplate, tellOfIncidents } from "@blaupause/server";
import type { JsonObject, Service } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

const template = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
const SLUG = "hund-anmelden";
let browser: Browser;
let town: Town;
let number: string;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  const { offerings } = town.deps.store.organisation("heuchelheim");
  const offered = await offerings.get(SLUG);
  if (offered === null) throw new Error("Heuchelheim offers no dog tax");
  const { values } = offered.adaptation as { readonly values: JsonObject };
  const service = withoutDefault(await readTemplate(template));
  await offer(town.deps.store, "heuchelheim", SLUG, service, values, {
    at: town.deps.clock(),
    by: "test",
    version: "1.0.0",
  });
  number = await applies(town);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** The author forgot the first dog of a household: no flow fits it, and there is none for everything else. */
function withoutDefault(service: Service): Service {
  const changed = structuredClone(service) as Service & {
    process: { nodes: { weiche: { outgoing: { id: string; default?: true; condition?: string }[] } } };
  };
  const flow = changed.process.nodes.weiche.outgoing.find(({ id }) => id === "f11");
  if (flow === undefined) throw new Error("the template's flow f11 is gone");
  delete flow.default;
  flow.condition = "antrag.vorhanden > 0";
  return changed;
}

const decides = async (page: Page): Promise<void> => {
  await page.goto(`${town.url}/amt/vorgaenge/${number}`);
  await page.getByRole("radio", { name: "Festsetzen", exact: true }).check();
  await page.getByRole("button", { name: "Abschließen und weitergeben" }).click();
  await page.getByRole("heading", { name: "Erledigt." }).waitFor();
};

async function isMailedTo(address: string): Promise<void> {
  const mails: { readonly to: string; readonly text: string }[] = [];
  town.goTo("2026-07-10T07:10:00.000Z");
  await tellOfIncidents({ ...town.deps, sendMail: async (mail) => void mails.push(mail) });
  expect(mails.map(({ to }) => to)).toEqual([address]);
  expect(mails[0]?.text).toContain("Vorgänge, die stillstehen: 1\nDer erste seit: 10.07.2026, 09:00\n");
  expect(mails[0]?.text).not.toMatch(new RegExp(`Demir|${number}`));
}

it("P7 a case that no flow fits is mended by the answers the gateway asks, and is decided", async () => {
  const desk = await atDesk(browser, town, "Miriam Vogt");
  await decides(desk);
  await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
  await desk.getByText("Mit diesen Angaben ist nicht festgelegt, wie es weitergeht.").waitFor();
  await isMailedTo("vogt@heuchelheim.example");
  await desk.getByRole("button", { name: "Hund anmelden" }).click();
  const count = desk.getByRole("textbox", { name: "Wie viele Hunde" });
  expect(await desk.locator(".bp-decide").getByRole("textbox").count()).toBe(1);
  await shows(desk, "stuck-1-form");
  await desk.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await desk.getByText("Der Schritt ist wieder stehen geblieben.").waitFor();
  await shows(desk, "stuck-2-again");
  await count.fill("1");
  await desk.getByRole("button", { name: "Berichtigen und fortsetzen" }).click();
  await desk.getByRole("heading", { name: "Der Vorgang geht weiter." }).waitFor();
  await town.work();
  await desk.reload();
  await desk.getByRole("button", { name: "Aufgabe zur Post vermerken" }).click();
  await desk.getByRole("heading", { name: "Die Aufgabe zur Post ist vermerkt." }).waitFor();
  await desk.reload();
  await desk.getByRole("heading", { name: /^Abgeschlossen am/ }).waitFor();
  await desk.context().close();
}, 120_000);
