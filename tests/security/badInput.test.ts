import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "./staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const base = "/kassel/hund-anmelden";
async function begun(): Promise<{ client: Client; page: string; html: string }> {
  const client = createClient(town.url);
  const service = await client.get(base);
  const started = await client.post(`${base}/antrag`, formIn(service.text).entries);
  const resumed = await client.get(new URL(started.location ?? "", town.url).pathname);
  const page = new URL(resumed.location ?? "", town.url).pathname;
  return { client, page, html: (await client.get(page)).text };
}
const address = {
  "anschrift.strasse": "Königstor",
  "anschrift.hausnummer": "1",
  "anschrift.plz": "34117",
  "anschrift.ort": "Kassel",
};

async function atDogs(): Promise<{ client: Client; page: string; html: string }> {
  const { client, page, html } = await begun();
  await client.post(page, answered(formIn(html), address));
  const person = `${base}/antrag/halter`;
  const personForm = formIn((await client.get(person)).text);
  await client.post(
    person,
    answered(personForm, { vornamen: "Elif", familienname: "Demir", geburtsdatum: "01.02.1990" }),
  );
  const dogs = `${base}/antrag/tiere`;
  return { client, page: dogs, html: (await client.get(dogs)).text };
}

describe("a page that is posted wrongly", () => {
  it("refuses names that no question has, and keeps the answers", async () => {
    const { client, page, html } = await begun();
    await client.post(page, answered(formIn(html), address));
    const bad = await client.post(
      page,
      answered(formIn(html), { ...address, "anschrift.land": "DE", __proto__x: "1" }),
    );
    expect(bad.status).toBe(422);
    expect(bad.text).toContain("unknown-names");
    expect((await client.get(page)).text).toContain('value="Königstor"');
  });
  it.each([
    ["a computed value", "normale", "7"],
    ["an answer of another page", "iban", "DE02120300000000202051"],
    ["an item the draft never gave", "hunde", "k999"],
    ["an operator in the name", "vorhanden[$ne]", "1"],
  ])("refuses %s", async (_, name, value) => {
    const { client, page, html } = await atDogs();
    const form = formIn(html);
    const bad = await client.post(form.action, [...form.entries, [name, value], ["_do", "next"]], {
      multipart: true,
    });
    expect(bad.status).toBe(422);
    expect(page).toContain("tiere");
  });
  it("refuses a page of another browser (CSRF), changes nothing", async () => {
    const { client, page, html } = await begun();
    const form = formIn(html);
    const stolen = form.entries.map(([name, value]): [string, string] => [
      name,
      name === "_csrf" ? "x".repeat(43) : value,
    ]);
    expect((await client.post(page, [...stolen, ["anschrift.ort", "X"]])).status).toBe(403);
    expect((await client.get(page)).text).not.toContain('value="X"');
  });
  it("refuses ten megabytes, and a body that is no form", async () => {
    const { client, page } = await begun();
    const big = await client.raw(page, {
      method: "POST",
      body: "a".repeat(10_000_000),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(big.status).toBe(413);
    expect(
      (
        await client.raw(page, {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json" },
        })
      ).status,
    ).toBe(415);
    expect(
      (
        await client.raw(`${page}?_csrf=x`, {
          method: "POST",
          body: "x",
          headers: { "content-type": "multipart/form-data" },
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
  });
  it.each([
    ["a draft may hold", 45_000],
    ["a page may say", 90_000],
  ])("says that it is more text than %s, keeps it on the page and the draft as it was", async (_, times) => {
    const { client, page, html } = await begun();
    await client.post(page, answered(formIn(html), address));
    const much = { ...address, "anschrift.ort": "Kassel ".repeat(times) };
    const form = formIn((await client.get(page)).text);
    const posted = await client.post(page, answered(form, much));
    expect(posted.status).toBe(413);
    expect(posted.text).toContain("mehr Text, als wir aufnehmen können");
    expect(posted.text).toContain("Kassel Kassel Kassel");
    const after = (await client.get(page)).text;
    expect([after.includes('value="Kassel"'), after.includes("Kassel Kassel")]).toEqual([true, false]);
  });
  it("says at the question that there is no 30 February, keeps what was typed and the other answers", async () => {
    const { client, page, html } = await begun();
    await client.post(page, answered(formIn(html), address));
    const person = `${base}/antrag/halter`;
    const form = formIn((await client.get(person)).text);
    const posted = await client.post(
      person,
      answered(form, { vornamen: "Elif", familienname: "Demir", geburtsdatum: "30.02.1990" }),
    );
    expect(posted.status).toBe(303);
    const shown = (await client.get(posted.location ?? "")).text;
    expect(shown).toContain("Diesen Tag gibt es nicht.");
    expect(shown).toContain('value="30.02.1990"');
    expect(shown).toContain('value="Demir"');
  });
  it("leaves out what nobody sees: NUL, controls, and what turns the direction of a text", async () => {
    const { client, page, html } = await begun();
    const unseen = { "anschrift.strasse": "\u202eKönigstor\u202c\0", "anschrift.ort": "Kas\u2066sel\u0007" };
    expect((await client.post(page, answered(formIn(html), { ...address, ...unseen }))).location).toContain(
      "/antrag/halter",
    );
    const { text } = await client.get(page);
    expect(text).toContain('value="Königstor"');
    expect(text).toContain('value="Kassel"');
    expect(text).not.toMatch(/[\0\u202a-\u202e\u2066-\u2069]/);
  });
  it("prints HTML in an answer as text, on every page", async () => {
    const evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    const { client, page, html } = await begun();
    await client.post(page, answered(formIn(html), { ...address, "anschrift.strasse": evil }));
    for (const path of [page, `${base}/pruefen`]) {
      const { text } = await client.get(path);
      expect(text).not.toContain("<script>alert");
      expect(text).not.toContain("<img src=x");
      expect(text).toContain("&lt;script&gt;alert");
    }
  });
  it.each([
    ["../../etc/passwd", "passwd"],
    ['a"><b>.pdf', "a%22b.pdf"],
    ["C:\\Temp\\ nul\u202Egpj.pdf", "nulgpj.pdf"],
    [`${"x".repeat(400)}.pdf`, `${"x".repeat(100)}.pdf`],
  ])("takes a file named %j under a harmless name", async (name, kept) => {
    const { client, html } = await atDogs();
    const form = formIn(html);
    const pdf = new Blob([`%PDF-1.7\n${"x".repeat(200)}`], { type: "application/pdf" });
    const body = new FormData();
    for (const [key, value] of [...form.entries, ["hunde[k1].ermaessigung", "jagd"], ["_do", "keep"]] as [
      string,
      string,
    ][])
      body.append(key, value);
    body.append("hunde[k1].nachweis", pdf, name);
    expect((await client.raw(form.action, { method: "POST", body })).status).toBe(303);
    const shown = (await client.get(`${base}/antrag/tiere`)).text;
    expect(shown).toContain(`Ausgewählt: ${kept} (`);
  });
  it("does not keep a file that is not what it says, and says so at the question", async () => {
    const { client, html } = await atDogs();
    const form = formIn(html);
    const body = new FormData();
    for (const [key, value] of [...form.entries, ["hunde[k1].ermaessigung", "jagd"], ["_do", "next"]] as [
      string,
      string,
    ][])
      body.append(key, value);
    body.append(
      "hunde[k1].nachweis",
      new Blob(["MZ\u0090\u0000 not a picture"], { type: "image/png" }),
      "bild.png",
    );
    const posted = await client.raw(form.action, { method: "POST", body });
    expect((await client.get(posted.location ?? "")).text).toContain(
      "Dieses Format nehmen wir nicht an. Möglich sind PDF, JPG, PNG.",
    );
  });
  it("names the town that is responsible at the first question", async () => {
    const { client, page, html } = await begun();
    const posted = await client.post(
      page,
      answered(formIn(html), { ...address, "anschrift.plz": "34253", "anschrift.ort": "Lohfelden" }),
    );
    expect((await client.get(posted.location ?? "")).text).toContain(
      "Für diese Adresse ist eine andere Kommune zuständig: Lohfelden.",
    );
  });
  it("sends nothing that was not gone through (F10), and a draft only once (F11)", async () => {
    const { client } = await begun();
    const review = await client.get(`${base}/pruefen`);
    expect(formIn(review.text).entries.map(([name]) => name)).toEqual(["_csrf"]);
    const sent = await client.post(`${base}/absenden`, formIn(review.text).entries);
    expect(sent.location).toContain("/antrag/wohnort?pruefen");
    expect((await town.deps.store.organisation("kassel").cases.list({ limit: 10 })).cases).toEqual([]);
  });
  it("F12 shows both values when two windows answered the same question", async () => {
    const { client, page, html } = await begun();
    const second = (await client.get(page)).text;
    await client.post(page, answered(formIn(html), { ...address, "anschrift.ort": "Kassel" }));
    const late = await client.post(page, answered(formIn(second), { ...address, "anschrift.ort": "Calden" }));
    expect(late.status).toBe(409);
    expect(late.text).toContain("Calden");
    expect(late.text).toContain("Kassel");
    const again = await client.post(page, [...formIn(late.text).entries, ["_do", "next"]]);
    expect(again.status).toBe(303);
    expect((await client.get(page)).text).toContain('value="Calden"');
  });
});

describe("F12 two windows on a page with a list", () => {
  it("asks about the one answer both changed, and about nothing else", async () => {
    const { client, page, html } = await atDogs();
    const second = (await client.get(page)).text;
    const post = (from: string, answers: Record<string, string>) => {
      const form = formIn(from);
      return client.post(form.action, answered(form, answers, [["_do", "keep"]]), { multipart: true });
    };
    await post(html, { "hunde[k1].name": "Rex" });
    const other = await post(second, { "hunde[k1].farbe": "braun", "hunde[k1].name": "" });
    expect(other.status).toBe(409);
    expect(other.text).toContain("Rex");
    expect(other.text).not.toContain("$key");
    const third = (await client.get(page)).text;
    const fourth = (await client.get(page)).text;
    await post(third, { "hunde[k1].name": "Max" });
    const same = await post(fourth, { "hunde[k1].name": "Max", "hunde[k1].farbe": "braun" });
    expect(same.status).toBe(303);
  });
});

describe("the interface for programs", () => {
  const api = async (client: Client, path: string, init: RequestInit = {}) => {
    const answer = await client.raw(path, init);
    return {
      status: answer.status,
      type: answer.headers.get("content-type"),
      body: JSON.parse(answer.text) as { code?: string; csrf?: string },
    };
  };
  it("answers what is refused with problem details and a stable code", async () => {
    const client = createClient(town.url);
    expect(await api(client, "/api/cases")).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
    expect(await api(client, "/api/nothing")).toMatchObject({
      status: 404,
      body: { code: "no-such-route" },
      type: "application/problem+json; charset=utf-8",
    });
    const { body } = await api(client, "/api/session");
    const headers = { "content-type": "application/json", "x-csrf-token": body.csrf ?? "" };
    const post = (text: string) => api(client, "/api/session", { method: "POST", headers, body: text });
    expect(await post("{")).toMatchObject({ status: 400, body: { code: "malformed-json" } });
    expect(await post('{"__proto__":{"person":"aydin"}}')).toMatchObject({
      status: 400,
      body: { code: "forbidden-key" },
    });
    for (const text of ['{"person":"\\ud800"}', '{"person":"aydin","\\udc00":1}'])
      expect(await post(text)).toMatchObject({ status: 400, body: { code: "malformed-text" } });
    const command = (text: string) =>
      api(client, "/api/cases/KS-2026-00001/commands", { method: "POST", headers, body: text });
    await post('{"person":"aydin"}');
    for (const [text, character] of [
      ["\\u202e", "U+202E"],
      ["\\u0000", "U+0000"],
    ])
      expect(await command(`{"id":"n1","type":"addNote","text":"Bitte ${text}"}`)).toMatchObject({
        status: 400,
        body: { code: "malformed-text", character },
      });
    expect(await post('{"person":7}')).toMatchObject({ status: 422, body: { code: "not-valid" } });
    expect(await post('{"person":"aydin","admin":true}')).toMatchObject({ status: 422 });
    expect(await post('{"person":"root"}')).toMatchObject({ status: 404, body: { code: "no-such-person" } });
    expect(await post(`{"person":"${"a".repeat(600_000)}"}`)).toMatchObject({ status: 413 });
    expect(
      await api(client, "/api/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"person":"aydin"}',
      }),
    ).toMatchObject({ status: 403, body: { code: "csrf" } });
  });
  it("a cursor that is none is refused, not taken for the first page", async () => {
    const { get, post } = await signedIn(town, "vogt");
    const none = { status: 400, body: { code: "malformed-cursor" } };
    for (const cursor of ["xxx", "", "WzEsMl0", "eyJhIjoxfQ"]) {
      expect(await get(`/api/cases?cursor=${cursor}`)).toMatchObject(none);
      expect(await post("/api/cases/search", { text: "Demir", cursor })).toMatchObject(none);
    }
    const cursor = Buffer.from(JSON.stringify(["2026-01-01T00:00:00.000Z", "x"])).toString("base64url");
    expect((await get(`/api/cases?cursor=${cursor}`)).status).toBe(200);
  });
  it("opens no case of another organisation, and does not tell that it exists", async () => {
    const client = createClient(town.url);
    const { body } = await api(client, "/api/session");
    await api(client, "/api/session", {
      method: "POST",
      headers: { "content-type": "application/json", "x-csrf-token": body.csrf ?? "" },
      body: '{"person":"vogt"}',
    });
    expect(await api(client, "/api/cases/KS-2026-00001")).toMatchObject({
      status: 404,
      body: { code: "no-case" },
    });
    expect(await api(client, "/api/cases/KS-2026-99999")).toMatchObject({
      status: 404,
      body: { code: "no-case" },
    });
  });
});

describe("every page", () => {
  it.each([
    "/",
    "/kassel/",
    base,
    `${base}/antrag/wohnort`,
    "/kassel/vorgang",
    "/amt/",
    "/nirgends/",
    "/api/session",
    "/health",
  ])("%s has the strict policy", async (path) => {
    const { headers } = await createClient(town.url).get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
  it("logs no answer and no key", () => {
    expect(JSON.stringify(town.log)).not.toMatch(/Demir|Königstor|example\.org/);
  });
});

describe("what a review found", () => {
  it("survives a multipart body that ends in the middle of a file, without a token", async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="key"; filename="a.txt"\r\n\r\nhalf a fi';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const client = createClient(town.url);
    for (const path of ["/kassel/vorgang", `${base}/antrag`])
      expect((await client.raw(path, { method: "POST", body, headers })).status).toBe(415);
    const { client: hers, html } = await atDogs();
    expect(
      (await hers.raw(formIn(html).action, { method: "POST", body, headers })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await client.get("/health")).status).toBe(200);
  });
  it("answers a filling that is none with 422, not with a crash", async () => {
    const client = createClient(town.url);
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const headers = { "content-type": "application/json", "x-csrf-token": csrf };
    await client.raw("/api/session", { method: "POST", headers, body: '{"person":"aydin"}' });
    for (const filling of [
      "null",
      "{}",
      '{"answers":{},"unknown":5,"lastKey":0}',
      '{"answers":7,"unknown":[],"lastKey":0}',
    ]) {
      const asked = await client.raw("/api/cases/KS-2026-00001/preview", {
        method: "POST",
        headers,
        body: `{"task":"t1","filling":${filling}}`,
      });
      expect([filling, asked.status]).toEqual([filling, 422]);
    }
  });
  it("refuses a page of an older draft of the same browser", async () => {
    const { client, page, html } = await begun();
    const service = await client.get(base);
    const again = await client.post(`${base}/antrag`, formIn(service.text).entries);
    await client.get(new URL(again.location ?? "", town.url).pathname);
    expect((await client.post(page, answered(formIn(html), address))).status).toBe(409);
    expect((await client.get(page)).text).not.toContain('value="Königstor"');
  });
});
