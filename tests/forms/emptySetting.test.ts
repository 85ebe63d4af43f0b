import type { Field, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { offer } from "@blaupause/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answered, createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";

// A result that reads a setting which may be empty: the applicant is not told that an answer of hers is missing.

const base = "/heuchelheim/beispiel";
const LATER = "Das Ergebnis steht hier, sobald alle Antworten dafür da sind.";

function service(): Service {
  const plain = minimalService();
  const tarif = {
    title: "Tarif",
    inputs: [{ id: "zahl", expression: "antrag.zahl", type: "integer" }],
    outputs: [{ id: "betrag", type: "money" }],
    hitPolicy: "UNIQUE",
    rows: [{ id: "jede", label: "jede", when: {}, then: { betrag: "zahl * settings.zuschlag" } }],
  };
  const fields = [
    ...(plain.forms["antrag"]?.fields ?? []),
    { id: "zahl", type: "integer", label: "Zahl" },
    { id: "steuer", type: "result", decision: "tarif", label: "Steuer", text: "Sie zahlen {tarif.betrag}." },
  ] as Field[];
  const settings = { fields: [{ id: "zuschlag", type: "money", label: "Zuschlag" }] };
  const text = JSON.stringify({
    ...plain,
    settings,
    decisions: { tarif },
    forms: { antrag: { title: "A", fields } },
  });
  return JSON.parse(text.replaceAll('"amt"', '"steueramt"')) as Service;
}

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
const offers = (values: object) =>
  offer(town.deps.store, "heuchelheim", "beispiel", service(), values as never, {
    at: town.deps.clock(),
    by: "test",
    version: "1.0.0",
  });

/** What the page and the review say, before and after the question it hangs on is answered. */
async function said(): Promise<string[]> {
  const client = createClient(town.url);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const page = async () => (await client.get(`${base}/antrag/seite`)).text;
  const review = async () => (await client.get(`${base}/pruefen`)).text;
  const answer = async (zahl: string) => {
    const form = formIn(await page());
    await client.post(form.action, answered(form, { name: "Eva", zahl }));
  };
  const texts = [await page()];
  await answer("");
  texts.push(await review());
  await answer("2");
  texts.push(await page(), await review());
  await client.post(`${base}/absenden`, formIn(await review()).entries);
  texts.push((await client.get("/heuchelheim/vorgang")).text);
  return texts;
}

it("while an answer is missing, the result comes later; then it is there", async () => {
  await offers({ zuschlag: 5 });
  const [empty, without, full, review, sent] = await said();
  for (const text of [empty, without]) expect(text).toContain(LATER);
  for (const text of [full, review]) expect(text).toMatch(/Sie zahlen 10,00.€\./);
  expect(sent).toContain("ist bei uns angekommen");
});

it("where a setting is empty no answer brings it: nothing is said to be missing, and it is sent", async () => {
  await offers({});
  const [empty, without, full, review, sent] = await said();
  // The answer is missing as well: that is hers.
  for (const text of [empty, without]) expect(text).toContain(LATER);
  for (const text of [full, review]) expect(text).not.toContain(LATER);
  for (const text of [full, review]) expect(text).not.toContain(">Sie zahlen");
  expect(sent).toContain("ist bei uns angekommen");
});
