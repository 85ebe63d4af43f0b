import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { base, fillIn } from "../../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../client.ts";
import { signedIn } from "../staff.ts";
import { applies } from "../../stories/office.ts";
import { openTown, type Town } from "../../stories/town.ts";

// ATTACKS: inbound. What comes in is what it says it is, or it is refused. EICAR: scan.test.ts.

let town: Town;
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 100_000 });
});
afterAll(() => town.close());

const PDF = "%PDF-1.7\n";
const page = `${base}/antrag/tiere`;
async function uploads(
  content: string | Uint8Array,
  type: string,
  name: string,
): Promise<{ client: Client; status: number; shown: string }> {
  const client = createClient(town.url);
  await fillIn(client);
  const form = formIn((await client.get(page)).text);
  const body = new FormData();
  for (const [key, value] of answered(form, { "hunde[k1].ermaessigung": "jagd" })) body.append(key, value);
  body.append("hunde[k1].nachweis", new Blob([content as never], { type }), name);
  const posted = await client.raw(form.action, { method: "POST", body });
  return { client, status: posted.status, shown: (await client.get(posted.location ?? page)).text };
}

/** Asks as it stands: fetch would put headers and path right first. */
function rawly(method: string, path: string, headers: Record<string, string>, body = ""): Promise<number> {
  const { port } = new URL(town.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.on("error", reject).end(body);
  });
}

describe("routes and content types", () => {
  it("a path that only looks like one of ours is none: nothing before, behind, twice or in other letters", async () => {
    for (const path of [
      "/x/api/session",
      "/api/session/x/y",
      "/api//session/password",
      "/API/../api/nie",
      "/api/session%2fpassword",
      "/api/session;x=1",
      "/health/x",
      "/amt/anmelden/a/b/c",
    ]) {
      const { status, text } = await createClient(town.url).get(path);
      expect([path, status >= 400 || !text.includes('"csrf"')]).toEqual([path, true]);
    }
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json-patch+json",
    "text/json",
    "application/xml",
    "",
  ])("JSON that says it is %j is refused", async (type) => {
    const { client } = await signedIn(town, "vogt");
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const headers = { "x-csrf-token": csrf, "content-type": type };
    const { status } = await client.raw("/api/cases/search", {
      method: "POST",
      headers,
      body: '{"text":"x"}',
    });
    expect(status).toBe(415);
  });

  it.each(["application/json", "text/plain", "application/xml", "text/html"])(
    "a page of a form that says it is %s is refused",
    async (type) => {
      const client = createClient(town.url);
      await fillIn(client);
      const { status } = await client.raw(`${base}/absenden`, {
        method: "POST",
        headers: { "content-type": type },
        body: "_csrf=x",
      });
      expect(status).toBe(415);
    },
  );

  it("a page that is sent again (replay) makes no second case, also with a new token", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const { entries } = formIn((await client.get(`${base}/pruefen`)).text);
    for (let count = 0; count < 3; count += 1) await client.post(`${base}/absenden`, entries);
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 50 });
    const mine = await client.get("/heuchelheim/vorgang");
    expect([mine.status, cases.length]).toEqual([200, 1]);
  });

  it("a packed body is not unpacked: no bomb goes off", async () => {
    const { client } = await signedIn(town, "vogt");
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
    const headers = { "x-csrf-token": csrf, "content-type": "application/json", "content-encoding": "gzip" };
    const { status } = await client.raw("/api/cases/search", { method: "POST", headers, body: bomb });
    expect([400, 413, 415]).toContain(status);
  });

  it("two lengths, or a length and chunks, are refused (request smuggling)", async () => {
    const smuggled = {
      "content-length": "5",
      "transfer-encoding": "chunked",
      "content-type": "application/json",
    };
    await expect(
      rawly("POST", "/api/session", smuggled, "0\r\n\r\n").then((status) => status >= 400),
    ).resolves.toBe(true);
  });

  it.each([
    "/%00",
    "/%c0%af",
    "/heuchelheim/%zz",
    "/..%2f..%2fetc%2fpasswd",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/../server/package.json",
  ])("path traversal by address %s opens no file", async (path) => {
    const status = await rawly("GET", path, { accept: "text/html" });
    expect([400, 404]).toContain(status);
  });
});

