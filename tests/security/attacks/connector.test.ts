import { offer, stateOf } from "@blaupause/server";
import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeSecret, saveHosts, saveSecret } from "../../../server/src/outbound/connections.ts";
import { send } from "../../../server/src/outbound/send.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { answered, createClient, formIn } from "../client.ts";
import { signedIn } from "../staff.ts";
import { startRegister, type Register } from "./registerServer.ts";

// ATTACKS: SSRF and secrets. A service calls what its organisation allows, at an address the server has looked at.

const SECRET = "Geheim-4711-Kennwort";
const base = "/heuchelheim/ruft";
let town: Town;
let register: Register;
/** What names mean; a list of several is what they mean one time after the other. */
const names = new Map<string, string[][]>();
let lookedUp = 0;
const resolve = async (host: string): Promise<readonly string[]> => {
  lookedUp += 1;
  const meanings = names.get(host) ?? [];
  return (meanings.length > 1 ? meanings.shift() : meanings[0]) ?? [];
};

beforeAll(async () => {
  register = await startRegister();
  // Of all that is inside, the operator allows this one address.
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"], resolve } });
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(town.deps.store, "heuchelheim", "ruft", callingService(), {}, by);
  names.set("register.example", [["127.0.0.1"]]);
});
afterAll(async () => {
  await town.close();
  await register.close();
});
beforeEach(async () => {
  register.asked.length = 0;
  lookedUp = 0;
  await allow([`register.example:${register.port}`]);
});

