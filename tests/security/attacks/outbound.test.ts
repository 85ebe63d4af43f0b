import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetColleagues, guardedFetch, personById, savePerson } from "@blaupause/server";
import { openService } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { answered, formIn } from "../client.ts";
import { signedIn } from "../staff.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { begunDraft } from "./begunDraft.ts";

// ATTACKS: SSRF. What leaves goes to hosts an operator configured, or by the one connector `http` to hosts an
// organisation allowed (connector.test.ts). These tests hold it to that.

let town: Town;
let asked = 0;
const listener = createServer((_, response) => {
  asked += 1;
  response.end("x");
});
let port = 0;
beforeAll(async () => {
  town = await openTown();
  await new Promise<void>((resolve) => {
    listener.listen(0, "127.0.0.1", resolve);
  });
  const address = listener.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(async () => {
  listener.close();
  await town.close();
});

const ADDRESSES = (): string[] => [
  `http://127.0.0.1:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://2130706433:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.1/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:25/x",
];

describe("addresses in answers and services", () => {
  it("an address in an answer is a text: nobody asks it", async () => {
    const { client, page, html } = await begunDraft(town);
    for (const address of ADDRESSES())
      await client.post(page, answered(formIn(html), { "anschrift.strasse": address }));
    await client.get(page);
    await town.work();
    expect(asked).toBe(0);
  });

  it("an address in a service, its letters or its journeys is a text, or refused", async () => {
    const weber = await signedIn(town, "weber");
    for (const [index, address] of ADDRESSES().entries()) {
      const service = { ...minimalService(), id: `netz-${index}`, title: address.slice(0, 100) };
      const journeys = { eins: { title: address, start: "2026-01-01T00:00:00Z", steps: [] } };
      await weber.post("/api/services", { content: { service, journeys }, origin: null });
      await weber.post(`/api/services/netz-${index}/trial`, { values: {} });
    }
    expect(asked).toBe(0);
  });

  it("a connector that would call an address in another way (openApi, webhook) is no part of the format, or cannot run", async () => {
    for (const connector of ["https", "openapi", "webhook", "rest", "fetch"]) {
      const nodes = {
        ...minimalService().process.nodes,
        ruf: {
          type: "serviceTask",
          title: "Ruf",
          connector,
          with: { url: `http://127.0.0.1:${port}/` },
          outgoing: [],
        },
      };
      const service = { ...minimalService(), id: "ruft", process: { nodes } };
      const opened = openService(service);
      if (!opened.ok) continue;
      const weber = await signedIn(town, "weber");
      await weber.post("/api/services", { content: { service, journeys: {} }, origin: null });
      expect((await weber.post("/api/services/ruft/releases", { rev: 1, note: "", values: {} })).status).toBe(
        422,
      );
    }
    expect(asked).toBe(0);
  });
});

const provider = (issuer: string) => ({
  rev: 0,
  issuer,
  clientId: "x",
  clientSecret: "x",
  rolesClaim: "groups",
  roles: [],
});

describe("the address of an identity provider, which an administrator types in", () => {
  const asHttps = (address: string): string => address.replace(/^[a-z]+:/, "https:");

  it("leads into no inner network, however it is written", async () => {
    await signedIn(town, "weber");
    const store = town.deps.store.organisation("heuchelheim");
    const weber = await personById(store, "weber");
    if (weber === null) throw new Error("weber is missing");
    await savePerson(store, { ...weber, roles: ["author", "admin"] });
    forgetColleagues(store);
    const admin = await signedIn(town, "weber");
    for (const address of [...ADDRESSES(), ...ADDRESSES().slice(0, 7).map(asHttps)]) {
      const { status, body } = await admin.post("/api/sign-in", provider(address));
      expect([address, status, body]).toMatchObject([address, 422, { code: "issuer-not-allowed" }]);
    }
    expect(asked).toBe(0);
  });

  it("is judged when the connection is made, and the connection goes to what was looked at", async () => {
    // The name leads outside while it is looked at; by itself it would lead here.
    const resolve = () => Promise.resolve(["127.0.0.1"]);
    await expect(
      guardedFetch({ outbound: { inner: [], resolve } })(`https://localhost:${port}/`, {}),
    ).rejects.toThrow("address-not-allowed");
    expect(asked).toBe(0);
    const named = guardedFetch({ outbound: { inner: ["127.0.0.1"], resolve } });
    expect((await named(`http://irgendwo.example:${port}/`, {})).status).toBe(200);
    expect(asked).toBe(1);
    asked = 0;
  });
});

