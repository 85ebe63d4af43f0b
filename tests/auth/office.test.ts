import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { enters, send } from "./door.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";

// A whole office comes from one address, and several people sign in with one browser.

let town: Town;
afterAll(() => town.close());

describe("an office behind one address", () => {
  const office = Array.from({ length: 8 }, (_, n) => `amt${n}`);
  const secrets = new Map<string, string>();
  const codeOf = (name: string): string =>
    new TOTP({ secret: Secret.fromBase32(secrets.get(name) ?? "") }).generate({
      timestamp: Date.parse(town.deps.clock()),
    });
  beforeAll(async () => {
    town = await openTown("2026-07-10T07:00:00.000Z", { guesses: 6 });
    for (const id of office) {
      await withPassword(town, "heuchelheim", { id, name: `Neu ${id}`, roles: ["steueramt"] });
      const client = createClient(town.url);
      await enters(client, id, PASSWORD);
      secrets.set(id, String((await send(client, "/api/account/totp", {})).json["secret"]));
      await send(client, "/api/account/totp/confirm", { code: codeOf(id) });
    }
    town.goTo("2026-07-10T07:05:00.000Z");
  });

  it("signs in with a second factor, however many do so in the same minute", async () => {
    const statuses: number[] = [];
    for (const name of office) {
      const client = createClient(town.url);
      expect(await enters(client, name, PASSWORD)).toMatchObject({ json: { code: "code-needed" } });
      statuses.push((await enters(client, name, PASSWORD, codeOf(name))).status);
    }
    expect(statuses).toEqual(office.map(() => 200));
  });

  it("waits once somebody there guesses: what is wrong counts, a code and a password", async () => {
    town.goTo("2026-07-10T07:10:00.000Z");
    const codes: unknown[] = [];
    for (const name of office) {
      const client = createClient(town.url);
      await enters(client, name, PASSWORD);
      codes.push((await enters(client, name, PASSWORD, "000000")).json["code"]);
    }
    expect(codes.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => "wrong-code"));
    expect(codes.slice(6)).toEqual(["too-many-tries", "too-many-tries"]);
  });

  it("asks where one may sign in as often as people do, not as programs do", async () => {
    const client = createClient(town.url);
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await client.get("/api/session/places")).status);
    expect(statuses).toEqual([...Array.from({ length: 6 }, () => 200), 429]);
    expect((await client.get("/api/session")).status).toBe(200);
    await town.close();
  });
});

describe("one browser for many people", () => {
  const people = Array.from({ length: 14 }, (_, n) => `p${n}`);
  const cookies = new Map<string, string>();
  const known = () => [...cookies.keys()].filter((name) => name.startsWith("bp_k_"));
  beforeAll(async () => {
    town = await openTown("2026-07-10T07:00:00.000Z", { guesses: 100_000 });
    for (const id of people)
      await withPassword(town, "heuchelheim", { id, name: `Neu ${id}`, roles: ["steueramt"] });
  });

  it("is known for the ten who came last", async () => {
    const client = createClient(town.url, cookies);
    const names: string[] = [];
    for (const id of people) {
      expect((await enters(client, id, PASSWORD)).status).toBe(200);
      names.push(known().at(-1) ?? "");
    }
    expect(known()).toEqual(names.slice(-10));
    const { cookies: lines } = await enters(client, "p13", PASSWORD);
    expect(lines.filter((line) => line.startsWith("bp_k_"))).toHaveLength(1);
  });

  it("with cookies of sixty from before keeps her session, and forgets the surplus little by little", async () => {
    cookies.clear();
    for (let n = 10; n < 70; n += 1) cookies.set(`bp_k_${"a".repeat(14)}${n}`, "x");
    for (let n = 10; n < 70; n += 1) cookies.set(`other${n}`, "x");
    const client = createClient(town.url, cookies);
    const { status, cookies: lines } = await enters(client, "p1", PASSWORD);
    expect([status, lines.filter((line) => line.includes("1970")).length]).toEqual([200, 10]);
    const { person } = JSON.parse((await client.get("/api/session")).text) as { person: { name: string } };
    expect(person.name).toBe("Neu p1");
    for (let n = 0; n < 5; n += 1) await enters(client, "p1", PASSWORD);
    expect(known()).toHaveLength(10);
  });
});
