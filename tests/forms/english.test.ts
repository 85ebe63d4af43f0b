import { readTemplate, offer } from "@blaupause/server";
import { elements, type JsonObject, type Service } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { textIn } from "./html.ts";

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const template = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
const PROPERTIES = ["title", "label", "hint", "text", "message", "unknown", "itemLabel", "addLabel", "yes"];

/** What applicants read of a service, without the sentences that hold values, each longer than a word. */
const wordsOf = (service: Service): string[] =>
  [...elements(service)]
    .filter(({ address }) => address.startsWith("forms/antrag") || address.startsWith("about/prepare"))
    .flatMap(({ json }) => PROPERTIES.map((property) => json[property]))
    .filter((text): text is string => typeof text === "string" && text.length > 5 && !text.includes("{"));

const pages = [
  "",
  "/antrag/wohnort",
  "/antrag/halter",
  "/antrag/tiere?pruefen",
  "/antrag/rechnung",
  "/antrag/bescheid",
  "/pruefen",
];
async function english(): Promise<{ client: Client; texts: string[] }> {
  const client = createClient(town.url);
  await fillIn(client, {
    dog: { rasse: "022", nachweisUngefaehrlich: "true", erlaubnis: "ja" },
    unknown: ["hunde[k1].wesenspruefung"],
  });
  await client.get(`${base}?sprache=en`);
  const shown: string[] = [];
  for (const page of pages) shown.push((await client.get(base + page)).text);
  return { client, texts: shown.map((html) => textIn(html, "en")) };
}

describe("a page in English", () => {
  it("asks every question in English, and no German stands in it that is not marked as German", async () => {
    const service = await readTemplate(template);
    const { texts } = await english();
    const all = texts.join("\n");
    expect(wordsOf(service).filter((words) => all.includes(words))).toEqual([]);
    for (const words of [
      "Breed",
      "Register a dog",
      "For this year you will probably pay €60.00",
      "15 August",
      "within 2 weeks",
    ])
      expect(all).toContain(words);
  });
  it("says nothing but German that is marked, where the service is not translated", async () => {
    const { translations: _, ...service } = await readTemplate(template);
    const offered = await town.deps.store.organisation("heuchelheim").offerings.get("hund-anmelden");
    const { values = {} } = (offered?.adaptation ?? {}) as { values?: JsonObject };
    await offer(town.deps.store, "heuchelheim", "hund-anmelden", service, values, {
      at: town.deps.clock(),
      by: "test",
      version: "1.0.0",
    });
    const { texts } = await english();
    expect(wordsOf(service).filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
    expect(texts.join("\n")).toContain("Continue");
  });
  it("is sent as a German page is: the case holds the same", async () => {
    const { client } = await english();
    const review = formIn((await client.get(`${base}/pruefen`)).text);
    expect((await client.post(`${base}/absenden`, review.entries)).location).toBe("/heuchelheim/vorgang");
    const receipt = textIn((await client.get("/heuchelheim/vorgang")).text, "en");
    expect(receipt).toContain("Your registration has arrived");
    expect(receipt).not.toContain("Gemeindekasse");
    const { cases } = town.deps.store.organisation("heuchelheim");
    const [sent] = (await cases.list({ limit: 1 })).cases;
    expect((await cases.load(sent?.caseId ?? ""))?.state).toMatchObject({
      data: { antrag: { bekanntgabe: "post", hunde: [{ rasse: "022", erlaubnis: "ja" }] } },
    });
  });
});
