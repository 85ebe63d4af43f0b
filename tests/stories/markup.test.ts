import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { EVIL, offerEvil } from "../security/attacks/evilService.ts";
import { answered, createClient, formIn } from "../security/client.ts";
import { openBrowser } from "./browser.ts";
import { atDesk } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// What an applicant and an author wrote, where a clerk reads it: the desk is drawn by a script in her browser.

const NAME = `Demir<img src=x onerror=alert(1)>`;
const DOG = `Rex"><svg onload=alert(3)>`;
let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  await offerEvil(town);
  const client = createClient(town.url);
  await fillIn(client, { dog: { name: DOG } });
  const page = formIn((await client.get(`${base}/antrag/halter`)).text);
  await client.post(page.action, answered(page, { familienname: NAME }), { multipart: page.multipart });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Shown as it was typed; and nothing of it became a picture, a drawing or a script. */
async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor();
  expect(await page.locator('img[src="x"], svg[onload], [onerror]').count()).toBe(0);
}

it("markup of an applicant is text in the inbox, the search and the case, in a real browser", async () => {
  const page = await atDesk(browser, town, "Miriam Vogt");
  page.on("dialog", (dialog) => expect.fail(`a script of an answer ran: ${dialog.message()}`));
  const row = page.getByRole("row").filter({ hasText: NAME });
  await row.waitFor();
  expect(await row.innerText()).toContain(EVIL);
  await expectText(page, NAME);

  await page.getByRole("searchbox").fill("Demir<img");
  await page.keyboard.press("Enter");
  await expectText(page, NAME);

  await page.getByRole("row").filter({ hasText: NAME }).getByRole("link").first().click();
  await expectText(page, DOG);
  await expectText(page, NAME);
}, 60_000);
