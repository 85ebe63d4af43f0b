import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient, type Client } from "../security/client.ts";
import { readLog } from "../../server/src/people/readLog.ts";
import { revokeAll } from "../../server/src/auth/sessions.ts";
import { openTown, type Town } from "../stories/town.ts";
import { enters, send } from "./door.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// What a wrong try costs, and how somebody comes in again who has lost her second factor.

let town: Town;
let minute = 0;
beforeAll(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z", { guesses: 100_000 });
  await withPassword(town, "heuchelheim", { id: "roth", name: "Uwe Roth", roles: ["steueramt"] });
  await withPassword(town, "heuchelheim", { id: "rat", name: "Ida Rat", roles: ["steueramt"] });
  await withPassword(town, "heuchelheim", { id: "alt", name: "Petra Alt", roles: ["admin"] });
});
beforeEach(() => {
  // So quiet it was that nothing counts any more.
  minute += 180;
  town.goTo(new Date(Date.UTC(2026, 6, 10, 7, minute)).toISOString());
});
afterAll(() => town.close());

const browser = (): Client => createClient(town.url);

describe("wrong tries", () => {
  it.each(["roth", "niemand"])(
    "at the same moment count one by one, also for an address nobody has: %s",
    async (name) => {
      const tries = Array.from({ length: 5 }, () => enters(browser(), name, "falsch"));
      const codes = (await Promise.all(tries)).map(({ json }) => json["code"]).toSorted();
      expect(codes).toEqual(["locked", ...Array.from({ length: 4 }, () => "wrong-credentials")]);
      expect(await enters(browser(), name, PASSWORD)).toMatchObject({
        status: 401,
        json: { code: "locked" },
      });
    },
  );
  it("that all come at once are looked at no more often than one after the other", async () => {
    const tries = Array.from({ length: 25 }, () => enters(browser(), "rat", "falsch"));
    const codes = (await Promise.all(tries)).map(({ json }) => json["code"]);
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(4);
    expect(codes.filter((code) => code === "locked")).toHaveLength(21);
    expect(await enters(browser(), "rat", PASSWORD)).toMatchObject({ json: { code: "locked" } });
  });
  it("are forgotten once the right password came", async () => {
    for (let tries = 0; tries < 3; tries += 1) await enters(browser(), "alt", "falsch");
    expect((await enters(browser(), "alt", PASSWORD)).status).toBe(200);
    for (let tries = 0; tries < 4; tries += 1)
      expect(await enters(browser(), "alt", "falsch")).toMatchObject({
        json: { code: "wrong-credentials" },
      });
  });
});

