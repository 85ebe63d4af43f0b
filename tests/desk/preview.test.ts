import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { applies } from "../stories/office.ts";
import { createClient, type Client } from "../security/client.ts";

let town: Town;
let client: Client;
let headers: Record<string, string>;
let number: string;
let freed: string;
beforeAll(async () => {
  town = await openTown();
  number = await applies(town);
  freed = await applies(town, { dog: { ermaessigung: "jagd" }, unknown: ["hunde[k1].nachweis"] });
  client = createClient(town.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  headers = { "content-type": "application/json", "x-csrf-token": csrf };
  await client.raw("/api/session", {
    method: "POST",
    headers,
    body: JSON.stringify({ person: "vogt" }),
  });
}, 60_000);
afterAll(() => town.close());

interface Task {
  readonly id: string;
  readonly filling: { readonly answers: object };
}
interface Previewed {
  readonly rejection: string | null;
  readonly letter: { readonly id: string } | null;
  readonly asks: boolean;
}
async function previews(answers: object, of = number): Promise<Previewed> {
  const [task] = (JSON.parse((await client.get(`/api/cases/${of}`)).text) as { tasks: Task[] }).tasks;
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ...answers } };
  const body = JSON.stringify({ task: task?.id, filling });
  const answer = await client.raw(`/api/cases/${of}/preview`, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text) as Previewed;
}

it("whoever asks back sees no letter, and that the applicant is asked", async () => {
  const fragen = [{ path: "hunde[k1].chip", text: "Bitte: Chip" }];
  expect(await previews({ ergebnis: "frage", fragen })).toMatchObject({
    rejection: null,
    letter: null,
    asks: true,
  });
});

it("whoever refuses sees the refusal that another person has to sign", async () => {
  const shown = await previews({ ergebnis: "ablehnen", begruendung: "Der Nachweis fehlt." }, freed);
  expect(shown).toMatchObject({ rejection: null, letter: { id: "ablehnung" }, asks: false });
  // Whole, as it will be sent: the table that comes after the signature has had its say.
  const text = JSON.stringify(shown.letter);
  expect(text).toMatch(/\d,\d\d €/);
  expect(text).not.toContain("****");
  expect(text).not.toContain('"total":""');
});

it("whoever grants sees the notice, and so does who has not decided yet", async () => {
  expect(await previews({ ergebnis: "festsetzen" })).toMatchObject({ letter: { id: "bescheid" } });
  expect(await previews({})).toMatchObject({ rejection: "invalid-answers", letter: { id: "bescheid" } });
});
