import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "../builders/dogTax.ts";
import { inspect, kill, settle, start, stores, submit, type Place, type Started } from "../crash/servers.ts";
import { createClient } from "../security/client.ts";
import { openBrowser } from "./browser.ts";
import { openFront, type Front } from "./front.ts";

const store = process.env["TOWN_STORE"] ?? "SQLite";
/** Longer than the story: what the dead one had claimed is not needed for what is looked for here. */
const LEASE_MS = 2000;

describe(`two processes behind one address, on ${store}`, () => {
  let place: Place;
  let [dying, staying]: [Started?, Started?] = [];
  let front: Front;
  let browser: Browser;
  let desk: Page;
  const client = (): ReturnType<typeof createClient> => createClient(staying?.url ?? "");
  let she: ReturnType<typeof createClient>;

  beforeAll(async () => {
    const open = stores[store];
    if (open === undefined) throw new Error(`there is no ${store}`);
    place = open();
    staying = await start(place, 0, LEASE_MS);
    // It writes the decision, and is gone before it can say so.
    [dying, browser] = await Promise.all([start(place, "taskCompleted", LEASE_MS), openBrowser()]);
    front = await openFront([dying, staying].map(({ url }) => Number(new URL(url).port)));
    she = client();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await front.close();
    for (const one of [dying, staying]) if (one !== undefined) await kill(one);
  });

  it("a citizen applies", async () => {
    await fillIn(she, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
    expect((await submit(she))?.status).toBe(303);
  });

  it("the caseworker decides, the process dies over it, and the same click is taken by the other one", async () => {
    desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    desk.setDefaultTimeout(30_000);
    await desk.goto(`${front.url}/amt/`);
    await desk.getByRole("button", { name: /Vogt/ }).click();
    await desk.getByRole("button", { name: "Nächsten Vorgang nehmen" }).click();
    await desk.getByRole("radio", { name: "Festsetzen", exact: true }).check();
    await desk.locator(".bp-letter").waitFor();
    const decide = desk.getByRole("button", { name: "Bescheid bekannt geben" });
    await decide.click();
    const done = desk
      .getByRole("button", { name: /Nächster Vorgang|Zum Eingang/ })
      .or(desk.getByText("Erledigt."));
    const alert = desk.getByText("Es gibt keine Verbindung", { exact: false });
    await done.or(alert).first().waitFor();
    if (await alert.isVisible()) await decide.click();
    await done.first().waitFor();
    expect(dying?.process.signalCode).toBe("SIGKILL");
  });

  it("the decision is there once, with one letter and one mail", async () => {
    const isThere = async (): Promise<boolean> =>
      (await she.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da");
    if (staying !== undefined) await settle(staying, isThere);
    expect(await isThere()).toBe(true);
    if (staying !== undefined) await kill(staying);
    const found = await inspect(place);
    expect(found).toMatchObject({ cases: 1, state: { status: "closed" }, chain: { ok: true } });
    expect(found.letters).toHaveLength(1);
    expect(found.mails.filter((subject) => subject.startsWith("Ihr Bescheid"))).toHaveLength(1);
  });
});
