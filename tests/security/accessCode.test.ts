import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, type Client, createClient, formIn, keyOf } from "./client.ts";

let town: Town;
let key = "";
const cookies = new Map<string, string>();
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 10_000 });
  const client = createClient(town.url, cookies);
  await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  key = keyOf(cookies.get("bp_v") ?? "");
  expect(key).toMatch(/^[0-9A-Z-]{29}$/);
});
afterAll(() => town.close());

const home = "/heuchelheim/vorgang";
const allMails = async () =>
  (await town.deps.store.organisation("heuchelheim").mails.list({ limit: 90 })).map(
    ({ content }) => content as { to: string; text: string },
  );
const newest = async () => (await allMails()).find(({ text }) => /\n\d{6}\n/.test(text))!;
const codeIn = ({ text }: { text: string }): string => /\n(\d{6})\n/.exec(text)?.[1] ?? "";
/** Mails of the same moment have no order: each is sent at one of its own. */
let now = Date.parse("2026-07-10T07:00:00.000Z");
function goTo(instant: string): void {
  now = Date.parse(instant);
  town.goTo(instant);
}
async function withKey(): Promise<Client> {
  goTo(new Date(now + 1000).toISOString());
  const client = createClient(town.url);
  const form = formIn((await client.get(home)).text);
  const answer = await client.post(home, answered(form, { key }, []));
  expect([answer.status, answer.location]).toEqual([303, `${home}/code`]);
  return client;
}
async function types(client: Client, code: string) {
  const form = formIn((await client.get(`${home}/code`)).text);
  return client.post(`${home}/code`, answered(form, { code }, [["_do", "code"]]));
}