describe("somebody outside who tries her address all the time", () => {
  const email = "hell@heuchelheim.example";
  const locks = async (): Promise<string> => {
    for (;;) {
      const { json } = await enters(browser(), "hell", "falsch");
      if (json["code"] === "locked") return String(json["until"]);
    }
  };
  beforeAll(() => withPassword(town, "heuchelheim", { id: "hell", name: "Eva Hell", roles: ["steueramt"] }));

  it("is told until when it is locked: a minute, and never more than fifteen", async () => {
    const minutes: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const until = await locks();
      minutes.push((Date.parse(until) - Date.parse(town.deps.clock())) / 60_000);
      town.goTo(until);
    }
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it("does not lock her out of a browser she has signed in with, where her own wrong tries count", async () => {
    const hers = browser();
    expect((await enters(hers, "hell", PASSWORD)).status).toBe(200);
    await locks();
    expect(await enters(browser(), "hell", PASSWORD)).toMatchObject({ json: { code: "locked" } });
    expect((await enters(hers, "hell", PASSWORD)).status).toBe(200);
    for (let n = 0; n < 4; n += 1)
      expect(await enters(hers, "hell", "falsch")).toMatchObject({ json: { code: "wrong-credentials" } });
    expect(await enters(hers, "hell", "falsch")).toMatchObject({ json: { code: "locked" } });
    expect(await enters(hers, "hell", PASSWORD)).toMatchObject({ json: { code: "locked" } });
  });

  it("locks everybody else's browsers all the same: what is kept there is of one person, and cannot be made up", async () => {
    const [hers, others] = [browser(), browser()];
    const cookies = (await enters(hers, "hell", PASSWORD)).cookies.filter((line) => line.startsWith("bp_k_"));
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/; Max-Age=31536000; Path=\/api\/session; HttpOnly; SameSite=Lax$/);
    expect((await enters(others, "alt", PASSWORD)).status).toBe(200);
    const [name = "", value = ""] = (cookies[0] ?? "").split(";")[0]?.split("=") ?? [];
    const madeUp = `${"0".repeat(32)}.${decodeURIComponent(value).split(".")[1]}`;
    const forger = createClient(town.url, new Map([[name, madeUp]]));
    await locks();
    for (const client of [others, forger])
      expect(await enters(client, "hell", PASSWORD)).toMatchObject({ json: { code: "locked" } });
  });

  it("does not keep her out where she chooses a password by a link in her mail", async () => {
    const { mails } = town.deps.store.organisation("heuchelheim");
    const linksOf = async () =>
      (await mails.list({ limit: 50 })).flatMap(({ content }) => {
        const { to, text } = content as { to: string; text: string };
        return to === email ? [text] : [];
      });
    const before = (await linksOf()).length;
    await locks();
    const hers = browser();
    await send(hers, "/api/session/reset", { organisation: "heuchelheim", email });
    await expect.poll(async () => (await linksOf()).length).toBe(before + 1);
    const [, person, token] = /#(\S+)/.exec((await linksOf())[0] ?? "")?.[1]?.split(".") ?? [];
    const choice = { organisation: "heuchelheim", person, token, password: PASSWORD };
    expect((await send(hers, "/api/session/reset/confirm", choice)).status).toBe(200);
    await locks();
    expect((await enters(hers, "hell", PASSWORD)).status).toBe(200);
  });

  it("leaves one line in the log for good, however long it goes on", async () => {
    const lines = async () =>
      (await readLog(town.deps.store.organisation("heuchelheim"))).entries.filter(
        ({ what, about }) => what === "sign-in-locked" && about === "hell",
      ).length;
    const before = await lines();
    for (let n = 0; n < 12; n += 1) town.goTo(await locks());
    await expect.poll(lines).toBe(before + 1);
  });
});

describe("a second factor", () => {
  const codeOf = (secret: string): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(town.deps.clock()) });
  /** Somebody new who has turned it on, half an hour ago: what that took counts no more. */
  async function withFactor(id: string): Promise<string> {
    await withPassword(town, "heuchelheim", { id, name: `Neu ${id}`, roles: ["steueramt"] });
    const client = browser();
    await enters(client, id, PASSWORD);
    const secret = String((await send(client, "/api/account/totp", {})).json["secret"]);
    await send(client, "/api/account/totp/confirm", { code: codeOf(secret) });
    town.goTo(new Date(Date.parse(town.deps.clock()) + 1_800_000).toISOString());
    return secret;
  }

  it("is asked for after four wrong passwords and the right one, and lets her in", async () => {
    const secret = await withFactor("sauer");
    for (let tries = 0; tries < 4; tries += 1) await enters(browser(), "sauer", "falsch");
    expect(await enters(browser(), "sauer", PASSWORD)).toMatchObject({ json: { code: "code-needed" } });
    expect((await enters(browser(), "sauer", PASSWORD, codeOf(secret))).status).toBe(200);
  });
  it("is not guessed by saying the right password in between: five wrong codes lock", async () => {
    const secret = await withFactor("rater");
    const codes: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await enters(browser(), "rater", PASSWORD)).toMatchObject({ json: { code: "code-needed" } });
      codes.push((await enters(browser(), "rater", PASSWORD, "000000")).json["code"]);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => "wrong-code"), "locked"]);
    for (const code of [null, codeOf(secret)])
      expect(await enters(browser(), "rater", PASSWORD, code)).toMatchObject({ json: { code: "locked" } });
  });
  it("lets a wrong password after the right one count with those before", async () => {
    await withFactor("dazwischen");
    for (let tries = 0; tries < 4; tries += 1) await enters(browser(), "dazwischen", "falsch");
    await enters(browser(), "dazwischen", PASSWORD);
    const last = await enters(browser(), "dazwischen", "falsch");
    expect(last).toMatchObject({ json: { code: "locked" } });
  });
  it("is not guessed either where all come at once with the right password in between", async () => {
    await withFactor("zugleich");
    const tries = Array.from({ length: 24 }, (_, n) =>
      enters(browser(), "zugleich", PASSWORD, n % 2 === 0 ? null : "000000"),
    );
    const codes = (await Promise.all(tries)).map(({ json }) => json["code"]);
    expect(codes.filter((code) => code === "wrong-code").length).toBeLessThanOrEqual(4);
  });
});

