import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { answered, createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 60_000);
afterAll(() => town.close());

it("before sending, the applicant reads once more what was worked out of her answers", async () => {
  const client = createClient(town.url);
  await fillIn(client);
  const fee = /voraussichtlich <strong>[^<]+<\/strong>/;
  const [shown] = fee.exec((await client.get(`${base}/antrag/rechnung`)).text) ?? [];
  expect(shown).toMatch(/€/);
  expect((await client.get(`${base}/pruefen`)).text).toContain(shown);
});

it("where nobody may go on, nothing is said to be missing: it says that, and why", async () => {
  const client = createClient(town.url);
  await fillIn(client);
  const form = formIn((await client.get(`${base}/antrag/wohnort`)).text);
  await client.post(form.action, answered(form, { "anschrift.plz": "99999" }));
  const { text } = await client.get(`${base}/pruefen`);
  expect(text).not.toContain("Hier fehlt noch etwas.");
  expect(text).toContain("Mit diesen Angaben können Sie hier nicht weitermachen");
  expect(text).toContain("Diese Postleitzahl gehört nicht zu unserem Gebiet");
  expect(text).not.toContain("verbindlich absenden");
});
