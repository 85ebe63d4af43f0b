import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { createClient } from "./client.ts";

// An address of no organisation: nobody's page can be shown, and yet it is a page of ours that leads on.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const SAID = { de: "Unter dieser Adresse gibt es hier keine Kommune.", en: "There is no municipality here" };

describe.each(["/gibt-es-nicht", "/gibt-es-nicht/hund-anmelden", "/gibt-es-nicht/vorgang"])("%s", (path) => {
  it.each(["de", "en"] as const)(
    "is a page in our look, in %s, that leads to the start",
    async (language) => {
      const { status, text, headers } = await createClient(town.url, new Map([["bp_l", language]])).get(path);
      expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(text).toContain(`<html lang="${language}"`);
      expect(text).toContain(SAID[language]);
      expect(text).toContain("no-such-town");
      expect(text).toMatch(/<a [^>]*href="\/"/);
      expect(text).toMatch(/<link rel="stylesheet" href="\/assets\//);
    },
  );
});

it("the language that is asked for is remembered, and the page offers the other one", async () => {
  const client = createClient(town.url);
  const first = await client.get("/gibt-es-nicht/hund-anmelden?x=1");
  expect(first.text).toContain('href="/gibt-es-nicht/hund-anmelden?x=1&amp;sprache=en"');
  const english = await client.get("/gibt-es-nicht?sprache=en");
  expect(english.text).toContain(SAID.en);
  expect((await client.get("/gibt-es-nicht")).text).toContain(SAID.en);
});

it("what is sent there is told the same, and programs get problem details", async () => {
  const client = createClient(town.url);
  const sent = await client.post("/gibt-es-nicht/hund-anmelden/absenden", [["_do", "submit"]]);
  expect([sent.status, sent.text.includes(SAID.de)]).toEqual([404, true]);
  const asked = await client.raw("/gibt-es-nicht", { headers: { accept: "application/json" } });
  expect([asked.status, JSON.parse(asked.text).code]).toEqual([404, "no-such-town"]);
});
