import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PASSWORD, withPassword } from "../auth/withPassword.ts";
import { publish } from "../security/nextVersion.ts";
import { openBrowser } from "./browser.ts";
import { applies, shows, takesOver } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// A new version asks more than a running case has answered: an official asks, types it, and the case goes on.

let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await applies(town);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** In a small town one person builds and approves; nobody of the demo does. */
async function signedIn(): Promise<Page> {
  const roles = ["author", "approver"];
  await withPassword(town, "heuchelheim", { id: "both", name: "Jana Beispiel", roles });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => expect.fail(error.message));
  const session = await page.request.get(`${town.url}/api/session`);
  const { csrf } = (await session.json()) as { csrf: string };
  const data = {
    organisation: "heuchelheim",
    email: "both@heuchelheim.example",
    password: PASSWORD,
    code: null,
  };
  const headers = { "x-csrf-token": csrf };
  const answer = await page.request.post(`${town.url}/api/session/password`, { data, headers });
  expect(answer.status()).toBe(200);
  await page.goto(`${town.url}/amt/leistungen`);
  return page;
}

it("an official fills in what a running case lacks, and it is moved", async () => {
  const page = await signedIn();
  await takesOver(page, "Hund anmelden");
  await page.getByRole("heading", { name: "Der Weg: Hund anmelden" }).waitFor();
  await publish(town, "2026-07-10T08:00:00.000Z");
  await page.goto(`${town.url}/amt/leistungen/hundesteuer-anmeldung/freigabe`);
  const older = page.getByRole("region", { name: "Laufende Vorgänge auf einer früheren Fassung" });
  await older.getByText("1 braucht vorher noch Angaben", { exact: true }).waitFor();
  await older.getByText("Was wird woraus?").click();
  await older.getByRole("row", { name: /Familienname Hund anmelden › Nachname 1$/ }).waitFor();
  await shows(page, "older-map");
  await older.getByRole("button", { name: /^Angaben ergänzen/ }).click();
  const form = older.getByRole("region", { name: /^Angaben ergänzen/ });
  await form.getByRole("textbox", { name: "Geburtsort" }).waitFor();
  await form.getByRole("button", { name: "Ergänzen und umstellen" }).click();
  await form.getByText("Bitte beantworten Sie alle Fragen.").waitFor();
  await shows(page, "older-fill-open");
  await form.getByRole("textbox", { name: "Geburtsort" }).fill("Gießen");
  await form.getByRole("button", { name: "Ergänzen und umstellen" }).click();
  await form.getByText("Schreiben Sie, woher Sie die Angaben haben.").waitFor();
  await form.getByRole("textbox", { name: "Woher haben Sie die Angaben?" }).fill("Am Telefon genannt.");
  await shows(page, "older-fill");
  await form.getByRole("button", { name: "Ergänzen und umstellen" }).click();
  await older.getByText("Umgestellt: 1.").waitFor();
  const { cases, offerings } = town.deps.store.organisation("heuchelheim");
  const [found] = (await cases.list({ limit: 5 })).cases;
  expect(found?.program).toBe((await offerings.get("hund-anmelden"))?.program);
});
