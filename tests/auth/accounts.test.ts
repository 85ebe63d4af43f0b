import { forgetColleagues, savePerson } from "@blaupause/server";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, type Client } from "../security/client.ts";
import { readLog } from "../../server/src/people/readLog.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
const start = "2026-07-10T07:00:00.000Z";
beforeAll(async () => {
  town = await openTown(start);
  const store = town.deps.store.organisation("heuchelheim");
  const person = { rev: 0, subject: null, isActive: true, substitute: null };
  await savePerson(store, {
    ...person,
    id: "lang",
    name: "Petra Lang",
    email: "lang@example.org",
    roles: ["admin"],
  });
  await savePerson(store, {
    ...person,
    id: "roth",
    name: "Uwe Roth",
    email: "roth@example.org",
    roles: ["steueramt"],
  });
  forgetColleagues(store);
});
afterAll(() => town.close());

interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
}
const csrfOf = async (client: Client): Promise<string> =>
  (JSON.parse((await client.get("/api/session")).text) as { csrf: string }).csrf;
async function send(client: Client, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { "content-type": "application/json", "x-csrf-token": await csrfOf(client) };
  const answer = await client.raw(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: JSON.parse(answer.text) as Record<string, unknown> };
}
const browser = (): Client => createClient(town.url);
const enters = (client: Client, email: string, password: string, code: string | null = null) =>
  send(client, "POST", "/api/session/password", { organisation: "heuchelheim", email, password, code });

const mailsTo = async (email: string): Promise<readonly string[]> =>
  (await town.deps.store.organisation("heuchelheim").mails.list({ limit: 20 }))
    .map(({ content }) => content as { to: string; text: string })
    .flatMap(({ to, text }) => (to === email ? [text] : []));

/** The link of the newest mail to somebody, as she would click it. */
async function linkFor(email: string): Promise<{ person: string; token: string }> {
  const [text = ""] = await mailsTo(email);
  const [, person = "", token = ""] = /#([^\s]+)/.exec(text)?.[1]?.split(".") ?? [];
  return { person, token };
}
/** Mails go out after the answer. */
async function asksForLink(email: string): Promise<void> {
  const before = (await mailsTo(email)).length;
  await send(browser(), "POST", "/api/session/reset", { organisation: "heuchelheim", email });
  await expect.poll(async () => (await mailsTo(email)).length).toBe(before + 1);
}
async function choosesPassword(email: string, password: string): Promise<Answer> {
  if ((await mailsTo(email)).length === 0) await asksForLink(email);
  const link = await linkFor(email);
  return send(browser(), "POST", "/api/session/reset/confirm", {
    organisation: "heuchelheim",
    ...link,
    password,
  });
}
const GOOD = "vier Wölfe heulen leise";

