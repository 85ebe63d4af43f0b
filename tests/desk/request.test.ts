import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../stories/town.ts";
import { applies } from "../stories/office.ts";
import { base, fillIn } from "../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../security/client.ts";

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

let town: Town;
let client: Client;
let headers: Record<string, string>;
let isAway = false;
const sent: Sent[] = [];
beforeAll(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z", {
    sendMail: (mail) => {
      if (isAway) throw new Error("no mail server");
      sent.push(mail);
      return Promise.resolve();
    },
  });
  client = createClient(town.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  headers = { "content-type": "application/json", "x-csrf-token": csrf };
  await post("/api/session", { person: "vogt" });
}, 60_000);
afterAll(() => town.close());

const post = (path: string, body: object) =>
  client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });

async function asksBack(number: string): Promise<void> {
  const { tasks } = JSON.parse((await client.get(`/api/cases/${number}`)).text) as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  const fragen = [{ path: "hunde[k1].chip", text: "Bitte: Chipnummer" }];
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "frage", fragen } };
  const command = { id: `ask-${number}`, type: "completeTask", task: task?.id, filling };
  expect((await post(`/api/cases/${number}/commands`, command)).status).toBe(200);
}

const requests = () => sent.filter(({ subject }) => subject.includes("Wir brauchen noch etwas"));
const withEmail = { delivery: { bekanntgabe: "post", email: "ada@beispiel.de" } };

it("who is asked back is told by mail, once, by when and where; no key stands in the mail", async () => {
  const number = await applies(town, withEmail);
  await asksBack(number);
  await town.work();
  await town.work();
  expect(requests()).toHaveLength(1);
  const [{ to, text } = { to: "", text: "" }] = requests();
  expect(to).toBe("ada@beispiel.de");
  expect(text).toContain(
    `(Vorgang ${number}). Wir brauchen noch 1 Angabe von Ihnen. Bitte antworten Sie bis`,
  );
  expect(text).toContain(`${town.url}/heuchelheim/vorgang\n`);
  const events = JSON.parse((await client.get(`/api/cases/${number}`)).text) as {
    events: { type: string }[];
  };
  expect(events.events.filter(({ type }) => type === "applicantTold")).toHaveLength(1);
});

it("the receipt says where to look how it stands", () => {
  const receipt = sent.find(({ subject }) => subject.includes("angekommen"));
  expect(receipt?.text).toContain(
    `Mit Ihrem Zugangsschlüssel sehen Sie hier jederzeit den Stand: ${town.url}/heuchelheim/vorgang`,
  );
});

it("who gave no address is not told, and nothing waits for it", async () => {
  const before = requests().length;
  const number = await applies(town);
  await asksBack(number);
  await town.work();
  expect(requests()).toHaveLength(before);
});

it("while the mail server is away it is tried again, and sent once it is back", async () => {
  const before = requests().length;
  const number = await applies(town, withEmail);
  isAway = true;
  await asksBack(number);
  await town.work();
  expect(requests()).toHaveLength(before);
  isAway = false;
  town.goTo("2026-07-10T07:05:00.000Z");
  await town.work();
  await town.work();
  expect(requests()).toHaveLength(before + 1);
});

it("who applied in English is written to in English, dates too; her answers and the desk are no other ones", async () => {
  const she = createClient(town.url, new Map([["bp_l", "en"]]));
  await fillIn(she, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  const review = (await she.get(`${base}/pruefen`)).text;
  await she.post(`${base}/absenden`, formIn(review).entries);
  const number = /HEU-2026-\d{5}/.exec((await she.get("/heuchelheim/vorgang")).text)?.[0] ?? "";
  const before = sent.length;
  await asksBack(number);
  await town.work();
  const asked = sent.slice(before).find(({ subject }) => subject.includes("We need"));
  expect(asked?.subject).toMatch(/: We need something else from you$/);
  expect(asked?.text).toMatch(/answer by (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d+ (July|August) 2026/);
  expect(asked?.text).not.toMatch(/Guten Tag|Wir brauchen|August 2026 von/);
  // The letter is its author's; the sentence of ours below it is hers.
  const receipt = sent.find(({ text }) => text.includes(number) && text.includes("/heuchelheim/vorgang"));
  expect(receipt?.text).toContain("With your access key");
  const { body } = JSON.parse(`{"body":${(await client.get(`/api/cases/${number}`)).text}}`) as {
    body: { service: string };
  };
  expect(body.service).toBe("Hund anmelden");
});
