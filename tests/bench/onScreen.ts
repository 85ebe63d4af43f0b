import type { Service } from "@blaupause/model";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../stories/browser.ts";
import { atDesigner } from "../stories/office.ts";
import type { Town } from "../stories/town.ts";
import { largeForm, largeProcess } from "./largeServices.ts";
import { median, percentile, type Row } from "./rows.ts";
import { watch, watched } from "./untilPaint.ts";

/** One thing an author types, in the designer as it is: a part of a large service is open, and so are its hints. */
interface Typing {
  readonly where: string;
  readonly service: Service;
  readonly part: string;
  readonly goal: number;
  /** Comes to the text that is typed in. */
  readonly open: (page: Page) => Promise<void>;
}

const KEYS = "neue Worte";
const PAUSE_MS = 150;

const inPanel = async (page: Page): Promise<void> => {
  await page.locator(".bp-panel input, .bp-panel textarea").first().click();
};
const card = (title: string) => async (page: Page) => {
  await page.getByRole("button", { name: new RegExp(`^Schritt \\d+: ${title}`) }).click();
  await inPanel(page);
};
const shape = (title: string) => async (page: Page) => {
  await page.getByRole("group", { name: new RegExp(`^Bearbeitung: ${title}`) }).click();
  await inPanel(page);
};
const line = (title: string) => async (page: Page) => {
  await page.getByRole("row", { name: new RegExp(`^2 ${title}`) }).click();
  await inPanel(page);
};
const question = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Frage 3 (Ja/Nein)" }).click();
  await inPanel(page);
};

const form = (count: number, goal: number): Typing => ({
  where: `a form of ${count} questions`,
  service: largeForm(count, `formular-${count}`),
  part: "formulare",
  goal,
  open: question,
});
const process = (count: number, goal: number): readonly Typing[] =>
  (
    [
      ["schritte", card],
      ["bpmn", shape],
      ["gliederung", line],
    ] as const
  ).map(([view, open]) => ({
    where: `a process of ${count} nodes, ${view}`,
    service: largeProcess(count, `ablauf-${count}-${view}`),
    part: `ablauf/${view}`,
    goal,
    open: open("Unterlagen 0 prüfen"),
  }));

/** From a key in the real designer to the paint that shows it. */
export async function editingOnScreen(town: Town): Promise<Row[]> {
  const browser = await openBrowser();
  const rows: Row[] = [];
  for (const count of [200, 1000]) rows.push(await besidePreview(browser, town, count));
  for (const one of [form(200, 50), form(1000, 100), ...process(40, 50), ...process(500, 100)])
    rows.push(await typed(browser, town, one));
  await browser.close();
  return rows;
}

async function typed(browser: Browser, town: Town, typing: Typing): Promise<Row> {
  await put(town, typing.service);
  const page = await atDesigner(browser, town, "Jana Weber");
  await page.goto(`${town.url}/amt/leistungen/${typing.service.id}/${typing.part}`);
  await page.getByRole("button", { name: /^Hinweise \(/ }).click();
  await typing.open(page);
  await watch(page, "keydown");
  await page.keyboard.type(KEYS, { delay: PAUSE_MS });
  await page.waitForTimeout(500);
  const seen = await watched(page);
  await page.context().close();
  return {
    what: `designer: from key to paint in ${typing.where}, hints open`,
    value: `${Math.round(median(seen))} ms`,
    beside: `p95 ${Math.round(percentile(seen, 0.95))} ms, ${seen.length} keys (goal ${typing.goal} ms)`,
  };
}

/** A text changed on the page itself, with hints open and the real page beside it: from Enter to the paint. */
async function besidePreview(browser: Browser, town: Town, count: number): Promise<Row> {
  const goal = count > 200 ? 100 : 50;
  const service = largeForm(count, `vorschau-${count}`);
  await put(town, service);
  const page = await atDesigner(browser, town, "Jana Weber");
  await page.goto(`${town.url}/amt/leistungen/${service.id}/formulare`);
  await page.getByRole("button", { name: /^Hinweise \(/ }).click();
  await page.getByRole("button", { name: "Vorschau", exact: true }).click();
  await page.frameLocator("iframe").getByText("Frage 3", { exact: true }).first().waitFor();
  await watch(page, "keydown");
  const entered: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const question = page.locator(`[data-question="forms/antrag/fields/f${turn + 3}"] .bp-inplace`).first();
    await question.click();
    await page.keyboard.type(`neu ${turn}`);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(SETTLED_MS);
    entered.push((await watched(page)).at(-1) ?? Number.NaN);
  }
  await page.context().close();
  return {
    what: `designer: from Enter to paint in a form of ${count} questions, hints and preview open`,
    value: `${Math.round(median(entered))} ms`,
    beside: `p95 ${Math.round(percentile(entered, 0.95))} ms, ${entered.length} edits (goal ${goal} ms)`,
  };
}
const ROUNDS = 8;
const SETTLED_MS = 900;

async function put(town: Town, service: Service): Promise<void> {
  const { workingCopies } = town.deps.store.organisation("heuchelheim");
  if ((await workingCopies.load(service.id)) !== null) return;
  const content = { service: { ...service }, journeys: {} };
  const { id, title } = service;
  await workingCopies.create({ id, title, origin: null, content, at: town.deps.clock(), by: "weber" });
}
