import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { Applicant } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { applies } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// Somebody answers what the office asked: in time, too late, and in a browser that does not know her case.

const START = "2026-07-10T07:00:00.000Z";
const home = "/heuchelheim/vorgang";
let browser: Browser;
let town: Town;
beforeAll(async () => {
  [browser, town] = await Promise.all([openBrowser(), openTown(START)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** The browser of somebody who was asked for her dog's number, at her case. */
async function asked(scripted: boolean): Promise<Applicant> {
  town.goTo(START);
  const cookies = new Map<string, string>();
  const filled = { dog: { chip: "" }, unknown: ["hunde[k1].chip"] };
  const number = await applies(town, filled, createClient(town.url, cookies));
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  const fragen = [{ path: "hunde[k1].chip", text: "Bitte ergänzen Sie die Chipnummer." }];
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "frage", fragen } };
  const command = { id: `ask-${number}`, type: "completeTask", task: task?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  const context = await browser.newContext({
    viewport: { width: 375, height: 800 },
    javaScriptEnabled: scripted,
  });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: town.url })));
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.fail(error.message));
  await page.goto(town.url + home);
  return new Applicant(page, scripted);
}

async function answers(she: Applicant): Promise<void> {
  await she.types("Chipnummer", "276000000000001");
  await she.goesOn("Absenden");
}
const opensQuestion = ({ page }: Applicant): Promise<void> =>
  page.getByRole("link", { name: "Jetzt beantworten" }).click();

describe.each([
  ["with the script", true],
  ["with JavaScript switched off", false],
] as const)("whoever answers a question of the office, %s,", (_, scripted) => {
  const name = (page: string): string => (scripted ? page : `${page}-plain`);

  it("reads that it has arrived", async () => {
    const she = await asked(scripted);
    await opensQuestion(she);
    await answers(she);
    await she.page.getByRole("alert").getByText("Ihre Antwort ist angekommen").waitFor();
    await she.looks(name("answer-arrived"));
    await she.page.context().close();
  }, 60_000);

  it("too late, reads that it has not, and finds there what she typed", async () => {
    const she = await asked(scripted);
    await opensQuestion(she);
    town.goTo("2027-12-31T00:00:00.000Z");
    await town.work();
    await answers(she);
    const said = she.page.getByRole("alert");
    await said.getByText("Die Frist für diese Frage ist vorbei.").waitFor();
    expect(await said.innerText()).toContain("276000000000001");
    await she.looks(name("answer-late"));
    await she.page.context().close();
  }, 60_000);

  it("in a browser that has forgotten her case, reads so and is asked for her key", async () => {
    const she = await asked(scripted);
    await opensQuestion(she);
    await she.page.context().clearCookies({ name: "bp_v" });
    await answers(she);
    expect(await she.heading()).toBe("Zu Ihrem Vorgang");
    await she.page.getByText("276000000000001").waitFor();
    await she.looks(name("answer-without-case"));
    await she.page.context().close();
  }, 60_000);
});