describe("multipart and files", () => {
  it("more parts, more fields, longer names than any form has are refused in words", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const form = formIn((await client.get(page)).text);
    const many = new FormData();
    for (let count = 0; count < 6000; count += 1) many.append("_asked", "x");
    expect((await client.raw(form.action, { method: "POST", body: many })).status).toBe(413);
    const files = new FormData();
    for (const [name, value] of form.entries) files.append(name, value);
    for (let count = 0; count < 30; count += 1) files.append("hunde[k1].nachweis", new Blob(["x"]), "x.pdf");
    expect((await client.raw(form.action, { method: "POST", body: files })).status).toBe(413);
    const long = new FormData();
    long.append("x".repeat(2000), "1");
    expect((await client.raw(form.action, { method: "POST", body: long })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await client.get(page)).text).toContain('value="Rex"');
  });

  it("a file beyond its question's limit is read, thrown away and told", async () => {
    const { shown, client } = await uploads(`${PDF}${"x".repeat(9_000_000)}`, "application/pdf", "gross.pdf");
    expect(shown).toContain("Die Datei ist zu groß.");
    expect((await client.get(page)).text).not.toContain("Ausgewählt");
  });

  it.each([
    ["HTML that says it is a PDF", "<html><script>alert(1)</script>", "application/pdf", "a.pdf"],
    ["a program with two endings", "MZ\u0090\u0000\u0003", "application/pdf", "bescheid.pdf.exe"],
    ["a script with a picture's ending", "<?php system('id');", "image/png", "bild.php.png"],
    [
      "an SVG that says it is a PNG",
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      "image/png",
      "a.png",
    ],
    [
      "XML with entities that multiply (billion laughs)",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      "application/pdf",
      "a.pdf",
    ],
    [
      "XML with an entity from a file (XXE)",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      "application/pdf",
      "a.pdf",
    ],
    [
      "a ZIP that says it is a PDF",
      Buffer.from("504b0304140000000000", "hex"),
      "application/pdf",
      "../../slip.pdf",
    ],
  ])("%s is not taken", async (_, content, type, name) => {
    const { shown, client } = await uploads(content, type, name);
    expect(shown).toContain("Dieses Format nehmen wir nicht an.");
    expect((await client.get(page)).text).not.toContain("Ausgewählt");
  });

  it("a polyglot is what its first bytes say, is kept as that, and opens with no right to run anything", async () => {
    const number = await applies(town, { dog: { ermaessigung: "jagd" }, unknown: ["hunde[k1].nachweis"] });
    const store = town.deps.store.organisation("heuchelheim");
    const { cases } = await store.cases.list({ limit: 50 });
    const owner = cases.find((one) => one.number === number)?.caseId ?? "";
    const content = Buffer.from(`${PDF}<html><script>alert(1)</script>`);
    const { client } = await signedIn(town, "vogt");
    for (const [type, shows] of [
      ["application/pdf", "inline"],
      ["text/plain", "attachment"],
      ["text/html", "attachment"],
      ["image/svg+xml", "attachment"],
    ] as const) {
      const put = await store.files.put({ owner, name: "a.html", type, content, limit: 1000 });
      const { headers } = await client.get(`/api/cases/${number}/files/${put.ok ? put.file.id : ""}`);
      expect([type, headers.get("content-disposition")?.startsWith(shows)]).toEqual([type, true]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it.each([
    ["../../../etc/passwd.pdf", "passwd.pdf"],
    ["..\\..\\windows\\x.pdf", "x.pdf"],
    ["/absolute/x.pdf", "x.pdf"],
    [".htaccess.pdf", "htaccess.pdf"],
    ["a\u202Efdp.exe.pdf", "afdp.exe.pdf"],
  ])("path traversal in the file name %j leaves a harmless name", async (name, kept) => {
    const { client } = await uploads(`${PDF}x`, "application/pdf", name);
    expect((await client.get(page)).text).toContain(`Ausgewählt: ${kept} (`);
  });

  it("nothing is taken in before the token was looked at", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const form = formIn((await client.get(page)).text);
    const body = new FormData();
    for (const [key, value] of answered(form, {})) body.append(key, value);
    body.append("hunde[k1].nachweis", new Blob([`${PDF}x`], { type: "application/pdf" }), "fremd.pdf");
    await client.raw(page, { method: "POST", body });
    expect((await client.get(page)).text).not.toContain("Ausgewählt: fremd.pdf");
  });
});