describe("local accounts", () => {
  it("begin with a link to choose a password, which works once", async () => {
    expect(await choosesPassword("roth@example.org", "kurz")).toMatchObject({
      status: 422,
      json: { code: "too-short" },
    });
    expect(await choosesPassword("roth@example.org", "roth@example.org!")).toMatchObject({
      json: { code: "too-easy" },
    });
    expect((await choosesPassword("roth@example.org", GOOD)).status).toBe(200);
    const link = await linkFor("roth@example.org");
    const again = { organisation: "heuchelheim", ...link, password: "ein anderes Passwort 7" };
    expect(await send(browser(), "POST", "/api/session/reset/confirm", again)).toMatchObject({
      status: 422,
      json: { code: "link-over" },
    });
    const client = browser();
    expect(await enters(client, "ROTH@example.org", GOOD)).toMatchObject({
      status: 200,
      json: { person: { name: "Uwe Roth", roles: ["steueramt"] }, organisation: { id: "heuchelheim" } },
    });
  });

  it("send one link in a quarter of an hour, and nobody can take it from her by asking", async () => {
    const { mails } = town.deps.store.organisation("heuchelheim");
    const count = async () => (await mails.list({ limit: 50 })).length;
    const ask = () =>
      send(browser(), "POST", "/api/session/reset", {
        organisation: "heuchelheim",
        email: "lang@example.org",
      });
    await asksForLink("lang@example.org");
    const [before, first] = [await count(), await linkFor("lang@example.org")];
    expect(await ask()).toEqual({ status: 200, json: { done: true } });
    expect([await count(), await linkFor("lang@example.org")]).toEqual([before, first]);
    const asked = async () =>
      (await readLog(town.deps.store.organisation("heuchelheim"))).entries
        .filter(({ what }) => what === "reset-asked")
        .filter(({ about }) => about === "lang").length;
    await expect.poll(asked).toBe(1);
    const taken = { organisation: "heuchelheim", ...first, password: GOOD };
    expect((await send(browser(), "POST", "/api/session/reset/confirm", taken)).status).toBe(200);
  });

  it("answer before anything is saved or sent for whoever has one", async () => {
    town.goTo("2026-07-10T06:00:00.000Z");
    const { records } = town.deps.store.organisation("heuchelheim");
    const { save } = records;
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const slowly: typeof save = async (one) => held.then(() => save(one));
    const client = browser();
    Object.assign(records, { save: slowly });
    const body = { organisation: "heuchelheim", email: "lang@example.org" };
    const before = (await mailsTo(body.email)).length;
    expect((await send(client, "POST", "/api/session/reset", body)).status).toBe(200);
    expect((await mailsTo(body.email)).length).toBe(before);
    Object.assign(records, { save });
    free();
    await expect.poll(async () => (await mailsTo(body.email)).length).toBe(before + 1);
    town.goTo(start);
  });

  it("answer alike where the mail server is away", async () => {
    const logged: string[] = [];
    const away = await openTown(start, {
      sendMail: () => Promise.reject(new Error("ECONNREFUSED")),
      log: ({ event }) => logged.push(event),
    });
    const client = createClient(away.url);
    const body = { organisation: "kassel", email: "niemand@example.org" };
    const store = away.deps.store.organisation("kassel");
    await savePerson(store, {
      rev: 0,
      subject: null,
      isActive: true,
      substitute: null,
      id: "neu",
      name: "Neu",
      email: "neu@example.org",
      roles: ["admin"],
    });
    const answers = [await send(client, "POST", "/api/session/reset", body)];
    answers.push(await send(client, "POST", "/api/session/reset", { ...body, email: "neu@example.org" }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await expect.poll(() => logged).toContain("mail-failed");
    await away.close();
  });

  it("tell nobody who has one", async () => {
    const reset = await send(browser(), "POST", "/api/session/reset", {
      organisation: "heuchelheim",
      email: "niemand@example.org",
    });
    expect(reset).toEqual({ status: 200, json: { done: true } });
    const unknown = await enters(browser(), "niemand@example.org", GOOD);
    const wrong = await enters(browser(), "roth@example.org", "falsch");
    expect(unknown).toEqual(wrong);
    const elsewhere = await send(browser(), "POST", "/api/session/password", {
      organisation: "kassel",
      email: "roth@example.org",
      password: GOOD,
      code: null,
    });
    expect(elsewhere).toEqual(wrong);
  });

  it("lock after five wrong tries, and open by themselves", async () => {
    for (let tries = 0; tries < 4; tries += 1) await enters(browser(), "roth@example.org", "falsch");
    expect(await enters(browser(), "roth@example.org", GOOD)).toMatchObject({ json: { code: "locked" } });
    town.goTo("2026-07-10T07:06:00.000Z");
    expect((await enters(browser(), "roth@example.org", GOOD)).status).toBe(200);
    expect(town.log.some(({ event }) => event === "sign-in-failed")).toBe(true);
    expect(JSON.stringify(town.log)).not.toContain("roth");
  });

  it("take a second factor, whose code counts once", async () => {
    const client = browser();
    await enters(client, "roth@example.org", GOOD);
    const begun = await send(client, "POST", "/api/account/totp", {});
    const totp = new TOTP({ secret: Secret.fromBase32(String(begun.json["secret"])) });
    const code = () => totp.generate({ timestamp: Date.parse(town.deps.clock()) });
    expect(await send(client, "POST", "/api/account/totp/confirm", { code: "000000" })).toMatchObject({
      status: 422,
    });
    expect((await send(client, "POST", "/api/account/totp/confirm", { code: code() })).status).toBe(200);
    expect(await enters(browser(), "roth@example.org", GOOD)).toMatchObject({
      json: { code: "code-needed" },
    });
    expect(await enters(browser(), "roth@example.org", GOOD, code())).toMatchObject({
      status: 401,
      json: { code: "wrong-code", field: "code" },
    });
    // Who does not know the password is not told that a code was right or wrong.
    expect(await enters(browser(), "roth@example.org", "falsch", code())).toMatchObject({
      json: { code: "wrong-credentials" },
    });
    town.goTo("2026-07-10T07:08:00.000Z");
    expect((await enters(browser(), "roth@example.org", GOOD, code())).status).toBe(200);
    expect((await enters(browser(), "roth@example.org", GOOD, code())).status).toBe(401);
    expect((await send(client, "POST", "/api/account/totp/remove", { password: GOOD })).status).toBe(200);
  });

  it("list the browsers one is signed in with, and sign any of them out", async () => {
    town.goTo("2026-07-10T08:00:00.000Z");
    const [client, other] = [browser(), browser()];
    await enters(client, "roth@example.org", GOOD);
    await enters(other, "roth@example.org", GOOD);
    const { json } = await send(client, "GET", "/api/account");
    const sessions = json["sessions"] as { id: string; isThis: boolean; since: string }[];
    expect(sessions.length).toBeGreaterThan(1);
    const theirs = sessions.filter(({ isThis }) => !isThis);
    for (const { id } of theirs) await send(client, "DELETE", `/api/account/sessions/${id}`);
    expect((await other.get("/api/account")).status).toBe(401);
    expect((await client.get("/api/account")).status).toBe(200);
  });

  it("a new password signs every other browser out", async () => {
    const [client, other] = [browser(), browser()];
    await enters(client, "roth@example.org", GOOD);
    await enters(other, "roth@example.org", GOOD);
    const change = { old: GOOD, password: "fünf Füchse schlafen" };
    expect((await send(client, "POST", "/api/account/password", { ...change, old: "falsch" })).status).toBe(
      422,
    );
    expect((await send(client, "POST", "/api/account/password", change)).status).toBe(200);
    expect((await other.get("/api/account")).status).toBe(401);
    expect((await client.get("/api/account")).status).toBe(200);
  });

  it("a link that was sent before lets nobody choose another one, once the password is changed", async () => {
    town.goTo("2026-07-10T07:20:00.000Z");
    await asksForLink("roth@example.org");
    const link = await linkFor("roth@example.org");
    const client = browser();
    await enters(client, "roth@example.org", "fünf Füchse schlafen");
    const change = { old: "fünf Füchse schlafen", password: "sechs Schafe zählen" };
    expect((await send(client, "POST", "/api/account/password", change)).status).toBe(200);
    const used = { organisation: "heuchelheim", ...link, password: "acht Eulen rufen" };
    expect(await send(browser(), "POST", "/api/session/reset/confirm", used)).toMatchObject({
      status: 422,
      json: { code: "link-over" },
    });
    const back = { old: "sechs Schafe zählen", password: "fünf Füchse schlafen" };
    expect((await send(client, "POST", "/api/account/password", back)).status).toBe(200);
    town.goTo("2026-07-10T07:00:00.000Z");
  });

  it("sessions end after twelve hours without use", async () => {
    const client = browser();
    await enters(client, "roth@example.org", "fünf Füchse schlafen");
    town.goTo("2026-07-10T19:00:00.000Z");
    expect((await client.get("/api/account")).status).toBe(200);
    town.goTo("2026-07-11T06:59:00.000Z");
    expect((await client.get("/api/account")).status).toBe(200);
    town.goTo("2026-07-11T19:30:00.000Z");
    expect((await client.get("/api/account")).status).toBe(401);
  });
});

describe("people are an administrator's", () => {
  it("takes somebody on, invites her, and bars her: she is out at once", async () => {
    await choosesPassword("lang@example.org", GOOD);
    const admin = browser();
    await enters(admin, "lang@example.org", GOOD);
    const fresh = {
      id: "neu",
      rev: 0,
      name: "Ina Kurz",
      email: "kurz@example.org",
      roles: ["steueramt"],
      isActive: true,
      substitute: null,
    };
    const added = await send(admin, "POST", "/api/people", fresh);
    expect(added.status).toBe(200);
    expect(await send(admin, "POST", "/api/people", fresh)).toMatchObject({
      status: 409,
      json: { code: "email-taken" },
    });
    const { id } = added.json as { id: string };
    expect((await send(admin, "POST", `/api/people/${id}/invitation`, {})).status).toBe(200);
    // It went to a wrong address: once that is put right, it opens nothing there any more.
    const first = await linkFor("kurz@example.org");
    const moved = { ...added.json, email: "ina.kurz@example.org" };
    added.json["rev"] = (await send(admin, "POST", "/api/people", moved)).json["rev"];
    const late = { organisation: "heuchelheim", ...first, password: GOOD };
    expect((await send(browser(), "POST", "/api/session/reset/confirm", late)).status).toBe(422);
    added.json["rev"] = (await send(admin, "POST", "/api/people", added.json)).json["rev"];
    // Mails of the same moment have no order.
    town.goTo("2026-07-11T19:31:00.000Z");
    expect((await send(admin, "POST", `/api/people/${id}/invitation`, {})).status).toBe(200);
    const link = await linkFor("kurz@example.org");
    await send(browser(), "POST", "/api/session/reset/confirm", {
      organisation: "heuchelheim",
      ...link,
      password: GOOD,
    });
    const client = browser();
    expect((await enters(client, "kurz@example.org", GOOD)).status).toBe(200);
    expect((await client.get("/api/people")).status).toBe(403);
    const barred = { ...added.json, isActive: false };
    expect((await send(admin, "POST", "/api/people", barred)).status).toBe(200);
    expect((await client.get("/api/cases")).status).toBe(401);
    expect((await enters(browser(), "kurz@example.org", GOOD)).status).toBe(401);
  });

  it("saves somebody as she was, and the log says nothing of it", async () => {
    const admin = browser();
    await enters(admin, "lang@example.org", GOOD);
    const lines = async () => {
      const { entries } = (await send(admin, "GET", "/api/log")).json as { entries: { what: string }[] };
      return entries.filter(({ what }) => what === "person-changed").length;
    };
    const me = async () => {
      const { people } = (await send(admin, "GET", "/api/people")).json as { people: { id: string }[] };
      return people.find(({ id }) => id === "lang") as { id: string; name: string };
    };
    const before = await lines();
    expect(await send(admin, "POST", "/api/people", await me())).toMatchObject({ status: 200 });
    expect(await lines()).toBe(before);
    const { name } = await me();
    await send(admin, "POST", "/api/people", { ...(await me()), name: `${name} M.` });
    expect(await lines()).toBe(before + 1);
    await send(admin, "POST", "/api/people", { ...(await me()), name });
  });

  it("cannot lock herself out, and leaves a log that is whole", async () => {
    const admin = browser();
    await enters(admin, "lang@example.org", GOOD);
    const { people } = (await send(admin, "GET", "/api/people")).json as {
      people: { id: string; roles: string[] }[];
    };
    const me = people.find(({ id }) => id === "lang");
    expect(await send(admin, "POST", "/api/people", { ...me, roles: [] })).toMatchObject({ status: 422 });
    const { isWhole, entries } = (await send(admin, "GET", "/api/log")).json as {
      isWhole: boolean;
      entries: { what: string; by: string; about: string }[];
    };
    expect(isWhole).toBe(true);
    expect(entries.map(({ what }) => what)).toContain("person-changed");
    expect(entries.some(({ by }) => by === "Petra Lang")).toBe(true);
    // An address that is nobody's is nobody's line.
    const asked = entries.filter(({ what }) => what === "reset-asked");
    const ids = people.map(({ id }) => id);
    expect(asked.filter(({ about }) => !ids.includes(about))).toEqual([]);
  });
});

it("whoever guesses from one address has to wait", async () => {
  const answers: number[] = [];
  for (let tries = 0; tries < 40; tries += 1)
    answers.push((await enters(browser(), `niemand${tries}@example.org`, "falsch")).status);
  expect(answers.at(-1)).toBe(429);
});