function callingService(): Service {
  const minimal = minimalService();
  const text = (id: string) => ({ id, type: "text", label: id });
  const to = (id: string, next: string) => [{ id, to: next }];
  const opened = openService({
    ...minimal,
    id: "ruft",
    forms: { antrag: { title: "Antrag", fields: [text("url"), text("secret")] } },
    process: {
      nodes: {
        eingang: { type: "startEvent", title: "Eingang", form: "antrag", outgoing: to("f1", "ruf") },
        ruf: {
          type: "serviceTask",
          title: "Ruf",
          connector: "http",
          with: {
            url: { feel: "antrag.url" },
            secret: { feel: 'if antrag.secret = null then "register" else antrag.secret' },
            body: { feel: "antrag.url" },
          },
          outgoing: to("f2", "ende"),
        },
        ende: { type: "endEvent", title: "Ende" },
      },
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.service;
}

/** An administrator of another organisation. */
const admin = async () => signedIn(town, "keller");
async function allow(hosts: readonly string[], host = `register.example:${register.port}`): Promise<void> {
  const store = town.deps.store.organisation("heuchelheim");
  expect(await saveHosts(store, hosts)).toBe(true);
  expect(await saveSecret(store, { name: "register", host, value: SECRET })).toBe(true);
}

/** A case whose service calls this address; how its call ended. */
async function called(url: string, secret = ""): Promise<unknown> {
  const client = createClient(town.url);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const form = formIn((await client.get(`${base}/antrag/seite`)).text);
  await client.post(form.action, answered(form, { url, secret }));
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  return ending();
}
async function ending(): Promise<unknown> {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const all = (await cases.list({ limit: 200 })).cases;
  const newest = all.toSorted((one, other) => ((one.number ?? "") < (other.number ?? "") ? 1 : -1))[0];
  const record = await cases.load(newest?.caseId ?? "");
  const state = record === null ? null : stateOf(record);
  const [token] = Object.values(state?.tokens ?? {});
  if (token?.type === "incident") return token.params?.["code"];
  return token === undefined ? state?.data["ruf"] : token.type;
}
const at = (path: string, host = "register.example"): string => `http://${host}:${register.port}${path}`;

describe("what a service may call", () => {
  it("what its organisation allows, with its secret, at the address that was looked up once", async () => {
    const result = await called(at("/ok"));
    expect(result).toEqual({ status: 200, body: { hund: "Rex" } });
    expect(register.asked).toHaveLength(1);
    expect(register.asked[0]?.headers).toMatchObject({
      host: `register.example:${register.port}`,
      authorization: `Bearer ${SECRET}`,
    });
    expect(JSON.parse(register.asked[0]?.body ?? "")).toBe(at("/ok"));
    expect(lookedUp).toBe(1);
  });

  it("no host that is not on the list, whatever it is called", async () => {
    const others = ["evil.example", "register.example.evil.example", "xregister.example"];
    for (const host of others) {
      names.set(host, [["127.0.0.1"]]);
      expect(await called(at("/ok", host))).toBe("host-not-allowed");
    }
    expect(await called("http://register.example/ok")).toBe("host-not-allowed");
    expect(register.asked).toEqual([]);
  });

  it.each(["file:///etc/passwd", "gopher://register.example/x", "javascript:1", "//register.example/", "x"])(
    "no address that is none of the web: %s",
    async (url) => {
      expect(await called(url)).toBe("url-not-valid");
    },
  );

  it("no name and password in an address", async () => {
    expect(await called(at("/ok").replace("//", "//a:b@"))).toBe("url-not-valid");
    expect(register.asked).toEqual([]);
  });

  it.each([
    "10.0.0.1",
    "169.254.169.254",
    "127.0.0.2",
    "::1",
    "::ffff:10.0.0.1",
    "fd00::1",
    "0.0.0.0",
    "100.64.0.1",
  ])("no name that means an address inside: %s", async (address) => {
    names.set("inside.example", [[address]]);
    await allow([`inside.example:${register.port}`, "inside.example"], "inside.example");
    expect(await called(at("/ok", "inside.example"))).toBe("address-not-allowed");
    expect(await called("https://inside.example/ok")).toBe("address-not-allowed");
  });

  it("no way of writing an inner address, even where somebody put it on the list", async () => {
    const written = ["10.0.0.1", "167772161", "0xA000001", "012.0.0.1", "10.1", "[::ffff:10.0.0.1]", "[::1]"];
    const hosts = written.map((host) => new URL(`http://${host}:8080/`).host);
    await allow(hosts);
    for (const host of written) expect(await called(`http://${host}:8080/`)).toBe("address-not-allowed");
  });

  it("no name that means an address inside beside one outside", async () => {
    names.set("both.example", [["8.8.8.8", "10.0.0.1"]]);
    await allow(["both.example"], "both.example");
    expect(await called("https://both.example/ok")).toBe("address-not-allowed");
  });

  it("no address inside because a name means another one a moment later", async () => {
    // Whoever asks again after looking would be led to an address where nobody listens.
    names.set("rebinding.example", [["127.0.0.1"], ["127.0.0.2"], ["10.0.0.1"]]);
    await allow([`rebinding.example:${register.port}`], `rebinding.example:${register.port}`);
    expect(await called(at("/ok", "rebinding.example"))).toMatchObject({ status: 200 });
    expect(lookedUp).toBe(1);
    expect(await called(at("/ok", "rebinding.example"))).toBe("address-not-allowed");
    expect(register.asked).toHaveLength(1);
  });

  it("nothing over an open wire to a public address", async () => {
    names.set("open.example", [["8.8.8.8"]]);
    await allow(["open.example"], "open.example");
    expect(await called("http://open.example/ok")).toBe("address-not-allowed");
  });

  it("no redirection: it is not followed, and nothing is sent to where it leads", async () => {
    expect(await called(at("/redirect"))).toBe("redirected");
    expect(register.asked.map(({ path }) => path)).toEqual(["/redirect"]);
  });

  it("no answer that is too long, too deep, or a refusal", async () => {
    expect(await called(at("/large"))).toBe("answer-too-large");
    expect(await called(at("/deep"))).toBe("answer-not-readable");
    expect(await called(at("/no"))).toBe("http-403");
  });

  it("nobody waits for ever for one that says nothing", async () => {
    const url = new URL(`http://127.0.0.1:${register.port}/silent`);
    const call = { method: "GET", headers: {}, body: null };
    await expect(send({ url, address: "127.0.0.1" }, call, 200)).rejects.toThrow();
  });

  it("P30 what may pass is tried again under the same key", async () => {
    expect(await called(at("/busy"))).toBe("effect");
    town.goTo(new Date(Date.parse(town.deps.clock()) + 60_000).toISOString());
    await town.work();
    expect(await ending()).toEqual({ status: 200, body: { ok: true } });
    const keys = register.asked.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});

describe("secrets", () => {
  it("go to no other host than their own, and none that is not there is made up", async () => {
    await allow([`register.example:${register.port}`], "other.example");
    expect(await called(at("/ok"))).toBe("secret-not-there");
    expect(await called(at("/ok"), "nie-da")).toBe("secret-not-there");
    expect(register.asked).toEqual([]);
  });

  it("are never shown again, by no address, in no log, no event and no file", async () => {
    const somebody = await admin();
    const host = `register.example:${register.port}`;
    const saved = await somebody.post("/api/connections/secrets", { name: "register", host, value: SECRET });
    expect(saved).toMatchObject({ status: 200, body: { secrets: [{ name: "register", host }] } });
    expect(await called(at("/ok"))).toMatchObject({ status: 200 });
    const shown = [saved, await somebody.get("/api/connections"), await somebody.get("/api/log"), town.log];
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    const store = town.deps.store.organisation("heuchelheim");
    for (const { caseId } of (await store.cases.list({ limit: 200 })).cases)
      expect(
        JSON.stringify([await store.cases.load(caseId), await store.cases.events(caseId)]),
      ).not.toContain(SECRET);
    for (const name of readdirSync(town.folder))
      expect(readFileSync(join(town.folder, name)).includes(SECRET), name).toBe(false);
    // Of the same name, and of another organisation: nobody is lent it.
    await removeSecret(store, "register");
    expect(await called(at("/ok"))).toBe("secret-not-there");
    expect((await somebody.remove("/api/connections/secrets/register")).body).toMatchObject({ secrets: [] });
  });

  it("carry no line into a header, and no host is anything but a host", async () => {
    const somebody = await admin();
    for (const value of ["a\r\nx-admin: 1", "a b", "", "ä"])
      expect(
        await somebody.post("/api/connections/secrets", { name: "x", host: "a.example", value }),
      ).toMatchObject({
        status: 422,
      });
    for (const host of ["*", "a.example/x", "A.example", "a@b", "a.example:x"])
      expect((await somebody.post("/api/connections/hosts", { hosts: [host] })).status).toBe(422);
  });
});
