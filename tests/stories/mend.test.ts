import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { applies, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

const RIGHT = "ada@example.org";
const sentTo: string[] = [];
let browser: Browser;
let town: Town;
let number: string;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  // A mail server that knows one mailbox.
  Object.assign(town.deps, {
    sendMail: async ({ to }: { readonly to: string }) => {
      if (to !== RIGHT) throw new Error("no such mailbox");
      sentTo.push(to);
    },
  });
  number = await applies(town, { delivery: { bekanntgabe: "digital", email: "ada@exmaple.org" } });
  // It is tried again for hours before it is given up.
  for (let hour = 8; hour < 20; hour += 1) {
    town.goTo(`2026-07-10T${String(hour).padStart(2, "0")}:00:00.000Z`);
    await town.work();
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const goOn = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Berichtigen und fortsetzen" }).click();

describe("a step is stuck on a wrong answer", () => {
  it("whoever may not mend it reads what failed, and that somebody else sees to it", async () => {
    const becker = await atDesk(browser, town, "Thomas Becker");
    await becker.goto(`${town.url}/amt/vorgaenge/${number}`);
    const alert = becker.getByRole("alert").filter({ hasText: "Störung bei „Eingang bestätigen“" });
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Wer bei Ihnen Störungen behebt, sieht diesen Vorgang");
    expect(await becker.getByRole("button", { name: /Störung beheben|Noch einmal/ }).count()).toBe(0);
    await becker.context().close();
  }, 60_000);

  it("whoever may mends exactly the answer the step reads, is told what is wrong with it, and it goes on", async () => {
    const vogt = await atDesk(browser, town, "Miriam Vogt");
    await shows(vogt, "mend-1-inbox");
    await vogt.goto(`${town.url}/amt/vorgaenge/${number}`);
    await vogt.getByRole("button", { name: "Störung beheben: Eingang bestätigen" }).click();
    const email = vogt.getByRole("textbox", { name: "E-Mail" });
    expect(await email.inputValue()).toBe("ada@exmaple.org");
    expect(await vogt.locator(".bp-decide").getByRole("textbox").count()).toBe(1);
    await shows(vogt, "mend-2-form");
    await email.fill("ada@");
    await goOn(vogt);
    const wrong = vogt.getByRole("alert").filter({ hasText: "Bitte prüfen Sie eine Angabe" });
    await wrong.waitFor();
    expect(await vogt.locator(":focus").innerText()).toContain("Diese E-Mail-Adresse ist nicht vollständig");
    await shows(vogt, "mend-3-wrong");
    await vogt.getByRole("link", { name: /E-Mail: Diese E-Mail-Adresse/ }).focus();
    await vogt.keyboard.press("Enter");
    await vogt.keyboard.press("ControlOrMeta+a");
    await vogt.keyboard.type(RIGHT);
    await goOn(vogt);
    await vogt.getByRole("heading", { name: "Der Vorgang geht weiter." }).waitFor();
    await shows(vogt, "mend-4-done");
    await town.work();
    expect(sentTo).toEqual([RIGHT]);
    await vogt.reload();
    await vogt.getByRole("heading", { name: "Ada Demir" }).waitFor();
    expect(await vogt.getByText("Störung bei").count()).toBe(0);
    expect(await vogt.locator("main").innerText()).toContain(RIGHT);
    await vogt.context().close();
  }, 90_000);
});