describe("whoever has only the key of a case", () => {
  it("has to read the applicant's mail too", async () => {
    const client = await withKey();
    expect((await client.get(home)).text).not.toContain("Demir");
    const mail = await newest();
    expect(mail.to).toBe("ada@example.org");
    expect((await client.get(`${home}/code`)).text).toContain("a…@example.org");
    const answer = await types(client, codeIn(mail));
    expect([answer.status, answer.location]).toEqual([303, home]);
    expect((await client.get(home)).text).toMatch(/-2026-0/);
  });

  it("gets no further by a link either", async () => {
    const client = createClient(town.url);
    const answer = await client.get(`${home}/${key}`);
    expect(answer.location).toBe(`${home}/code`);
    expect((await client.get(`${home}/angaben.pdf`)).status).toBe(404);
  });

  it("has five tries, and the right code is worth nothing after them", async () => {
    const client = await withKey();
    const code = codeIn(await newest());
    const wrong = code === "000000" ? "111111" : "000000";
    for (let tries = 0; tries < 5; tries += 1) expect((await types(client, wrong)).status).toBe(422);
    expect((await types(client, code)).status).toBe(422);
  });

  it("cannot use a code twice, nor after a quarter of an hour, nor fill a mailbox", async () => {
    const client = await withKey();
    const code = codeIn(await newest());
    expect((await types(client, code)).status).toBe(303);
    goTo("2026-07-10T08:30:00.000Z");
    const late = await withKey();
    goTo("2026-07-10T08:46:00.000Z");
    expect((await types(late, codeIn(await newest()))).status).toBe(422);
    const again = async () => {
      const form = formIn((await late.get(`${home}/code`)).text);
      return late.post(`${home}/code`, answered(form, { code: "" }, [["_do", "again"]]));
    };
    for (let times = 0; times < 4; times += 1) expect((await again()).location).toBe(`${home}/code`);
    expect((await again()).location).toBe(`${home}/code?warten`);
  });

  const WAIT = { timeout: 20_000, interval: 20 };
  it("brings one mail in a volley, and its code is the one that works", async () => {
    goTo("2026-07-10T09:50:00.000Z");
    const client = await withKey();
    goTo("2026-07-10T09:51:00.000Z");
    const before = (await allMails()).length;
    const form = formIn((await client.get(`${home}/code`)).text);
    const again = () => client.post(`${home}/code`, answered(form, { code: "" }, [["_do", "again"]]));
    const { records } = town.deps.store.organisation("heuchelheim");
    const { get } = records;
    // All of them have read before the first one saves.
    let reads = 0;
    const together: typeof get = async (...asked) => {
      const found = await get(...asked);
      if (asked[0] === "access-code" && (reads += 1) <= 40)
        await expect.poll(() => reads, WAIT).toBeGreaterThanOrEqual(40);
      return found;
    };
    Object.assign(records, { get: together });
    const answers = await Promise.all(Array.from({ length: 40 }, again));
    Object.assign(records, { get });
    expect(new Set(answers.map(({ location }) => location))).toEqual(new Set([`${home}/code`]));
    expect((await allMails()).length).toBe(before + 1);
    expect((await types(client, codeIn(await newest()))).status).toBe(303);
  });

  it("reads that no mail can be sent when the mail server is away or there is none, and not that one was", async () => {
    const { deps } = town as { deps: { sendMail: unknown; demo: boolean } };
    const [before, demo] = [deps.sendMail, deps.demo];
    const ways: readonly (readonly [unknown, boolean])[] = [
      [() => Promise.reject(new Error("away")), true],
      [null, false],
    ];
    for (const [hours, [sendMail, isDemo]] of ways.entries()) {
      goTo(`2026-07-10T1${hours}:00:00.000Z`);
      Object.assign(deps, { sendMail, demo: isDemo });
      const client = createClient(town.url);
      const answer = await client.post(home, answered(formIn((await client.get(home)).text), { key }, []));
      expect([answer.status, answer.location]).toEqual([303, `${home}/code?keine-mail`]);
      const page = await client.get(`${home}/code?keine-mail`);
      expect(page.text).toContain("Wir können gerade keine E-Mail schicken.");
      expect(page.text).not.toContain("Wir haben Ihnen einen Code");
    }
    Object.assign(deps, { sendMail: before, demo });
    expect(town.log).toContainEqual(expect.objectContaining({ event: "mail-failed", kind: "code" }));
  });

  it("waits ten seconds at most for a mail server that hangs, and what nobody tried to send costs none of her mails", async () => {
    const { deps } = town as { deps: { sendMail: unknown } };
    const before = deps.sendMail;
    goTo("2026-07-10T15:00:00.000Z");
    const real = performance.now.bind(performance);
    const patience = vi.spyOn(performance, "now");
    let skipped = 0;
    patience.mockImplementation(() => real() + skipped);
    try {
      const hangs = () =>
        new Promise((_, reject) => {
          skipped += 6000;
          reject(new Error("timeout"));
        });
      Object.assign(deps, { sendMail: hangs });
      const asks = async () => {
        const client = createClient(town.url);
        return (await client.post(home, answered(formIn((await client.get(home)).text), { key }, [])))
          .location;
      };
      for (let count = 0; count < 7; count += 1) expect(await asks()).toBe(`${home}/code?keine-mail`);
      skipped += 31_000;
      Object.assign(deps, { sendMail: before });
      expect(await asks()).toBe(`${home}/code`);
    } finally {
      patience.mockRestore();
      Object.assign(deps, { sendMail: before });
    }
  });

  it("gets no further by putting the key into a cookie, of a case or of the draft it was", async () => {
    const forged = ["", ".", `.${"x".repeat(43)}`].flatMap((sign) => [
      ["bp_v", `${key}${sign}`],
      ["bp_d_hund-anmelden", `${key}${sign}`],
    ]);
    for (const [name = "", value = ""] of forged) {
      const client = createClient(town.url, new Map([[name, value]]));
      expect((await client.get(home)).text).not.toContain("Demir");
      expect((await client.get(`${home}/angaben.pdf`)).status).toBe(404);
      for (const page of ["pruefen", "antrag/tiere", `weiter/${key}`]) {
        const { location = base } = await client.get(`${base}/${page}`);
        expect([base, `${home}/${key}`]).toContain(location);
      }
      const { text } = await client.get(base);
      const sent = await client.post(`${base}/absenden`, formIn(text).entries);
      expect([base, `${home}/${key}`]).toContain(sent.location);
      expect((await client.get(`${home}/${key}`)).location).toContain(`${home}/code`);
      expect((await client.get(home)).text).not.toContain("Demir");
      const renewed = await client.post(`${home}/zugang`, formIn(text).entries);
      expect([renewed.status, renewed.location]).toEqual([404, null]);
    }
  });

  it("the browser that sent the application needs no code", async () => {
    const own = createClient(town.url, cookies);
    expect((await own.get(home)).status).toBe(200);
    expect((await own.get(`${home}/${key}`)).location).toBe(home);
  });
});
