import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE, comesBack, goes, openPaying, PAYING, status, type Paying } from "../../payment/paying.ts";
import { openTown } from "../../stories/town.ts";
import { answered, createClient, formIn } from "../client.ts";

// ATTACKS: tamper with a fee, guess a payment return, be led elsewhere by it, pay for somebody else.

let paying: Paying;
beforeAll(async () => {
  paying = await openPaying();
});
afterAll(() => paying.close());

describe("a payment", () => {
  it("is nobody's but the applicant's: no key, no way to it", async () => {
    await paying.applied();
    const stranger = createClient(paying.town.url);
    expect((await stranger.get(PAYING)).status).toBe(404);
    expect((await stranger.post(PAYING, [])).status).toBeGreaterThanOrEqual(400);
    expect((await stranger.get(PAYING.replace("heuchelheim", "kassel"))).status).toBe(404);
  });

  it("is begun by a page of ours alone, and for what the case says, whatever is posted", async () => {
    const client = await paying.applied();
    expect((await client.post(PAYING, [["_csrf", "x"]])).status).toBeGreaterThanOrEqual(400);
    const before = paying.provider.transactions.length;
    const form = formIn(await status(client));
    await client.post(PAYING.replace("bezahlen", "pruefen"), form.entries);
    const forged = [...form.entries, ["amount", "0.01"], ["redirectUrl", "https://evil.example"]] as const;
    await client.post(PAYING, forged as never);
    expect(paying.provider.transactions.length - before).toBe(1);
    expect(paying.newest().request).toMatchObject({
      grosAmount: 12.5,
      redirectUrl: `${paying.town.url}${PAYING}`,
    });
  });

  it.each([
    "?status=PAYED",
    "?transactionId=x&status=PAYED",
    "?url=https://evil.example",
    "?next=//evil.example",
  ])("is not paid, and leads nowhere, because somebody comes back with %s", async (query) => {
    const client = await paying.applied();
    await goes(client);
    expect((await client.get(`${PAYING}${query}`)).location).toBe("/heuchelheim/vorgang");
    expect((await paying.recordOf(client)).data["bezahlen"]).toMatchObject({ state: "started" });
  });

  it("that is over is not begun again", async () => {
    const client = await paying.applied();
    const form = formIn(await status(client));
    await client.post(PAYING, form.entries);
    paying.provider.ends(paying.newest().id, "PAYED");
    await comesBack(client);
    const before = paying.provider.transactions.length;
    expect((await client.post(PAYING, form.entries)).location).toBe("/heuchelheim/vorgang");
    expect(paying.provider.transactions.length).toBe(before);
  });

  it("decides nothing anew: what was paid for stays as it was sent, whatever a page kept from before sends", async () => {
    const paid = { answers: { name: "Ada Demir" }, amount: 12.5 };
    const client = createClient(paying.town.url);
    await client.post(`${BASE}/antrag`, formIn((await client.get(BASE)).text).entries);
    const page = formIn((await client.get(`${BASE}/antrag/seite`)).text);
    await client.post(page.action, answered(page, { name: paid.answers.name }));
    const review = formIn((await client.get(`${BASE}/pruefen`)).text);
    await client.post(`${BASE}/absenden`, review.entries);
    await paying.town.work();
    await goes(client);
    paying.provider.ends(paying.newest().id, "PAYED");
    await comesBack(client);
    await paying.town.work();
    const before = await paying.recordOf(client);
    expect(before.data).toMatchObject({
      antrag: paid.answers,
      bezahlen: { state: "paid", amount: paid.amount },
    });
    const transactions = paying.provider.transactions.length;
    const later = answered(page, { name: "Ada Reich" });
    expect((await client.post(page.action, later)).location ?? "").not.toContain("pruefen");
    await client.post(`${BASE}/absenden`, review.entries);
    await client.post(`${BASE}/absenden`, [...review.entries, ["name", "Ada Reich"]]);
    await paying.town.work();
    expect(await paying.recordOf(client)).toEqual(before);
    expect(paying.provider.transactions.length).toBe(transactions);
    const { cases } = await paying.town.deps.store.organisation("heuchelheim").cases.list({ limit: 200 });
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
  });

  it("does not have the provider asked over and over", async () => {
    const { store } = paying.town.deps;
    const more = { guesses: 3, outbound: { inner: ["127.0.0.1"] } };
    const strict = await openTown(undefined, { ...more, store: { ...store, close: async () => {} } });
    const client = (await paying.applied()).at(strict.url);
    await goes(client);
    const { id } = paying.newest();
    const seen: number[] = [];
    for (let time = 0; time < 6; time += 1) seen.push((await comesBack(client)).status);
    expect([seen[0], seen.at(-1)]).toEqual([303, 429]);
    expect(paying.provider.asked(id)).toBeLessThanOrEqual(3);
    await strict.close();
  });
});
