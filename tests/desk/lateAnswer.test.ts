import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answered, createClient, formIn, keyOf, type Client, type PageForm } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

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

interface Asked {
  readonly client: Client;
  readonly cookies: Map<string, string>;
  readonly number: string;
  readonly question: string;
  readonly form: PageForm;
  readonly answer: (chip: string, file?: string) => ReturnType<Client["raw"]>;
}
let round = 0;
/** A case whose applicant is asked for her dog's number, and for a proof where she has said that she owes one. */
async function asked({ proof = false, mail = false, language = "de" } = {}): Promise<Asked> {
  round += 1;
  const cookies = new Map([["bp_l", language]]);
  const client = createClient(town.url, cookies);
  const filled = proof
    ? { dog: { chip: "", ermaessigung: "jagd" }, unknown: [chip, "hunde[k1].nachweis"] }
    : { dog: { chip: "" }, unknown: [chip] };
  const delivery = { bekanntgabe: "post", ...(mail ? { email: "ada@example.org" } : {}) };
  const number = await applies(town, { ...filled, delivery }, client);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [first] = tasks;
  const paths = proof ? [chip, "hunde[k1].nachweis"] : [chip];
  const fragen = paths.map((path) => ({ path, text: "Bitte ergänzen Sie." }));
  const answers = { ...first?.filling.answers, ergebnis: "frage", fragen };
  const command = { id: `ask-late-${round}`, type: "completeTask", task: first?.id };
  const done = await vogt.post(`/api/cases/${number}/commands`, {
    ...command,
    filling: { ...first?.filling, answers },
  });
  expect(done.status).toBe(200);
  await town.work();
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec((await client.get(home)).text)?.[0] ?? "";
  const form = formIn((await client.get(question)).text);
  const answer = (text: string, file?: string) => {
    const body = new FormData();
    for (const [name, value] of answered(form, { [chip]: text })) body.append(name, value);
    if (file !== undefined)
      body.append("hunde[k1].nachweis", new Blob(["%PDF-1.7\nx"], { type: "application/pdf" }), file);
    return client.raw(form.action, { method: "POST", body });
  };
  return { client, cookies, number, question, form, answer };
}

describe("an answer to a question of the office", () => {
  it("is said to have arrived, where the focus goes to it, and once only", async () => {
    const { client, answer } = await asked();
    const sent = await answer("276000000000001");
    expect([sent.status, sent.location]).toEqual([303, `${home}?antwort=da#gesagt`]);
    const { text } = await client.get(sent.location ?? "");
    expect(text).toMatch(/role="alert" id="gesagt" tabindex="-1"/i);
    expect(text).toContain("Ihre Antwort ist angekommen");
    expect((await client.get(home)).text).not.toContain("Ihre Antwort ist angekommen");
  });

  it("too late: says so, why, whom to turn to, and shows what she typed", async () => {
    const { number, answer } = await asked({ proof: true });
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
    const { answer } = await asked();
    await answer("276000000000001");
    const second = await answer("276000000000002");
    expect(second.status).toBe(409);
    expect(second.text).toContain("Diese Frage ist schon beantwortet");
    expect(second.text).toContain("276000000000002");
    expect(second.text).not.toContain("276000000000001");
  });

  it("sent twice by a double click has arrived, with its file, and leaves that there once", async () => {
    const { number, answer } = await asked({ proof: true });
    const twice = await Promise.all([1, 2].map(() => answer("276000000000001", "nachweis.pdf")));
    twice.push(await answer("276000000000001", "nachweis.pdf"));
    expect(twice.map(({ location }) => location)).toEqual(twice.map(() => `${home}?antwort=da#gesagt`));
    const { cases, files } = town.deps.store.organisation("heuchelheim");
    const [found] = (await cases.list({ number, limit: 1 })).cases;
    expect((await files.list(found?.caseId ?? "")).map(({ name }) => name)).toEqual(["nachweis.pdf"]);
  });

  it("shows nothing that a page says which is not ours", async () => {
    const { client, form } = await asked();
    town.goTo(AFTER);
    await town.work();
    const bare = form.entries.filter(([name]) => name !== "_version");
    const forged = answered({ ...form, entries: bare }, { [chip]: "Mallory" });
    const late = await client.post(form.action, forged, { multipart: true });
    expect([late.status, late.text.includes("Mallory")]).toEqual([409, false]);
    expect(late.text).toContain("Ihre Antwort ist nicht angekommen");
  });

  it("a question that is over is said to be, for whoever opens it", async () => {
    const { client, question, answer } = await asked();
    await answer("276000000000001");
    const again = await client.get(question);
    expect(again.location).toBe(`${home}?frage=zu#gesagt`);
    expect((await client.get(`${home}?frage=zu`)).text).toContain("Diese Frage ist nicht mehr offen");
  });

  it("nothing that the address says comes onto the page", async () => {
    const { client } = await asked();
    const { text } = await client.get(
      `${home}?antwort=Gewonnen&frage=Gewonnen&link=Gewonnen&zugang=Gewonnen`,
    );
    expect(text).not.toContain("Gewonnen</");
    expect(text).not.toContain('id="gesagt"');
  });
});

it("B8 the receipt names the office with its telephone number", async () => {
  const { client } = await asked();
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
    const { cookies, question } = await asked();
    const other = createClient(town.url);
    const form = formIn((await other.get(question)).text);
    const wrong = await other.post(form.action, answered(form, { key: "ABCDE" }));
    const again = formIn(wrong.text);
    const opened = await other.post(again.action, answered(again, { key: keyOf(cookies.get("bp_v") ?? "") }));
    expect(opened.location).toBe(question);
    expect((await other.get(question)).text).toContain("Chipnummer");
  });

  it("with a code from her mailbox as well", async () => {
    const { cookies, question } = await asked({ mail: true });
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
    const { cookies } = await asked();
    const other = createClient(town.url);
    const form = formIn((await other.get(home)).text);
    const key = keyOf(cookies.get("bp_v") ?? "");
    expect((await other.post(form.action, answered(form, { key, zu: evil }))).location).toBe(home);
  });

  it("an answer is said not to have arrived; what was typed is shown where the page was hers", async () => {
    const { client, cookies, form, answer } = await asked();
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