describe("an identity provider that answers for ever", () => {
  /** Bytes of its answer that were sent before somebody hung up. */
  let left = 0;
  let everyMs = 0;
  const bomb = createServer((_, response) => {
    left = 0;
    response.writeHead(200, { "content-type": "application/json" });
    const drop = (): void => {
      if (response.destroyed) return;
      const bytes = everyMs === 0 ? 64 * 1024 : 1;
      left += bytes;
      response.write(" ".repeat(bytes), () => setTimeout(drop, everyMs));
    };
    drop();
  });
  const at = async (): Promise<string> => {
    if (!bomb.listening) await new Promise<void>((resolve) => void bomb.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(bomb.address() as AddressInfo).port}/`;
  };
  afterAll(() => {
    bomb.closeAllConnections();
    bomb.close();
  });
  const asks = guardedFetch({ outbound: { inner: ["127.0.0.1"] } });

  it("is read up to a megabyte, and no further", async () => {
    everyMs = 0;
    await expect(asks(await at(), {})).rejects.toThrow("the answer is too large");
    expect(left).toBeGreaterThan(1024 * 1024);
    const soFar = left;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(left - soFar).toBeLessThan(1024 * 1024);
  });

  it("drop by drop is given up after ten seconds: whoever administers is told that nothing was found there", async () => {
    everyMs = 100;
    const inner = await openTown(undefined, { outbound: { inner: ["127.0.0.1"] } });
    await signedIn(inner, "henkel");
    const admin = await signedIn(inner, "henkel");
    const began = performance.now();
    const { status, body } = await admin.post("/api/sign-in", provider(await at()));
    expect([status, body]).toMatchObject([422, { code: "issuer-not-found" }]);
    const took = performance.now() - began;
    expect([took > 5_000, took < 25_000]).toEqual([true, true]);
    const soFar = left;
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Nobody listens any more.
    expect(left - soFar).toBeLessThan(3);
    await inner.close();
  });
});

describe("what may leave the server", () => {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  const root = fileURLToPath(new URL("../../../server/src/", import.meta.url));
  /** The only doors: mail, identity provider and scanner, each to a host that an operator configured, and `http`. */
  const DOORS =
    /^(?:mail\/smtp|auth\/(?:oidc|oidcFlow|provider)|scan\/clamd|outbound\/(?:send|target|address|guardedFetch|certificate))\.ts$/;

  it("only mail, identity providers, the scanner and the connector open connections", () => {
    const callers = files(root)
      .filter((path) => !/\.(?:test|contract)\.ts$/.test(path))
      .filter((path) =>
        /\bfetch\(|from "node:(?:net|tls|dgram|http2|https)"|https?\.(?:get|request)\(|openid-client|nodemailer/.test(
          readFileSync(path, "utf8"),
        ),
      )
      .map((path) => path.slice(root.length))
      .filter((path) => path !== "http/headers.ts" && !path.startsWith("store/"));
    expect(callers.filter((path) => !DOORS.test(path))).toEqual([]);
  });

  it("a Host or Forwarded header does not change where links in pages and mails lead", async () => {
    const { client } = await begunDraft(town);
    for (const headers of [
      { "x-forwarded-host": "evil.example" },
      { forwarded: "host=evil.example" },
      { "x-forwarded-proto": "gopher" },
    ]) {
      const { text } = await client.raw("/heuchelheim/hund-anmelden/gespeichert", { method: "GET", headers });
      expect(text).toContain(`${town.url}/heuchelheim/hund-anmelden/weiter/`);
      expect(text).not.toContain("evil.example");
    }
  });
});
