import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answered, createClient, formIn, keyOf } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { asked } from "./asked.ts";

const START = "2026-07-10T07:00:00.000Z";
const AFTER = "2027-12-31T00:00:00.000Z";
const home = "/heuchelheim/vorgang";
const chip = "hunde[k1].chip";

let town: Town;
beforeAll(async () => {
  town = await openTown(START);
});
beforeEach(() => town.goTo(START));
afterAll(() => town.close());

describe("an answer to a question of the office", () => {
  it("is said to have arrived, where the focus goes to it, and once only", async () => {
    const { client, answer } = await asked(town);
    const sent = await answer("276000000000001");
    expect([sent.status, sent.location]).toEqual([303, `${home}?antwort=da#gesagt`]);
    const { text } = await client.get(sent.location ?? "");
    expect(text).toMatch(/role="alert" id="gesagt" tabindex="-1"/i);
    expect(text).toContain("Ihre Antwort ist angekommen");
    expect((await client.get(home)).text).not.toContain("Ihre Antwort ist angekommen");
  });

  it("too late: says so, why, whom to turn to, and shows what she typed", async () => {
    const { number, answer } = await asked(town, { proof: true });
    town.goTo(AFTER);
    await town.work();
    const late = await answer('27600000<b>"', "nachweis.pdf");
    expect(late.status).toBe(409);
    for (const words of [
      "Ihre Antwort ist nicht angekommen",
      "Die Frist für diese Frage ist vorbei.",
      'href="tel:0641000000"',
      'href="mailto:gemeinde@heuchelheim.example"',
      "Hund 1: Chipnummer",
      "27600000&lt;b&gt;&quot;",
      "nachweis.pdf",
    ])
      expect(late.text).toContain(words);
    expect(late.text).toContain(number);
  });

  it("sent from a second window after the first: says that it was answered, and shows what differs", async () => {
    const { answer } = await asked(town);
    await answer("276000000000001");
    const second = await answer("276000000000002");
    expect(second.status).toBe(409);
    expect(second.text).toContain("Diese Frage ist schon beantwortet");
    expect(second.text).toContain("276000000000002");
    expect(second.text).not.toContain("276000000000001");
  });

  it("sent twice by a double click has arrived, with its file, and leaves that there once", async () => {
    const { number, answer } = await asked(town, { proof: true });
    const twice = await Promise.all([1, 2].map(() => answer("276000000000001", "nachweis.pdf")));
    twice.push(await answer("276000000000001", "nachweis.pdf"));
    expect(twice.map(({ location }) => location)).toEqual(twice.map(() => `${home}?antwort=da#gesagt`));
    const { cases, files } = town.deps.store.organisation("heuchelheim");
    const [found] = (await cases.list({ number, limit: 1 })).cases;
    expect((await files.list(found?.caseId ?? "")).map(({ name }) => name)).toEqual(["nachweis.pdf"]);
  });

  it("shows nothing that a page says which is not ours", async () => {
    const { client, form } = await asked(town);
    town.goTo(AFTER);
    await town.work();
    const bare = form.entries.filter(([name]) => name !== "_version");
    const forged = answered({ ...form, entries: bare }, { [chip]: "Mallory" });
    const late = await client.post(form.action, forged, { multipart: true });
    expect([late.status, late.text.includes("Mallory")]).toEqual([409, false]);
    expect(late.text).toContain("Ihre Antwort ist nicht angekommen");
  });

  it("a question that is over is said to be, for whoever opens it", async () => {
    const { client, question, answer } = await asked(town);
    await answer("276000000000001");
    const again = await client.get(question);
    expect(again.location).toBe(`${home}?frage=zu#gesagt`);
    expect((await client.get(`${home}?frage=zu`)).text).toContain("Diese Frage ist nicht mehr offen");
  });

  it("nothing that the address says comes onto the page", async () => {
    const { client } = await asked(town);
    const { text } = await client.get(
      `${home}?antwort=Gewonnen&frage=Gewonnen&link=Gewonnen&zugang=Gewonnen`,
    );
    expect(text).not.toContain("Gewonnen</");
    expect(text).not.toContain('id="gesagt"');
  });
});

it("B8 the receipt names the office with its telephone number", async () => {
  const { client } = await asked(town);
  const { text } = await client.get(home);
  expect(text).toMatch(/Telefon<\/dt><dd[^>]*><a[^>]*href="tel:0641000000">0641 000000<\/a>/);
});

describe("in a browser that does not know the case", () => {
  const parts = ["frage/t5", "bescheid/bescheid", "bescheid/bescheid/pdf", "angaben.pdf"];
  it.each(parts)("%s asks for the key, the same for everybody", async (part) => {
    const page = await createClient(town.url).get(`${home}/${part}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain("Bitte öffnen Sie zuerst Ihren Vorgang");
    expect(formIn(page.text).action).toBe(home);
    expect(formIn(page.text).entries).toContainEqual(["zu", part]);
  });

  it("with the key she comes to the question she wanted", async () => {
    const { cookies, question } = await asked(town);
    const other = createClient(town.url);
    const form = formIn((await other.get(question)).text);
    const wrong = await other.post(form.action, answered(form, { key: "ABCDE" }));
    const again = formIn(wrong.text);
    const opened = await other.post(again.action, answered(again, { key: keyOf(cookies.get("bp_v") ?? "") }));
    expect(opened.location).toBe(question);
    expect((await other.get(question)).text).toContain("Chipnummer");
  });

  it("with a code from her mailbox as well", async () => {
    const { cookies, question } = await asked(town, { mail: true });
    const other = createClient(town.url);
    const form = formIn((await other.get(question)).text);
    const key = keyOf(cookies.get("bp_v") ?? "");
    expect((await other.post(form.action, answered(form, { key }))).location).toBe(`${home}/code`);
    const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 30 });
    const code = mails
      .map(({ content }) => /\n(\d{6})\n/.exec((content as { text: string }).text)?.[1])
      .find((one) => one !== undefined);
    const page = formIn((await other.get(`${home}/code`)).text);
    expect((await other.post(page.action, answered(page, { code: code ?? "" }, []))).location).toBe(question);
  });

  it.each([
    "//evil.example",
    "../../evil",
    "frage/../../x",
    "https://evil.example",
    "code",
    "bescheid/x/abrufen",
  ])("a page to go to is one of the case, never %s", async (evil) => {
    const { cookies } = await asked(town);
    const other = createClient(town.url);
    const form = formIn((await other.get(home)).text);
    const key = keyOf(cookies.get("bp_v") ?? "");
    expect((await other.post(form.action, answered(form, { key, zu: evil }))).location).toBe(home);
  });

  it("an answer is said not to have arrived; what was typed is shown where the page was hers", async () => {
    const { client, cookies, form, answer } = await asked(town);
    cookies.delete("bp_v");
    const lost = await answer("27600000<b>");
    expect(lost.status).toBe(404);
    expect(lost.text).toContain("Ihre Antwort ist nicht angekommen");
    expect(lost.text.match(/<li>[^<]*<\/li>/g)).toEqual(["<li>27600000&lt;b&gt;</li>"]);
    expect(formIn(lost.text).entries).toContainEqual(["zu", form.action.replace(/^.*vorgang\/|\?.*$/g, "")]);
    const stranger = createClient(town.url);
    const forged = await stranger.post(form.action, answered(form, { [chip]: "Mallory" }), {
      multipart: true,
    });
    expect([forged.status, forged.text.includes("Mallory")]).toEqual([404, false]);
    expect(forged.text).toContain("Ihre Antwort ist nicht angekommen");
    expect((await client.get(home)).status).toBe(200);
  });
});
