import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, type Client, createClient, formIn, keyOf } from "./client.ts";

const home = "/heuchelheim/vorgang";
let town: Town;
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 10_000 });
});
afterAll(() => town.close());

/** Somebody who applied: her browser, her key and her number. */
async function applies(delivery: object = { bekanntgabe: "digital", email: "ada@example.org" }) {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client, { delivery: delivery as never });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  const number = /HEU-2026-\d{5}/.exec((await client.get(home)).text)?.[0] ?? "";
  return { client, cookies, number, key: () => keyOf(cookies.get("bp_v") ?? "") };
}
const store = () => town.deps.store.organisation("heuchelheim");
const mails = async () =>
  (await store().mails.list({ limit: 200 })).map(({ content }) => content as { to: string; text: string });
const linkIn = ({ text }: { readonly text: string }): string =>
  /\/vorgang\/neu\/[\w-]+/.exec(text)?.[0] ?? "";

async function asks(number: string, email: string, client: Client = createClient(town.url)) {
  const form = formIn((await client.get(`${home}/verloren`)).text);
  const answer = await client.post(form.action, answered(form, { number, email }));
  await soon();
  return answer;
}
/** What a mail needs is done after the answer. */
const soon = () => setTimeout(100);
const opens = async (client: Client, key: string) => client.get(`${home}/${key}`);

describe("whoever has lost the key of her case", () => {
  it("gets a new one by mail, and the old one opens nothing any more", async () => {
    const { client, number, key } = await applies();
    const old = key();
    expect((await asks(number, "ADA@example.org ")).status).toBe(200);
    const mail = (await mails()).find(({ text }) => linkIn({ text }) !== "");
    expect(mail?.to).toBe("ada@example.org");
    expect(mail?.text).not.toContain("Demir");
    const cookies = new Map<string, string>();
    const other = createClient(town.url, cookies);
    const link = `/heuchelheim${linkIn(mail!)}`;
    // Opening it does nothing: mail programs look at links too.
    expect((await other.get(link)).text).toContain("Neuen Zugang anlegen");
    expect((await client.get(home)).text).toContain(number);
    const form = formIn((await other.get(link)).text);
    expect((await other.post(form.action, form.entries)).location).toBe(`${home}?zugang=neu`);
    const shown = (await other.get(`${home}?zugang=neu`)).text;
    expect(shown).toContain("Sie haben einen neuen Zugang");
    expect(shown).toContain(number);
    const fresh = keyOf(cookies.get("bp_v") ?? "");
    expect(fresh).not.toBe(old);
    // Her old browser and her old link are out; the new one leads in, by the code of a mail.
    expect((await client.get(home)).text).not.toContain(number);
    expect((await opens(createClient(town.url), old)).status).toBe(404);
    expect((await opens(createClient(town.url), fresh)).location).toBe(`${home}/code`);
    expect((await other.get(link)).status).toBe(404);
    const [found] = (await store().cases.list({ number, limit: 1 })).cases;
    const events = await store().cases.events(found?.caseId ?? "");
    expect(events.at(-1)).toMatchObject({ type: "accessRenewed", actor: "applicant" });
    expect(JSON.stringify(events)).not.toContain(fresh);
    expect(await store().cases.verify(found?.caseId ?? "")).toEqual({ ok: true });
  });

  it("learns nothing by it: a number without its address, and no case at all, are answered alike", async () => {
    const { number } = await applies();
    const before = (await mails()).length;
    const right = await asks(number, "ada@example.org");
    expect((await mails()).length).toBe(before + 1);
    const wrong = [
      await asks(number, "wer@example.org"),
      await asks("HEU-2026-99999", "ada@example.org"),
      await asks("", ""),
      await asks(`${number.slice(0, -1)}%`, "ada@example.org"),
    ];
    for (const answer of wrong) expect([answer.status, answer.text]).toEqual([right.status, right.text]);
    expect((await mails()).length).toBe(before + 1);
  });

  it("whose case belongs to another town, or who gave no address, gets no mail", async () => {
    const { number } = await applies({ bekanntgabe: "post" });
    const before = (await mails()).length;
    await asks(number, "");
    await asks(number, "undefined");
    const kassel = createClient(town.url);
    const form = formIn((await kassel.get("/kassel/vorgang/verloren")).text);
    const { number: ours } = await applies();
    await kassel.post(form.action, answered(form, { number: ours, email: "ada@example.org" }));
    await soon();
    expect((await mails()).length).toBe(before);
    expect(await town.deps.store.organisation("kassel").mails.list({ limit: 9 })).toEqual([]);
  });

  it("fills no mailbox: three mails an hour, and the newest link alone is good, for half an hour", async () => {
    const { number } = await applies();
    const before = (await mails()).length;
    for (let time = 0; time < 5; time += 1) await asks(number, "ada@example.org");
    const sent = (await mails()).length - before;
    expect(sent).toBe(3);
    const links = (await mails()).map(linkIn).filter((link) => link !== "");
    const open = [];
    for (const link of links)
      if ((await createClient(town.url).get(`/heuchelheim${link}`)).status === 200) open.push(link);
    // One for each case of these tests that was asked for and not used.
    expect(open).toHaveLength(2);
    const now = town.deps.clock();
    town.goTo(new Date(Date.parse(now) + 31 * 60_000).toISOString());
    for (const link of open)
      expect((await createClient(town.url).get(`/heuchelheim${link}`)).status).toBe(404);
    town.goTo(now);
  });

  it("is answered before anything is saved for her", async () => {
    const { number } = await applies();
    const client = createClient(town.url);
    const form = formIn((await client.get(`${home}/verloren`)).text);
    const before = (await mails()).length;
    const { records } = store();
    const { save } = records;
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const slowly: typeof save = async (one) => held.then(() => save(one));
    Object.assign(records, { save: slowly });
    const answer = await client.post(form.action, answered(form, { number, email: "ada@example.org" }));
    Object.assign(records, { save });
    expect([answer.status, (await mails()).length]).toEqual([200, before]);
    free();
    await expect.poll(async () => (await mails()).length).toBe(before + 1);
  });
});

describe("whoever is in her case", () => {
  it("gives herself a new key: all other browsers and links are out at once", async () => {
    const { client, cookies, number, key } = await applies();
    const old = key();
    // Another browser of hers that was let in as well.
    const other = createClient(town.url, new Map(cookies));
    expect((await other.get(home)).text).toContain(number);
    const page = (await client.get(home)).text;
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect((await client.post(`${home}/zugang`, [["_csrf", "x"]])).status).toBeGreaterThanOrEqual(400);
    expect(key()).toBe(old);
    expect((await client.post(`${home}/zugang`, [["_csrf", csrf]])).location).toBe(`${home}?zugang=neu`);
    expect(key()).not.toBe(old);
    expect((await client.get(home)).text).toContain(key());
    expect((await other.get(home)).text).not.toContain(number);
  });

  it("who is not in has nothing to renew", async () => {
    const stranger = createClient(town.url);
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await stranger.get(home)).text)?.[1] ?? "";
    expect((await stranger.post(`${home}/zugang`, [["_csrf", csrf]])).status).toBe(404);
    expect((await stranger.post(`${home}/neu/${"x".repeat(43)}`, [["_csrf", csrf]])).status).toBe(404);
  });
});
