import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn, keyOf } from "../security/client.ts";
import { Applicant, givesAddress } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { atDesigner, atDesk, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// The pages beside the form, that somebody meets on her way back to her case, or when something is not there.

let browser: Browser;
let town: Town;
/** Is the store away? Then every write and every read of the town fails as on a disk that does not answer. */
let away = false;
let key = "";
const cookies = new Map<string, string>();
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown()]);
  const { store } = town.deps;
  const organisation = store.organisation.bind(store);
  store.organisation = (id) => {
    if (away) throw Object.assign(new Error("the disk does not answer"), { code: "EIO" });
    return organisation(id);
  };
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const home = "/heuchelheim/vorgang";
async function opened(path: string, scripted = true): Promise<Applicant> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 800 },
    javaScriptEnabled: scripted,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(town.url + path);
  return new Applicant(page, scripted);
}
/** On a phone and on a wide screen, in German and in English. */
async function looksEverywhere({ page }: Applicant, name: string): Promise<void> {
  const german = page.url();
  await shows(page, name);
  await page.goto(`${german}?sprache=en`);
  await shows(page, `${name}-english`);
  await page.goto(`${german}?sprache=de`);
}
const codeMailed = async (): Promise<string> => {
  const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 30 });
  const texts = mails.map(({ content }) => (content as { text: string }).text);
  return texts.map((text) => /\n(\d{6})\n/.exec(text)?.[1]).find((code) => code !== undefined) ?? "";
};

const linkMailed = async (): Promise<string> => {
  const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 30 });
  const texts = mails.map(({ content }) => (content as { text: string }).text);
  return (
    texts.map((text) => /http\S+\/vorgang\/neu\/\S+/.exec(text)?.[0]).find((link) => link !== undefined) ?? ""
  );
};

it("the mailbox of the demo reads well, empty and with a mail", async () => {
  const she = await opened("/demo/postfach");
  await she.page.getByText("Noch keine E-Mail.").waitFor();
  await looksEverywhere(she, "mailbox-empty");
  await applies();
  await she.page.reload();
  await she.page.getByRole("heading", { name: "Ihre Anmeldung ist bei uns angekommen" }).waitFor();
  await looksEverywhere(she, "mailbox");
  await she.page.context().close();
}, 60_000);
async function applies(): Promise<void> {
  const client = createClient(town.url, cookies);
  await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  key = keyOf(cookies.get("bp_v") ?? "");
}

describe.each([
  ["with the script", true],
  ["with JavaScript switched off", false],
] as const)("on another device, %s, she comes to her case", (_, scripted) => {
  let she: Applicant;
  const looks = (name: string) => (scripted ? looksEverywhere(she, name) : she.looks(name));
  const name = (page: string): string => (scripted ? page : `${page}-plain`);
  afterAll(() => she.page.context().close());

  it("by her access key, and is told when it is not right", async () => {
    she = await opened(home, scripted);
    expect(await she.heading()).toBe("Zu Ihrem Vorgang");
    await looks(name("key"));
    await she.types("Zugangsschlüssel", "ABCDE-FGHJK");
    await she.goesOn("Öffnen");
    await she.page.getByText("Zu diesem Schlüssel finden wir keinen Vorgang.").waitFor();
    await she.looks(name("key-wrong"));
  }, 60_000);

  it("by the code from her mail, and is told when it is not right", async () => {
    // Of mails of one instant nobody knows which came last.
    town.goTo(new Date(Date.parse(town.deps.clock()) + 60_000).toISOString());
    await she.types("Zugangsschlüssel", key);
    await she.goesOn("Öffnen");
    expect(await she.heading()).toBe("Code aus Ihrer E-Mail");
    await looks(name("code"));
    await she.types("Code, sechs Ziffern", "x");
    await she.goesOn("Öffnen");
    await she.page.getByText("Dieser Code stimmt nicht oder gilt nicht mehr.").waitFor();
    await she.looks(name("code-wrong"));
    await she.types("Code, sechs Ziffern", await codeMailed());
    await she.goesOn("Öffnen");
    expect(await she.page.locator("main").innerText()).toMatch(/HEU-2026-\d+/);
    await looks(name("case"));
  }, 60_000);

  it("by a mail, when she has lost her key; the old one opens nothing then", async () => {
    const number = /HEU-2026-\d+/.exec(await she.page.locator("main").innerText())?.[0] ?? "";
    const lost = await opened(home, scripted);
    await lost.page.getByRole("link", { name: "Ich habe meinen Zugangsschlüssel verloren" }).click();
    expect(await lost.heading()).toBe("Zugangsschlüssel verloren");
    await lost.looks(name("lost"));
    await lost.types("Aktenzeichen", number);
    await lost.types("E-Mail-Adresse", "ada@example.org");
    await lost.goesOn("E-Mail anfordern");
    expect(await lost.heading()).toBe("Sehen Sie in Ihr Postfach");
    await lost.looks(name("lost-sent"));
    await lost.page.goto(await linkMailed());
    await lost.looks(name("renew"));
    await lost.goesOn("Neuen Zugang anlegen");
    await lost.page.getByText("Sie haben einen neuen Zugang").waitFor();
    await lost.looks(name("renewed"));
    key = keyOf((await lost.page.context().cookies()).find((one) => one.name === "bp_v")?.value ?? "");
    await lost.page.goto(await linkMailed());
    expect(await lost.heading()).toBe("Dieser Link gilt nicht mehr");
    await lost.looks(name("renew-over"));
    await she.page.goto(town.url + home);
    expect(await she.heading()).toBe("Zu Ihrem Vorgang");
    await lost.page.context().close();
  }, 60_000);
});

