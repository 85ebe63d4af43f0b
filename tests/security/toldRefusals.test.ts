import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client } from "./client.ts";
import { signedIn } from "./staff.ts";

// What could not be done is told as what it is, with what to do; nothing that was typed is called „done".

let town: Town;
/** How the store answers a step of a case meanwhile. */
let refuses: "conflict" | "case-too-large" | null = null;
beforeAll(async () => {
  town = await openTown();
  const { store } = town.deps;
  const organisation = store.organisation.bind(store);
  store.organisation = (id) => {
    const own = organisation(id);
    if (refuses === null) return own;
    const reason = refuses;
    return { ...own, cases: { ...own.cases, append: () => Promise.resolve({ ok: false, reason }) } };
  };
});
afterAll(() => town.close());
const during = async <T>(reason: "conflict" | "case-too-large", act: () => Promise<T>): Promise<T> => {
  refuses = reason;
  return act().finally(() => {
    refuses = null;
  });
};

const home = "/heuchelheim/vorgang";
const arrived = `${home}?antwort=da#gesagt`;
const person = `${base}/antrag/halter`;
async function askedBack() {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client, { dog: { chip: "" }, unknown: ["hunde[k1].chip"] });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  const number = /HEU-2026-\d{5}/.exec((await client.get(home)).text)?.[0] ?? "";
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const fragen = [{ path: "hunde[k1].chip", text: "Wie lautet sie?" }];
  const filling = {
    ...tasks[0]?.filling,
    answers: { ...tasks[0]?.filling.answers, ergebnis: "frage", fragen },
  };
  const sent = { id: `ask-${number}`, type: "completeTask", task: tasks[0]?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, sent)).status).toBe(200);
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec((await client.get(home)).text)?.[0] ?? "";
  return { client, cookies, question };
}
const CHIP = { "hunde[k1].chip": "276000000000001" };
const typed = 'value="276000000000001"';

describe("an answer that was asked back", () => {
  it.each([
    ["conflict", 503, "Wir können gerade nichts speichern"],
    ["case-too-large", 413, "Das ist mehr Text, als wir auf"],
  ] as const)(
    "%s: the page comes again as it was typed, and can be sent once more",
    async (reason, status, words) => {
      const { client, question } = await askedBack();
      const form = formIn((await client.get(question)).text);
      const refused = await during(reason, () =>
        client.post(form.action, answered(form, CHIP), { multipart: true }),
      );
      expect(refused.status).toBe(status);
      expect(refused.text).toContain(typed);
      expect(refused.text).toContain(words);
      expect(refused.text).not.toContain("schon erledigt");
      const again = formIn(refused.text);
      expect((await client.post(again.action, again.entries, { multipart: true })).location).toBe(arrived);
      expect((await client.get(home)).text).not.toContain(question);
    },
  );

  it("that is longer than an answer may be stands there still, and can be shortened", async () => {
    const { client, question } = await askedBack();
    const form = formIn((await client.get(question)).text);
    const long = { "hunde[k1].chip": "276 ".repeat(20_000) };
    const refused = await client.post(form.action, answered(form, long), { multipart: true });
    expect(refused.status).toBe(413);
    for (const words of ["Das ist mehr Text, als wir auf", "276 276 276"])
      expect(refused.text).toContain(words);
    const again = answered(formIn(refused.text), CHIP);
    expect((await client.post(form.action, again, { multipart: true })).location).toBe(arrived);
  });

  it("after her session was lost: nothing is stored, what she typed is there, a forged page shows nothing of its own", async () => {
    const { client, cookies, question } = await askedBack();
    const form = formIn((await client.get(question)).text);
    cookies.delete("bp_b");
    const lost = await client.post(form.action, answered(form, CHIP), { multipart: true });
    expect(lost.status).toBe(403);
    expect(lost.text).toContain("Ihre Sitzung war abgelaufen");
    expect(lost.text).toContain(typed);
    expect((await client.get(home)).text).toContain(question);
    cookies.delete("bp_b");
    const forged = answered(form, CHIP).map(
      ([name, value]) => [name, name === "_version" ? "x" : value] as const,
    );
    expect((await client.post(form.action, forged as never, { multipart: true })).text).not.toContain(typed);
    const again = formIn(lost.text);
    cookies.delete("bp_b");
    const fresh = formIn((await client.post(again.action, again.entries, { multipart: true })).text);
    expect((await client.post(fresh.action, fresh.entries, { multipart: true })).location).toBe(arrived);
  });
});

describe("a page of a form", () => {
  it("that is refused four times because another window was faster comes again as it was typed", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const form = formIn((await client.get(person)).text);
    const { store } = town.deps;
    const organisation = store.organisation.bind(store);
    const save = () => Promise.resolve({ ok: false as const, reason: "conflict" as const });
    const faster = (id: string) => ({ ...organisation(id), drafts: { ...organisation(id).drafts, save } });
    store.organisation = faster as typeof store.organisation;
    const lost = await client.post(form.action, answered(form, { vornamen: "Grace" })).finally(() => {
      store.organisation = organisation;
    });
    expect(lost.status).toBe(503);
    expect(lost.text).toContain('value="Grace"');
    expect(lost.text).toContain("Wir können gerade nichts speichern");
  });

  it.each([
    ["de", "gehört zu einem anderen Antrag", "Öffnen Sie die Leistung noch einmal"],
    ["en", "belongs to another application", "Open the service again"],
  ])("of an older draft is told as that, in %s", async (language, what, instead) => {
    const cookies = new Map([["bp_l", language]]);
    const client = createClient(town.url, cookies);
    await fillIn(client);
    const form = formIn((await client.get(person)).text);
    await begins(client);
    const refused = await client.post(form.action, answered(form, { vornamen: "Grace" }));
    expect(refused.status).toBe(409);
    for (const words of [what, instead]) expect(refused.text).toContain(words);
  });

  it("whose answers are too long altogether to be sent: nothing is sent, and she reads what to shorten", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const { entries } = formIn((await client.get(`${base}/pruefen`)).text);
    const refused = await during("case-too-large", () => client.post(`${base}/absenden`, entries));
    expect(refused.status).toBe(413);
    expect(refused.text).toContain("Abgesendet wurde nichts");
    expect((await client.post(`${base}/absenden`, entries)).location).toBe(home);
  });
});

async function begins(client: Client): Promise<void> {
  const { text } = await client.get(base);
  const start = formIn(text);
  await client.post(`${base}/antrag`, [...start.entries, ["_do", "new"]]);
}