describe("a second factor that is lost", () => {
  it("is turned off by an administrator for somebody else, who is signed out and told; the log says who did", async () => {
    const [client, admin] = [browser(), browser()];
    await enters(client, "roth", PASSWORD);
    const { json } = await send(client, "/api/account/totp", {});
    const totp = new TOTP({ secret: Secret.fromBase32(String(json["secret"])) });
    const code = totp.generate({ timestamp: Date.parse(town.deps.clock()) });
    expect((await send(client, "/api/account/totp/confirm", { code })).status).toBe(200);
    expect(await enters(browser(), "roth", PASSWORD)).toMatchObject({ json: { code: "code-needed" } });

    await enters(admin, "alt", PASSWORD);
    const removal = (person: string) => send(admin, `/api/people/${person}/second-factor/removal`, {});
    expect(await removal("alt")).toMatchObject({ status: 422, json: { code: "own-second-factor" } });
    expect(await removal("roth")).toMatchObject({ status: 200 });
    expect(await removal("roth")).toMatchObject({ status: 409, json: { code: "no-second-factor" } });
    expect((await client.get("/api/account")).status).toBe(401);
    expect((await enters(browser(), "roth", PASSWORD)).status).toBe(200);

    const mails = await town.deps.store.organisation("heuchelheim").mails.list({ limit: 5 });
    expect(mails.map(({ content }) => (content as { subject: string }).subject)).toContain(
      "Zweiter Faktor ausgeschaltet",
    );
    const { entries } = JSON.parse((await admin.get("/api/log")).text) as { entries: object[] };
    for (const [what, by] of [
      ["second-factor-removed", "Petra Alt"],
      ["sign-in-locked", "Uwe Roth"],
    ])
      expect(entries).toContainEqual(expect.objectContaining({ what, about: "roth", by }));
  });
});

describe("a session", () => {
  it("of hers is ended with the others, on whatever page of the store it stands", async () => {
    const { store, clock } = town.deps;
    const { records } = store.organisation("heuchelheim");
    const expires = new Date(Date.parse(clock()) + 3_600_000).toISOString();
    const ids = Array.from({ length: 7 }, (_, index) => `page-${index}`);
    for (const id of ids)
      await records.save({ kind: "session", id, rev: 0, expires, content: { person: "viele" } });
    const { list } = records;
    const inPages: typeof list = (kind, page) => list(kind, { ...page, limit: Math.min(page.limit, 2) });
    Object.assign(records, { list: inPages });
    await revokeAll(town.deps, "heuchelheim", "viele");
    Object.assign(records, { list });
    expect((await list("session", { limit: 1000 })).filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it("that is used all the time ends after a day", async () => {
    const client = browser();
    await enters(client, "alt", PASSWORD);
    const start = Date.parse(town.deps.clock());
    for (const hours of [5, 10, 15, 20, 23.9]) {
      town.goTo(new Date(start + hours * 3_600_000).toISOString());
      expect([hours, (await client.get("/api/account")).status]).toEqual([hours, 200]);
    }
    town.goTo(new Date(start + 24.1 * 3_600_000).toISOString());
    expect((await client.get("/api/account")).status).toBe(401);
  });
});
