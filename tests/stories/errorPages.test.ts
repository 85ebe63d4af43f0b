import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { base } from "../builders/dogTax.ts";
import { openBrowser } from "./browser.ts";
import { shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// Pages nobody wants to meet: each says what to do, leads on, and can be read by everybody.

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(undefined, { guesses: 6 }), openBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const goes = (path: string): Promise<Response | null> => page.goto(`${town.url}${path}`);
type Sent = Readonly<Record<string, string>>;
/** The form of the page she is at, with something else in it; sent as a browser sends it. */
async function sends(more: Sent): Promise<number | undefined> {
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: "load" }),
    page.evaluate((fields) => {
      const form = document.querySelector<HTMLFormElement>("form[method=post]");
      if (form === null) throw new Error("there is no form");
      for (const [name, value] of Object.entries(fields)) {
        const input =
          form.querySelector<HTMLInputElement>(`[name="${name}"]`) ??
          form.appendChild(document.createElement("input"));
        Object.assign(input, { name, value });
      }
      form.submit();
    }, more),
  ]);
  return answer?.status();
}
const begins = async (): Promise<void> => {
  await page.context().clearCookies();
  await goes(base);
  await sends({});
  await page.waitForURL(/antrag\/wohnort/);
};
const statusOf = async (path: string): Promise<number | undefined> => (await goes(path))?.status();
const sendsFromForm = async (more: Sent): Promise<number | undefined> => {
  await begins();
  return sends(more);
};

type Meets = () => Promise<number | undefined>;
const pages: readonly (readonly [name: string, status: number, text: string, meets: Meets])[] = [
  ["no-such-page", 404, "Diese Seite gibt es nicht.", () => statusOf("/heuchelheim/gibt-es-nicht")],
  [
    "no-such-town",
    404,
    "Unter dieser Adresse gibt es hier keine Kommune.",
    () => statusOf("/gibt-es-nicht/hund-anmelden"),
  ],
  [
    "not-responsible",
    200,
    "Das macht Ihre Stadt oder Gemeinde.",
    () => statusOf("/rheingau-taunus-kreis/hund-anmelden"),
  ],
  ["too-old", 403, "Ihre Sitzung war abgelaufen.", () => sendsFromForm({ _csrf: "x" })],
  ["another-form", 409, "gehört zu einem anderen Antrag", () => sendsFromForm({ _version: "x" })],
  ["foreign-names", 422, "Das Formular passt nicht", () => sendsFromForm({ fremd: "1" })],
  [
    "too-large",
    413,
    "Das ist mehr, als wir auf einmal aufnehmen",
    () => sendsFromForm({ "anschrift.ort": "x".repeat(2_000_000) }),
  ],
];

it.each(pages)("%s (%d) says „%s“, and leads on", async (name, status, text, meets) => {
  expect(await meets()).toBe(status);
  await page.getByText(text).waitFor();
  await shows(page, `error-${name}`);
  expect(await page.locator("main a, main button").count()).toBeGreaterThan(0);
});

it("whoever sent too much goes back to the form, where her saved answers are", async () => {
  expect(await sendsFromForm({ "anschrift.ort": "x".repeat(2_000_000) })).toBe(413);
  await page.getByRole("link", { name: "Zurück zum Formular" }).click();
  await page.getByLabel("Ort").waitFor();
  expect(page.url()).toContain(`${base}/antrag/wohnort`);
});

it("too many tries (429) are told with the time to wait", async () => {
  const guess = (): Promise<number | undefined> => statusOf(`${base}/weiter/K7QFD-00000-00000-00000-00001`);
  while ((await guess()) !== 429);
  await page.getByText("Das waren zu viele Versuche. Warten Sie eine Minute.").waitFor();
  await shows(page, "error-too-many");
});

it("a fault of ours (500) is told, and that nothing is lost", async () => {
  const { store } = town.deps;
  const { organisation } = store;
  const fails = (): never => {
    throw new Error("on purpose");
  };
  const offerings = { get: fails };
  Object.assign(store, { organisation: (id: string) => ({ ...organisation(id), offerings }) });
  expect(await statusOf(base)).toBe(500);
  await page.getByText("Ihre gespeicherten Angaben sind noch da.").waitFor();
  await shows(page, "error-ours");
  // Where not even that page can be made, the words are the same, and nothing of the program shows.
  Object.assign(store, { organisation: fails });
  expect(await statusOf(base)).toBe(500);
  Object.assign(store, { organisation });
  const text = await page.locator("body").innerText();
  expect(text).toContain("Ihre gespeicherten Angaben sind noch da.");
  expect(text).not.toContain("on purpose");
});

it("every organisation of the demo has a page of its own, and none of them is in anybody's way", async () => {
  for (const { id } of await town.deps.store.platform.list()) {
    expect([id, await statusOf(`/${id}/`)]).toEqual([id, 200]);
    await shows(page, `home-${id}`);
  }
});
