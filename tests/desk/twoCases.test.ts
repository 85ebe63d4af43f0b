import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, formIn, keyOf, type Client } from "../security/client.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { asked } from "./asked.ts";

// One browser, several cases in one town: two dogs, or the cases of a couple.

let town: Town;
beforeAll(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z");
});
afterAll(() => town.close());

const home = "/heuchelheim/vorgang";
const numberOn = async (client: Client): Promise<string> =>
  /HEU-[A-Z0-9-]+|\b[A-Z]+-\d{4}-\d+\b/.exec((await client.get(home)).text)?.[0] ?? "";

describe("a page of a case, when another case was opened in this browser since", () => {
  it("brings its answer into its own case, and leads there", async () => {
    const cookies = new Map<string, string>();
    const first = await asked(town, { cookies });
    const second = await asked(town, { cookies });
    expect(await numberOn(first.client)).toBe(second.number);
    const sent = await first.answer("276000000000001");
    expect(sent.location).toBe(`${home}?antwort=da#gesagt`);
    expect(await numberOn(first.client)).toBe(first.number);
    // The other one still waits for its own answer.
    expect((await second.answer("276000000000002")).location).toBe(`${home}?antwort=da#gesagt`);
    expect(await numberOn(second.client)).toBe(second.number);
  });

  it("gives a new key to its own case, by the button that stood on it", async () => {
    const cookies = new Map<string, string>();
    const first = await asked(town, { cookies });
    const renew = formIn((await first.client.get(home)).text);
    expect(renew.action).toContain("/zugang");
    const second = await asked(town, { cookies });
    const keyOfSecond = keyOf(cookies.get("bp_v") ?? "");
    expect((await first.client.post(renew.action, renew.entries)).location).toBe(`${home}?zugang=neu`);
    expect(await numberOn(first.client)).toBe(first.number);
    const back = await second.client.get(`${home}/${keyOfSecond}`);
    expect(back.location).toBe(home);
    expect(await numberOn(second.client)).toBe(second.number);
  });

  it("asks for the key and shows what was typed, where the browser knows that case no more", async () => {
    const cookies = new Map<string, string>();
    const first = await asked(town, { cookies });
    await asked(town, { cookies });
    cookies.delete("bp_o");
    const lost = await first.answer("276000000000003");
    expect(lost.status).toBe(404);
    expect(lost.text).toContain("276000000000003");
  });
});

describe("cases a browser was let into", () => {
  it("are opened again by their link without another code", async () => {
    const cookies = new Map<string, string>();
    const first = await asked(town, { cookies, mail: true });
    const key = keyOf(cookies.get("bp_v") ?? "");
    await asked(town, { cookies });
    const back = await first.client.get(`${home}/${key}`);
    expect(back.location).toBe(home);
    expect(await numberOn(first.client)).toBe(first.number);
    expect((await createClient(town.url).get(`${home}/${key}`)).location).toBe(`${home}/code`);
  });

  it("are forgotten when it is closed, but for the one opened last", async () => {
    const { client, form } = await asked(town);
    await applies(town, {}, client);
    const [kept, others] = (await client.get(form.action)).headers.getSetCookie();
    expect(kept).toMatch(/^bp_v=.*Max-Age=/);
    expect(others).toMatch(/^bp_o=(?!.*Max-Age)/);
  });

  it("are four at most; the one opened longest ago is forgotten first", async () => {
    const cookies = new Map<string, string>();
    const first = await asked(town, { cookies });
    for (let count = 0; count < 4; count += 1) await asked(town, { cookies });
    expect(cookies.get("bp_o")?.split("~")).toHaveLength(3);
    expect((await first.answer("276000000000004")).status).toBe(404);
  });

  it("are known by our sign alone: a key that somebody put there opens nothing", async () => {
    const mine = new Map<string, string>();
    await asked(town, { cookies: mine, mail: true });
    const theirs = new Map<string, string>();
    const { client } = await asked(town, { cookies: theirs });
    const key = keyOf(mine.get("bp_v") ?? "");
    theirs.set("bp_o", `${key}.x`);
    expect((await client.get(`${home}/${key}`)).location).toBe(`${home}/code`);
  });
});
