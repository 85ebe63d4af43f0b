import { changeAll, openService, type Change, type JsonObject } from "@blaupause/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openBrowser } from "./browser.ts";
import { opensAt, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// A next version asks Heuchelheim for something it has not said yet. Ms Weber builds there, Mr Becker approves.

const ID = "hundesteuer-anmeldung";
let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await landPublishes();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function landPublishes(): Promise<void> {
  const [lang, stein] = [await signedIn(town, "lang"), await signedIn(town, "stein")];
  const { content, version } = (await lang.get(`/api/templates/${ID}`)).body as {
    readonly content: { readonly service: JsonObject; readonly journeys: JsonObject };
    readonly version: string;
  };
  const hours: Change = {
    type: "add",
    parent: "",
    container: "settings/fields",
    id: "sprechstunde",
    json: { id: "sprechstunde", type: "text", label: "Wann ist Sprechstunde?", required: true },
  };
  const opened = openService(content.service);
  const changed = opened.ok ? changeAll(opened.service, [hours]) : opened;
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  await lang.post("/api/services", { content, origin: { id: ID, version } });
  const next = { service: changed.service, journeys: content.journeys };
  await lang.post(`/api/services/${ID}`, { rev: 1, label: "Sprechstunde", content: next });
  const asked = await lang.post(`/api/services/${ID}/releases`, {
    rev: 2,
    note: "Bescheide nennen künftig die Sprechstunde.",
    values: {},
    as: "template",
  });
  const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
  await stein.post(`/api/services/${ID}/releases/${number}`, { hash, verdict: "approved", reason: null });
}

const opens = (person: string, path: string): Promise<Page> => opensAt(browser, town, person, path);

const UPGRADE = "/amt/leistungen/neue-fassung/hund-anmelden";
let weber: Page;

it("who approves is told what is missing, and who can complete it", async () => {
  const becker = await opens("Thomas Becker", UPGRADE);
  await becker.getByText("Es fehlt eine Angabe Ihrer Kommune.").waitFor();
  await becker.getByText("In den Entwurf nimmt sie, wer bei Ihnen Leistungen baut.").waitFor();
  await shows(becker, "draft-approver");
});

it("who builds takes the version into the draft, completes it there, and asks for its release", async () => {
  weber = await opens("Jana Weber", UPGRADE);
  const draft = weber.getByRole("button", { name: "In den Entwurf nehmen" });
  await draft.waitFor();
  await shows(weber, "draft-missing");
  await draft.click();
  await weber.getByText("Fassung 1.1.0 liegt in Ihrem Entwurf.", { exact: false }).waitFor();
  await shows(weber, "draft-taken");
  // Another day: she finds it where she left it.
  await weber.goto(`${town.url}/amt/leistungen`);
  await weber.getByRole("link", { name: /im Entwurf.*Hund anmelden 1\.1\.0/ }).click();
  await weber.getByRole("link", { name: "Angaben der Kommune" }).click();
  const hours = weber.getByRole("textbox", { name: /^Wann ist Sprechstunde/ });
  await hours.fill("Mo 8 bis 12 Uhr");
  await weber.getByRole("button", { name: "Angaben speichern" }).click();
  await weber.getByText("Alle Angaben sind da.", { exact: false }).waitFor();
  await weber.getByRole("link", { name: "Freigabe", exact: true }).click();
  await weber.getByRole("textbox", { name: "Warum?" }).fill("Neue Fassung des Landes");
  await weber.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
  await weber.getByRole("button", { name: "Freigabe anfordern" }).click();
  await weber.getByText(/^Angefordert/).waitFor();
  await shows(weber, "draft-asked");
});

it("a second person releases it, and the town is on the new version", async () => {
  const becker = await opens("Thomas Becker", "/amt/leistungen/freigaben");
  await becker.getByRole("checkbox", { name: /^Ich weiß das/ }).check();
  await becker.getByRole("button", { name: "Zustimmen" }).click();
  await becker.getByText("„Hund anmelden“ ist freigegeben und öffentlich.").waitFor();
  const found = await town.deps.store.organisation("heuchelheim").offerings.get("hund-anmelden");
  expect(found?.template).toEqual({ id: ID, version: "1.1.0" });
  expect(JSON.stringify(found?.adaptation)).toContain("Mo 8 bis 12 Uhr");
});
