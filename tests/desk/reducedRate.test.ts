import { afterAll, beforeAll, expect, it } from "vitest";
import { dog, fillIn } from "../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { plain } from "../stories/noticePdf.ts";
import { openTown, type Town } from "../stories/town.ts";

// Kassel's example bylaw knows a reduced rate (Ermäßigung), Heuchelheim's does not: the same template in both.

const base = "/kassel/hund-anmelden";
const question = "Beantragen Sie eine Ermäßigung für diesen Hund?";
const nachlass = "hunde[k1].nachlass";
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function fill(client: Client, page: string, answers: Readonly<Record<string, string>>) {
  const form = formIn((await client.get(`${base}/antrag/${page}`)).text);
  return client.post(form.action, answered(form, answers), { multipart: form.multipart });
}

async function asksForReduction(client: Client): Promise<string> {
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  await client.get(new URL(started.location ?? "", "http://x").pathname);
  await fill(client, "wohnort", {
    "anschrift.strasse": "Königstor",
    "anschrift.hausnummer": "1",
    "anschrift.plz": "34117",
    "anschrift.ort": "Kassel",
  });
  await fill(client, "halter", { vornamen: "Ada", familienname: "Demir", geburtsdatum: "1.2.1990" });
  const wish = { [nachlass]: "sozial" };
  await fill(client, "tiere", { vorhanden: "0", ...(dog() as Record<string, string>), ...wish });
  return (await client.get(`${base}/antrag/tiere?pruefen`)).text;
}

it("the reduced rate is asked for with a proof, reckoned, granted at the desk and stands in the notice", async () => {
  const client = createClient(town.url);
  const asked = await asksForReduction(client);
  expect(asked).toContain(question);
  expect(asked).not.toContain(`data-field="${nachlass}" hidden=""`);
  expect(asked).toContain("Nachweis für die Ermäßigung");
  const form = formIn(asked);
  const later = [["_unknown", "hunde[k1].nachweisErmaessigung"] as const, ["_do", "next"] as const];
  await client.post(form.action, answered(form, {}, later), { multipart: form.multipart });
  expect(plain((await client.get(`${base}/antrag/rechnung`)).text)).toContain("45,00 €");
  await fill(client, "rechnung", { zahlweise: "ueberweisung" });
  await fill(client, "bescheid", { bekanntgabe: "digital", email: "ada@example.org" });
  const review = formIn((await client.get(`${base}/pruefen`)).text);
  expect((await client.post(`${base}/absenden`, review.entries)).location).toContain("/kassel/");
  await town.work();
  const cem = await signedIn(town, "aydin");
  const number = "KS-2026-00001";
  const { tasks } = (await cem.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const { id: task, filling } = tasks[0]!;
  const decides = async (ergebnis: string) => {
    const decided = { ...filling, answers: { ...filling.answers, ergebnis } };
    const command = { id: `decide-${ergebnis}`, type: "completeTask", task, filling: decided };
    return (await cem.post(`/api/cases/${number}/commands`, command)).status;
  };
  expect(await decides("festsetzen")).toBe(422);
  expect(await decides("ermaessigen")).toBe(200);
  await town.work();
  const notice = /href="(\/kassel\/vorgang\/bescheid\/\w+)"/.exec((await client.get("/kassel/vorgang")).text);
  const text = plain((await client.get(notice?.[1] ?? "")).text);
  expect(text).toContain("Für Rex ermäßigen wir die Steuer.");
  expect(text).toContain("45,00 €");
  expect(text).toMatch(/Zahlen Sie bis \w+, \d+\. \w+ \d{4}\./);
});

it("a municipality without a reduced rate does not ask about one", async () => {
  const client = createClient(town.url);
  await fillIn(client);
  const html = (await client.get("/heuchelheim/hund-anmelden/antrag/tiere")).text;
  expect(html).toContain(`data-field="${nachlass}" hidden=""`);
  expect((await client.get("/heuchelheim/hund-anmelden")).text).toContain(
    "Nachweis, falls Sie eine Befreiung beantragen",
  );
});
