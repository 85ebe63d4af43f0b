import type { JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { createApp, offer, readTemplate } from "@blaupause/server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, dog, fillIn, fillPages } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client } from "./client.ts";

const templateFile = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function filledIn(): Promise<Client> {
  const client = createClient(town.url);
  await fillIn(client);
  return client;
}
const isReady = async (client: Client): Promise<boolean> =>
  (await client.get(`${base}/pruefen`)).text.includes("verbindlich absenden");

describe("a draft", () => {
  it("F10 a page on which an answer brings up another question is to be gone through again", async () => {
    const client = await filledIn();
    expect(await isReady(client)).toBe(true);
    const form = formIn((await client.get(`${base}/antrag/tiere?zurueck`)).text);
    await client.post(form.action, answered(form, dog({ rasse: "022" })), { multipart: true });
    expect(await isReady(client)).toBe(false);
    const sent = await client.post(
      `${base}/absenden`,
      formIn((await client.get(`${base}/pruefen`)).text).entries,
    );
    expect(sent.location).toContain("/antrag/tiere?pruefen");
    expect((await client.get(sent.location ?? "")).text).toContain(
      "Für diesen Hund brauchen Sie eine Erlaubnis",
    );
  });
  it("F10 a page whose amount hangs on an answer of another page is to be gone through again, no other one", async () => {
    const page = (id: string) => ({ id, title: id });
    const field = (id: string, on: string, more: object) => ({ id, page: on, label: id, ...more });
    const service = {
      ...minimalService(),
      forms: {
        antrag: {
          title: "Antrag",
          pages: [page("eins"), page("zwei"), page("drei")],
          fields: [
            field("anzahl", "eins", { type: "integer", required: true }),
            field("summe", "zwei", { type: "integer", computed: "antrag.anzahl * 10" }),
            field("wort", "drei", { type: "text" }),
          ],
        },
      },
    };
    const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
    await offer(town.deps.store, "heuchelheim", "summen", service as never, {}, by);
    const at = "/heuchelheim/summen";
    const client = createClient(town.url);
    await client.post(`${at}/antrag`, formIn((await client.get(at)).text).entries);
    const goes = async (id: string, more = {}) => {
      const form = formIn((await client.get(`${at}/antrag/${id}`)).text);
      return client.post(form.action, answered(form, more, [["_do", "next"]]));
    };
    await goes("eins", { anzahl: "1" });
    // Nothing is missing on a page that asks for nothing: she was not there yet.
    expect((await client.get(`${at}/pruefen`)).text).toContain("Hier waren Sie noch nicht.");
    await goes("zwei");
    await goes("drei", { wort: "x" });
    const review = async () => (await client.get(`${at}/pruefen`)).text;
    expect(await review()).toContain("verbindlich absenden");
    await goes("eins", { anzahl: "2" });
    expect(await review()).toContain(
      "Seit Sie hier waren, hat sich etwas geändert, zum Beispiel durch Ihre anderen Angaben. Bitte sehen Sie die Seite „zwei“ noch einmal an.",
    );
    expect(await review()).not.toContain("Hier fehlt noch etwas");
    const sent = await client.post(`${at}/absenden`, formIn(await review()).entries);
    expect(sent.location).toContain(`${at}/antrag/zwei?pruefen`);
    const shown = (await client.get(sent.location ?? "")).text;
    expect(shown).toContain("Bitte sehen Sie diese Seite noch einmal an");
    expect((await client.get(`${sent.location?.split("#")[0]}&sprache=en`)).text).toContain(
      "Please look at this page once more",
    );
    expect((await client.get(`${at}/antrag/zwei?zurueck&sprache=de`)).text).not.toContain("noch einmal an");
    await goes("zwei");
    expect(await review()).toContain("verbindlich absenden");
  });
  it("F11 double click, reload, back and a second window make one case and show the same receipt", async () => {
    const client = await filledIn();
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    const clicks = await Promise.all([1, 2, 3].map(() => client.post(`${base}/absenden`, review.entries)));
    expect(clicks.map(({ status, location }) => [status, location])).toEqual(
      [1, 2, 3].map(() => [303, "/heuchelheim/vorgang"]),
    );
    expect((await client.post(`${base}/absenden`, review.entries)).location).toBe("/heuchelheim/vorgang");
    expect((await client.get(`${base}/pruefen`)).location).toContain("/heuchelheim/vorgang");
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 10 });
    expect(cases).toHaveLength(1);
  });
  it.each(["de", "en"])(
    "F10 a page that says another amount than she saw is to be gone through again, read in %s as well",
    async (language) => {
      const client = createClient(town.url);
      await client.get(`${base}?sprache=${language}`);
      await fillIn(client, { dog: { aufnahme: "1.7.2026" } });
      const review = async () => (await client.get(`${base}/pruefen`)).text;
      const page = async (id: string) => formIn((await client.get(`${base}/antrag/${id}?zurueck`)).text);
      const ready = /verbindlich absenden|Send [^<]* now/;
      expect(await review()).toMatch(ready);
      const animals = await page("tiere");
      await client.post(
        animals.action,
        answered(animals, { "hunde[k1].farbe": "braun" }, [["_do", "next"]]),
        {
          multipart: true,
        },
      );
      // What the page does not speak of leaves it as it was seen.
      expect(await review()).toMatch(ready);
      const again = await page("tiere");
      await client.post(
        again.action,
        answered(again, { "hunde[k1].aufnahme": "1.3.2026" }, [["_do", "next"]]),
        {
          multipart: true,
        },
      );
      const changed = await review();
      expect(changed).not.toMatch(ready);
      const sent = await client.post(`${base}/absenden`, formIn(changed).entries);
      expect(sent.location).toContain("/antrag/rechnung?pruefen");
      const reckoning = await page("rechnung");
      await client.post(reckoning.action, answered(reckoning, {}, [["_do", "next"]]));
      expect(await review()).toMatch(ready);
      const done = await client.post(`${base}/absenden`, formIn(await review()).entries);
      expect(done.location).toBe("/heuchelheim/vorgang");
    },
  );
  it.each([
    ["de", "Das Ergebnis steht hier, sobald alle Antworten dafür da sind."],
    ["en", "The result stands here as soon as all answers it needs are there."],
  ])("says in %s that a result comes later, instead of a sentence with holes", async (language, later) => {
    const client = createClient(town.url);
    await client.get(`${base}?sprache=${language}`);
    await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    const page = async () => (await client.get(`${base}/antrag/rechnung`)).text;
    const review = async () => (await client.get(`${base}/pruefen`)).text;
    for (const text of [await page(), await review()]) {
      expect(text).toContain(later);
      // The page brings the service along for its script; what people read stands outside of that.
      const read = text.replaceAll(/<script[^]*?<\/script>/g, "");
      expect(read).not.toMatch(
        /zahlen Sie voraussichtlich|this year you will probably pay|<strong><\/strong>/,
      );
    }
    await fillPages(client);
    expect(await review()).not.toContain(later);
    expect(await page()).toMatch(/<p class="kern-body bp-result-later" hidden=""[^>]*>/);
  });
  it("opens with what the service proposes, as a rehearsal does", async () => {
    const weekday = {
      id: "tag",
      page: "wohnort",
      type: "text",
      label: "Tag",
      prefill: { feel: "string(today())" },
    };
    const { forms, ...rest } = await readTemplate(templateFile);
    const antrag = forms["antrag"];
    if (antrag === undefined) throw new Error("no form");
    const fields = [weekday as never, ...antrag.fields];
    const { offerings } = town.deps.store.organisation("heuchelheim");
    const offered = (await offerings.get("hund-anmelden"))?.adaptation ?? {};
    const { values = {} } = offered as { values?: JsonObject };
    const service = { ...rest, forms: { ...forms, antrag: { ...antrag, fields } } };
    const details = { at: town.deps.clock(), by: "test", version: "1.0.1" };
    await offer(town.deps.store, "heuchelheim", "hund-anmelden", service, values, details);
    const client = createClient(town.url);
    const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    await client.get(new URL(started.location ?? "", "http://x").pathname);
    const form = formIn((await client.get(`${base}/antrag/wohnort`)).text);
    expect(form.entries).toContainEqual(["tag", town.deps.clock().slice(0, 10)]);
  });
  it("goes when its time is over, with everything in it", async () => {
    const client = await filledIn();
    town.goTo("2026-08-20T07:00:00.000Z");
    expect((await client.get(`${base}/pruefen`)).location).toBe(base);
    town.goTo("2026-07-10T07:00:00.000Z");
  });
});

it("without the demo nobody can choose a person, and there is no mailbox to read", async () => {
  const server = createServer(createApp({ ...town.deps, demo: false }));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const { csrf, people } = JSON.parse((await client.get("/api/session")).text) as {
    csrf: string;
    people: unknown[];
  };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const signIn = await client.raw("/api/session", { method: "POST", headers, body: '{"person":"aydin"}' });
  expect([people, signIn.status, JSON.parse(signIn.text)]).toMatchObject([[], 403, { code: "demo-off" }]);
  expect((await client.get("/demo/postfach")).status).toBe(404);
  server.closeAllConnections();
  server.close();
});
