import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { send } from "../../../server/src/outbound/send.ts";
import { openCalling, SECRET, type Calling } from "./calling.ts";

// ATTACKS: SSRF. A service calls what its organisation allows, at an address the server has looked at.

let calling: Calling;
beforeAll(async () => {
  calling = await openCalling();
});
afterAll(() => calling.close());
beforeEach(() => calling.reset());

describe("what a service may call", () => {
  it("what its organisation allows, with its secret, at the address that was looked up once", async () => {
    const result = await calling.called(calling.at("/ok"));
    expect(result).toEqual({ status: 200, body: { hund: "Rex" } });
    expect(calling.register.asked).toHaveLength(1);
    expect(calling.register.asked[0]?.headers).toMatchObject({
      host: `register.example:${calling.register.port}`,
      authorization: `Bearer ${SECRET}`,
    });
    expect(JSON.parse(calling.register.asked[0]?.body ?? "")).toBe(calling.at("/ok"));
    expect(calling.lookedUp()).toBe(1);
  });

  it("no host that is not on the list, whatever it is called", async () => {
    const others = ["evil.example", "register.example.evil.example", "xregister.example"];
    for (const host of others) {
      calling.names.set(host, [["127.0.0.1"]]);
      expect(await calling.called(calling.at("/ok", host))).toBe("host-not-allowed");
    }
    expect(await calling.called("http://register.example/ok")).toBe("host-not-allowed");
    expect(calling.register.asked).toEqual([]);
  });

  it.each(["file:///etc/passwd", "gopher://register.example/x", "javascript:1", "//register.example/", "x"])(
    "no address that is none of the web: %s",
    async (url) => {
      expect(await calling.called(url)).toBe("url-not-valid");
    },
  );

  it("no name and password in an address", async () => {
    expect(await calling.called(calling.at("/ok").replace("//", "//a:b@"))).toBe("url-not-valid");
    expect(calling.register.asked).toEqual([]);
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
    calling.names.set("inside.example", [[address]]);
    for (const url of [calling.at("/ok", "inside.example"), "https://inside.example/ok"]) {
      const { host } = new URL(url);
      await calling.allow([host], host);
      expect(await calling.called(url)).toBe("address-not-allowed");
    }
  });

  it("no way of writing an inner address, even where somebody put it on the list", async () => {
    const written = ["10.0.0.1", "167772161", "0xA000001", "012.0.0.1", "10.1", "[::ffff:10.0.0.1]", "[::1]"];
    const hosts = written.map((host) => new URL(`http://${host}:8080/`).host);
    for (const [at, host] of hosts.entries()) {
      await calling.allow(hosts, host);
      expect(await calling.called(`http://${written[at]}:8080/`)).toBe("address-not-allowed");
    }
  });

  it("no name that means an address inside beside one outside", async () => {
    calling.names.set("both.example", [["8.8.8.8", "10.0.0.1"]]);
    await calling.allow(["both.example"], "both.example");
    expect(await calling.called("https://both.example/ok")).toBe("address-not-allowed");
  });

  it("no address inside because a name means another one a moment later", async () => {
    // Whoever asks again after looking would be led to an address where nobody listens.
    calling.names.set("rebinding.example", [["127.0.0.1"], ["127.0.0.2"], ["10.0.0.1"]]);
    await calling.allow(
      [`rebinding.example:${calling.register.port}`],
      `rebinding.example:${calling.register.port}`,
    );
    expect(await calling.called(calling.at("/ok", "rebinding.example"))).toMatchObject({ status: 200 });
    expect(calling.lookedUp()).toBe(1);
    expect(await calling.called(calling.at("/ok", "rebinding.example"))).toBe("address-not-allowed");
    expect(calling.register.asked).toHaveLength(1);
  });

  it("nothing over an open wire to a public address", async () => {
    calling.names.set("open.example", [["8.8.8.8"]]);
    await calling.allow(["open.example"], "open.example");
    expect(await calling.called("http://open.example/ok")).toBe("address-not-allowed");
  });

  it("no redirection: it is not followed, and nothing is sent to where it leads", async () => {
    expect(await calling.called(calling.at("/redirect"))).toBe("redirected");
    expect(calling.register.asked.map(({ path }) => path)).toEqual(["/redirect"]);
  });

  it("no answer that is too long, too deep, or a refusal", async () => {
    expect(await calling.called(calling.at("/large"))).toBe("answer-too-large");
    expect(await calling.called(calling.at("/deep"))).toBe("answer-not-readable");
    expect(await calling.called(calling.at("/no"))).toBe("http-403");
    // Half a character could not be sealed: the case would stand still.
    expect(await calling.called(calling.at("/half"))).toMatchObject({ body: { name: "Hund \ufffd" } });
    // What nobody sees would make people read another thing than stands there.
    expect(await calling.called(calling.at("/unseen"))).toMatchObject({ body: { name: "Hund 007" } });
  });

  it("nobody waits for ever for one that says nothing", async () => {
    const url = new URL(`http://127.0.0.1:${calling.register.port}/silent`);
    const call = { method: "GET", headers: {}, body: null };
    await expect(send({ url, address: "127.0.0.1" }, call, 200)).rejects.toThrow();
  });

  it("P30 what may pass is tried again under the same key", async () => {
    expect(await calling.called(calling.at("/busy"))).toBe("effect");
    calling.town.goTo(new Date(Date.parse(calling.town.deps.clock()) + 60_000).toISOString());
    await calling.town.work();
    expect(await calling.ending()).toEqual({ status: 200, body: { ok: true } });
    const keys = calling.register.asked.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("P30 one that was mended goes under another key: whoever keeps answers by key answers it", async () => {
    await calling.called(calling.at("/ok"));
    const [first] = calling.register.asked.map(({ headers }) => headers["idempotency-key"]);
    await calling.called(calling.at("/ok?mended"));
    const second = calling.register.asked.at(-1)?.headers["idempotency-key"];
    const callOf = (key: unknown): string => String(key).split(".").at(-1) ?? "";
    expect(callOf(first)).toMatch(/^[0-9a-f]{16}$/);
    expect(callOf(second)).not.toBe(callOf(first));
  });
});
