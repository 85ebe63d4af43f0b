import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { plain, readsWell } from "../stories/noticePdf.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

// Kassel's notice is read in a story (decide); the same service in Heuchelheim has another tariff, so another PDF.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

it("the notice of another municipality holds that one's amount, as a page and as a PDF", async () => {
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  const number = await applies(
    town,
    { delivery: { bekanntgabe: "digital", email: "ada@example.org" } },
    client,
  );
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const { id: task, filling } = tasks[0]!;
  const decided = { ...filling, answers: { ...filling.answers, ergebnis: "festsetzen" } };
  const command = { id: "decide-0001", type: "completeTask", task, filling: decided };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  const status = (await client.get("/heuchelheim/vorgang")).text;
  const notice = /href="(\/heuchelheim\/vorgang\/bescheid\/\w+)"/.exec(status)?.[1] ?? "";
  expect(plain((await client.get(notice)).text)).toContain("60,00 €");
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const pdf = await fetch(`${town.url}${notice}/pdf`, { headers: { cookie } });
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  readsWell(Buffer.from(await pdf.arrayBuffer()), { amount: "60,00 €", to: "Ada Demir" });
});
