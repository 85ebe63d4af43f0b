import type { Browser, Page } from "playwright-core";
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

const pdf = Buffer.from(`%PDF-1.7\n${"x".repeat(2000)}`);
const chooses = (page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> =>
  page.getByLabel("Nachweis für die Befreiung").setInputFiles({ name, mimeType, buffer });

it("an official adds a certificate that came by post; what is no PDF is told at the question", async () => {
  const desk = await atDesk(browser, town, "Miriam Vogt");
  await desk.goto(`${town.url}/amt/vorgaenge/${number}`);
  await desk.getByRole("radio", { name: "Angaben berichtigen" }).check();
  await desk.getByRole("textbox", { name: "Wovon weichen Sie ab" }).fill("Nachweis kam mit der Post.");
  await desk.getByRole("button", { name: "Abschließen und weitergeben" }).click();
  await desk.getByRole("button", { name: "Hier weiterarbeiten: Angaben berichtigen" }).click();
  await desk.getByLabel("Nachweis für die Befreiung").waitFor();
  // Only what may be corrected stands there: a dog added here would be lost.
  expect(await desk.getByRole("button", { name: "Weiteren Hund hinzufügen" }).count()).toBe(0);
  expect(await desk.getByRole("radio", { disabled: true }).count()).toBe(0);
  await shows(desk, "correct-1-form");
  await chooses(desk, "brief.pdf", "application/pdf", Buffer.from("MZ\u0090 no letter at all"));
  await desk.getByText("Dieses Format nehmen wir nicht an. Möglich sind PDF, JPG, PNG.").waitFor();
  await shows(desk, "correct-2-wrong");
  // Typed while the file is on its way: neither loses the other.
  await chooses(desk, "jagdschein.pdf", "application/pdf", pdf);
  await desk.getByRole("textbox", { name: "Farbe" }).fill("braun");
  await desk.getByText("Ausgewählt: jagdschein.pdf").waitFor();
  expect(await desk.getByText("Dieses Format nehmen wir nicht an").count()).toBe(0);
  await shows(desk, "correct-3-given");
  await desk.getByRole("button", { name: "Abschließen und weitergeben" }).click();
  await desk.getByRole("heading", { name: "Erledigt." }).waitFor();
  expect(await desk.getByText("braun").count()).toBe(1);
  const href = await desk.getByRole("link", { name: "jagdschein.pdf" }).getAttribute("href");
  const file = await desk.request.get(`${town.url}${href}`);
  expect((await file.body()).equals(pdf)).toBe(true);
  await desk.context().close();
}, 120_000);

it("whoever decides reads what the service's author has to say about her answer", async () => {
  const other = await applies(town);
  const desk = await atDesk(browser, town, "Miriam Vogt");
  await desk.goto(`${town.url}/amt/vorgaenge/${other}`);
  const hint = desk.getByText("Es ist keine E-Mail-Adresse angegeben.", { exact: false });
  await desk.getByRole("radio").first().waitFor();
  expect(await hint.count()).toBe(0);
  await desk.getByRole("radio", { name: "Nachfordern" }).check();
  await hint.waitFor();
  await shows(desk, "correct-4-hint");
  await desk.context().close();
});
