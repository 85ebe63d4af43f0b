import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
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
