import type { Field, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { publish } from "@blaupause/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openBrowser } from "./browser.ts";
import { opensAt, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// Heuchelheim asks something of its own inside a group. The Land takes the group away: the question gets a new place (U5).

const ID = "hundemarke";
let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await published("1.0.0", template([contact([])]));
  await goesLive();
  town.goTo("2026-07-10T08:00:00.000Z");
  await published("1.1.0", template([pickUp]));
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const text = (id: string, label: string): Field => ({ id, type: "text", label });
const contact = (more: readonly Field[]): Field => ({
  id: "kontakt",
  type: "group",
  label: "Kontakt",
  fields: [text("telefon", "Telefon"), ...more],
});
const pickUp: Field = {
  id: "abholung",
  type: "group",
  label: "Abholung",
  fields: [text("wann", "Wann kommen Sie?")],
};
const template = (fields: readonly Field[]): Service => ({
  ...minimalService(),
  id: ID,
  title: "Hundemarke bestellen",
  about: { summary: "Eine Marke.", levels: ["gemeinde"], regime: "none" },
  forms: { antrag: { title: "Bestellung", fields: [text("name", "Name"), ...fields] } },
});
const published = (version: string, service: Service) =>
  publish(
    town.deps,
    { id: ID, version, publisher: "hessen", why: "Kontakt steht im Konto.", at: town.deps.clock() },
    { service, journeys: {} },
  );

async function goesLive(): Promise<void> {
  const [weber, becker] = [await signedIn(town, "weber"), await signedIn(town, "becker")];
  const content = { service: template([contact([text("fax", "Fax (nur bei uns)")])]), journeys: {} };
  await weber.post("/api/services", { content, origin: { id: ID, version: "1.0.0" } });
  const path = `/api/services/${ID}/releases`;
  const asked = await weber.post(path, { rev: 1, note: "Los", values: {}, despite: ["texts", "mail"] });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  const verdict = { hash, verdict: "approved", reason: null, despite: ["texts", "mail"] };
  expect((await becker.post(`${path}/${number}`, verdict)).status).toBe(200);
}

const opens = (person: string, path: string): Promise<Page> => opensAt(browser, town, person, path);

it("who decides sets the town's question somewhere else, and it stands there", async () => {
  const becker = await opens("Thomas Becker", `/amt/leistungen/neue-fassung/${ID}`);
  const card = becker.getByRole("region", { name: "Fax (nur bei uns)" });
  await card.getByText("Ihre Ergänzung steht in etwas, das Land Hessen gelöscht hat.").waitFor();
  await card.getByRole("radio", { name: "An eine andere Stelle setzen" }).check();
  const place = card.getByRole("combobox", { name: "Neue Stelle für „Fax (nur bei uns)“" });
  expect(await place.getByRole("option").allTextContents()).toEqual(["Bestellung", "Bestellung › Abholung"]);
  await place.selectOption({ label: "Bestellung › Abholung" });
  const take = becker.getByRole("button", { name: "Übernehmen", exact: true });
  await expect.poll(() => take.isEnabled()).toBe(true);
  expect(await card.isVisible()).toBe(true);
  await shows(becker, "upgrade-new-place");
  await take.click();
  await becker.getByText("Fassung 1.1.0 ist öffentlich.", { exact: false }).waitFor();
  const found = await town.deps.store.organisation("heuchelheim").offerings.get(ID);
  expect(found?.adaptation).toMatchObject({
    add: { "forms/antrag/fields/abholung/fields/fax": { parent: "forms/antrag/fields/abholung" } },
  });
});
