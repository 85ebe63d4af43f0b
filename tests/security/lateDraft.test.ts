import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, keyOf, type Client } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const home = "/heuchelheim/vorgang";
const person = `${base}/antrag/halter`;
const link = (cookies: ReadonlyMap<string, string>): string =>
  `${base}/weiter/${keyOf(cookies.get("bp_d_hund-anmelden") ?? "")}`;

async function begun() {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await fillIn(client);
  return { client, cookies };
}
const send = async (client: Client) =>
  client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);

/** A page whose last line is still on its way. */
function slowly(entries: readonly (readonly [string, string])[]): {
  request: RequestInit;
  arrive: () => void;
} {
  const lines = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 10 });
  const writer = lines.writable.getWriter();
  const parts = entries.map(
    ([name, value]) => `--grenze\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  void writer.write(Buffer.from(parts.join("")));
  const headers = { "content-type": "multipart/form-data; boundary=grenze" };
  return {
    request: { method: "POST", headers, body: lines.readable, duplex: "half" } as RequestInit,
    arrive: () => {
      void writer.write(Buffer.from("--grenze--\r\n"));
      void writer.close();
    },
  };
}

describe("a page of a form that another device has sent meanwhile", () => {
  it("says that her change is not part of it, what it was, and whom to turn to", async () => {
    const { client, cookies } = await begun();
    const other = createClient(town.url);
    await other.get(link(cookies));
    const form = formIn((await other.get(person)).text);
    await send(client);
    const late = await other.post(person, answered(form, { vornamen: "Grace <b>" }));
    expect(late.status).toBe(409);
    for (const words of ["Schon abgesendet", "Ihre letzte Änderung ist nicht mehr dabei.", "tel:0641000000"])
      expect(late.text).toContain(words);
    expect(late.text).toContain("Grace &lt;b&gt;");
    // What is the same in the case is not told as lost.
    expect(late.text).not.toContain("Demir");
  });

  it("says the same where it is sent while her page is still on its way", async () => {
    const { client, cookies } = await begun();
    const other = createClient(town.url);
    await other.get(link(cookies));
    const pets = `${base}/antrag/tiere`;
    const form = formIn((await other.get(pets)).text);
    const { request, arrive } = slowly(answered(form, { "hunde[k1].name": "Moritz" }));
    const late = other.raw(form.action, request);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send(client);
    arrive();
    const { status, text } = await late;
    expect(status).toBe(409);
    for (const words of ["Schon abgesendet", "Moritz"]) expect(text).toContain(words);
  });

  it("leads to the receipt as before where nothing was changed", async () => {
    const { client, cookies } = await begun();
    const other = createClient(town.url);
    await other.get(link(cookies));
    const form = formIn((await other.get(person)).text);
    await send(client);
    expect((await other.post(person, answered(form, {}))).location).toBe(home);
  });

  it("says the same where she has begun another one since: nothing of it gets into that one", async () => {
    const { client } = await begun();
    const form = formIn((await client.get(person)).text);
    await send(client);
    await fillIn(client);
    const late = await client.post(person, answered(form, { vornamen: "Grace" }));
    expect(late.status).toBe(409);
    for (const words of ["Schon abgesendet", "Grace"]) expect(late.text).toContain(words);
    expect((await client.post(person, answered(form, {}))).location).toBe(home);
    expect((await client.get(person)).text).not.toContain("Grace");
  });

  it("a page of one that was begun here and not sent says that it is another one", async () => {
    const { client, cookies } = await begun();
    const form = formIn((await client.get(person)).text);
    cookies.delete("bp_d_hund-anmelden");
    await fillIn(client);
    const other = await client.post(person, answered(form, { vornamen: "Grace" }));
    expect(other.status).toBe(409);
    expect(other.text).toContain("gehört zu einem anderen Antrag");
  });

  it("sending twice is no late change", async () => {
    const { client } = await begun();
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    const twice = await Promise.all([1, 2].map(() => client.post(`${base}/absenden`, review.entries)));
    twice.push(await client.post(`${base}/absenden`, review.entries));
    expect(twice.map(({ location }) => location)).toEqual(twice.map(() => home));
  });
});

describe("a page of a form that is there no more", () => {
  it("leads to the start, which says that nothing was saved; not to another case of hers", async () => {
    const { client, cookies } = await begun();
    await send(client);
    await fillIn(client);
    const form = formIn((await client.get(person)).text);
    cookies.delete("bp_d_hund-anmelden");
    const gone = await client.post(person, answered(form, { vornamen: "Grace" }));
    expect([gone.status, gone.location]).toEqual([303, `${base}?entwurf=weg#gesagt`]);
    expect((await client.get(gone.location ?? "")).text).toContain(
      "Ihre letzte Eingabe ist nicht gespeichert",
    );
  });
});

describe("a link to go on with a form", () => {
  it.each(["K7QFD-00000-00000-00000-00009", "x"])("that is none, %s, says so at the start", async (key) => {
    const client = createClient(town.url);
    const { status, location } = await client.get(`${base}/weiter/${key}`);
    expect([status, location]).toEqual([303, `${base}?entwurf=link-alt#gesagt`]);
    const { text } = await client.get(location ?? "");
    expect(text).toContain("Dieser Link gilt nicht mehr");
    expect(text).toContain("Beginnen Sie bitte neu.");
    expect((await client.get(`${base}?entwurf=x`)).text).not.toContain('id="gesagt"');
  });

  it("that is over says so, too", async () => {
    const now = town.deps.clock();
    const { cookies } = await begun();
    town.goTo("2027-12-31T00:00:00.000Z");
    const { location } = await createClient(town.url).get(link(cookies));
    town.goTo(now);
    expect(location).toBe(`${base}?entwurf=link-alt#gesagt`);
  });

  it("of a form that was sent leads to the case, and never to sending it anew", async () => {
    const { client, cookies } = await begun();
    const way = link(cookies);
    await send(client);
    expect((await client.get(way)).location).toBe(home);
    const key = way.split("/").at(-1) ?? "";
    expect((await createClient(town.url).get(way)).location).toBe(`${home}/${key}`);
  });

  it("that is none, in a browser that has sent the form: the receipt says that the link is over", async () => {
    const { client } = await begun();
    await send(client);
    const { location } = await client.get(`${base}/weiter/K7QFD-00000-00000-00000-00009`);
    expect(location).toBe(`${home}?link=alt#gesagt`);
    expect((await client.get(location ?? "")).text).toContain("Dieser Link gilt nicht mehr");
  });
});