it("whoever asks for too many codes is told to wait", async () => {
  const she = await opened(home);
  await she.types("Zugangsschlüssel", key);
  await she.goesOn("Öffnen");
  for (let times = 0; times < 5; times += 1) await she.goesOn("Neuen Code schicken");
  expect(she.page.url()).toContain("?warten");
  await shows(she.page, "code-wait");
  await she.page.context().close();
}, 60_000);

describe("while the store is away", () => {
  afterEach(() => {
    away = false;
  });

  it.each([
    ["with the script", true],
    ["with JavaScript switched off", false],
  ] as const)(
    "%s, she is told so, and what she typed travels in the page",
    async (_, scripted) => {
      const she = await opened(base, scripted);
      await she.goesOn("Jetzt beginnen");
      await she.types("Straße", "Gasse");
      away = true;
      await she.goesOn();
      expect(await she.heading()).toBe("Wir können gerade nichts speichern");
      await she.looks("away-unsaved");
      const page = await opened(home, scripted);
      expect(await page.heading()).toBe("Diese Seite ist gerade nicht erreichbar");
      await page.looks("away");
      await page.page.context().close();
      away = false;
      await she.goesOn("Noch einmal senden");
      expect(await she.page.getByRole("textbox", { name: "Straße" }).inputValue()).toBe("Gasse");
      await she.page.context().close();
    },
    60_000,
  );

  it("the desk says so", async () => {
    const desk = await atDesk(browser, town, "Miriam Vogt");
    away = true;
    await desk.reload();
    await desk.getByRole("heading", { name: "Diese Seite ist gerade nicht erreichbar" }).waitFor();
    await shows(desk, "away-desk");
    away = false;
    await desk.reload();
    await desk.getByRole("heading", { name: "Vorgänge", level: 1 }).waitFor();
    await desk.context().close();
  }, 60_000);

  it("the designer says so", async () => {
    const author = await atDesigner(browser, town, "Sabine Roth");
    away = true;
    await author.reload();
    await author.getByRole("heading", { name: "Diese Seite ist gerade nicht erreichbar" }).waitFor();
    await shows(author, "away-designer");
    await author.context().close();
  }, 60_000);
});

it("who leaves the desk stands at its door", async () => {
  const desk = await atDesk(browser, town, "Miriam Vogt");
  await desk.getByRole("button", { name: "Rolle wechseln", exact: true }).click();
  await desk.getByRole("button", { name: /Cem Aydın/ }).waitFor();
  await shows(desk, "desk-left");
  await desk.context().close();
}, 60_000);

it("an address that leads nowhere says so and leads home", async () => {
  const she = await opened("/heuchelheim/gibt-es-nicht");
  expect(await she.page.locator("main").getByRole("link").count()).toBeGreaterThan(0);
  await looksEverywhere(she, "nowhere");
  await she.page.context().close();
}, 60_000);

it.each([
  ["with the script", true],
  ["with JavaScript switched off", false],
] as const)(
  "whoever lives elsewhere is told who is responsible at the first question, %s",
  async (_, scripted) => {
    const she = await opened("/kassel/hund-anmelden", scripted);
    await she.goesOn("Jetzt beginnen");
    await givesAddress(she, "34253", "Lohfelden");
    await she.page.getByText("Für diese Adresse ist eine andere Kommune zuständig: Lohfelden.").waitFor();
    await she.looks(scripted ? "elsewhere" : "elsewhere-plain");
    await she.page.context().close();
  },
  60_000,
);

it("a page of an application that she has left for another one says so, and where to go on", async () => {
  const she = await opened(base);
  await she.goesOn("Jetzt beginnen");
  const left = await she.page.context().newPage();
  await left.goto(she.page.url());
  await she.page.goto(town.url + base);
  await she.goesOn("Neu beginnen");
  await left.getByRole("textbox", { name: "Straße" }).fill("Gasse");
  await left.getByRole("button", { name: "Weiter", exact: true }).click();
  await left.getByText("Diese Seite gehört zu einem anderen Antrag").waitFor();
  await shows(left, "other-application");
  await left.context().close();
}, 60_000);
