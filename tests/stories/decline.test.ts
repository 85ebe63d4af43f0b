import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows, templateRow } from "./office.ts";
import { openTown, type Town } from "./town.ts";

// „Wir bieten das nicht an“ is an answer: an author says it with a reason, and citizens read it where a form would be.

let town: Town;
let browser: Browser;
let page: Page;
let citizen: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Jana Weber");
  page.setDefaultTimeout(30_000);
  citizen = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});
const row = (): Locator => templateRow(page, "Bewohnerparkausweis beantragen").first();
const press = (name: RegExp): Promise<void> => row().getByRole("button", { name }).click();
async function readsAt(path: string): Promise<string> {
  const answer = await citizen.goto(town.url + path);
  expect(answer?.status()).toBe(200);
  return citizen.getByRole("main").innerText();
}

describe("Jana Weber says what Heuchelheim does not offer", () => {
  it("for want of a statute: the catalogue shows it, and citizens read it at the address", async () => {
    await press(/^Grund nennen/);
    await row().getByRole("group", { name: "Warum bieten Sie das nicht an?" }).waitFor();
    await shows(page, "decline-form");
    await press(/^So bekannt machen/);
    await row().getByText("Bieten wir nicht an: Keine Satzung").waitFor();
    await shows(page, "declined");
    const text = await readsAt("/heuchelheim/bewohnerparken");
    expect(text).toContain("Das bieten wir nicht an");
    expect(text).toContain("Eine Satzung dafür gibt es hier nicht.");
    await shows(citizen, "declined-citizen");
  });

  it("takes it back", async () => {
    await press(/^Zurücknehmen/);
    await row()
      .getByRole("button", { name: /^Grund nennen/ })
      .waitFor();
    expect(await readsAt("/heuchelheim/bewohnerparken")).toContain("Hier nicht online");
  });

  it("in her own words, which stand on the English page as German", async () => {
    await press(/^Grund nennen/);
    await row().getByLabel("Ein anderer Grund").check();
    await press(/^So bekannt machen/);
    await row().getByText("Bitte nennen Sie den Grund.").waitFor();
    await row().getByLabel("Der Grund in Ihren Worten").fill("Bei uns gibt es überall genug Parkplätze.");
    await press(/^So bekannt machen/);
    await row().getByText("Bei uns gibt es überall genug Parkplätze.", { exact: false }).waitFor();
    expect(await readsAt("/heuchelheim/bewohnerparken?sprache=en")).toContain("We do not offer this");
    const reason = citizen.getByText("Bei uns gibt es überall genug Parkplätze.", { exact: true });
    expect(await reason.getAttribute("lang")).toBe("de");
  });
});

describe("what can be declined", () => {
  const declined = (template: string): string => `/api/templates/${template}/declined`;
  const why = { reason: "no-statute", text: "" };
  it("is neither what one offers, nor what is for others, nor what there is not", async () => {
    const weber = await signedIn(town, "weber");
    const refused = async (template: string) => (await weber.post(declined(template), why)).body;
    expect(await refused("hundesteuer-anmeldung")).toMatchObject({ status: 409, code: "is-offered" });
    expect(await refused("schuelerbefoerderung")).toMatchObject({ status: 422, code: "other-level" });
    expect(await refused("gibt-es-nicht")).toMatchObject({ status: 404, code: "no-such-template" });
  });
  it("stands in the log of the organisation, and is nobody else's", async () => {
    const log = await town.deps.store.organisation("heuchelheim").records.list("log", { limit: 50 });
    const said = log.map(({ content }) => (content as { what: string }).what);
    expect(said.filter((what) => what.startsWith("service-decline"))).toEqual([
      "service-declined",
      "service-decline-withdrawn",
      "service-declined",
    ]);
    expect((await citizen.goto(`${town.url}/kassel/bewohnerparken`))?.status()).toBe(200);
    expect(await citizen.getByRole("main").innerText()).not.toContain("Das bieten wir nicht an");
  });
  it("programs are told by a code and the reason", async () => {
    const answer = await fetch(`${town.url}/heuchelheim/bewohnerparken`, {
      headers: { accept: "application/json" },
    });
    const reason = "Bei uns gibt es überall genug Parkplätze.";
    expect(await answer.json()).toMatchObject({
      status: 404,
      code: "not-offered",
      declined: { reason: "other", text: reason },
    });
  });
});
