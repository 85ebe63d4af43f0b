import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { openTown, type Town } from "../stories/town.ts";
import { answered, createClient, formIn, type Client } from "./client.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const ARRIVED = "/heuchelheim/vorgang?antwort=da#gesagt";
const pdf = (): Blob => new Blob([`%PDF-1.7\n${"x".repeat(200)}`], { type: "application/pdf" });

async function submitted(client: Client): Promise<void> {
  const unknown = ["hunde[k1].chip", "hunde[k1].nachweis"];
  await fillIn(client, { dog: { chip: "", ermaessigung: "jagd" }, unknown });
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
}

async function asks(paths: readonly string[], number = "HEU-2026-00001"): Promise<void> {
  const client = createClient(town.url);
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const post = (path: string, body: object) =>
    client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  await post("/api/session", { person: "vogt" });
  const { tasks } = JSON.parse((await client.get(`/api/cases/${number}`)).text) as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  const fragen = paths.map((path) => ({ path, text: `Bitte: ${path}` }));
  const filling = { ...task?.filling, answers: { ...task?.filling.answers, ergebnis: "frage", fragen } };
  const done = await post(`/api/cases/${number}/commands`, {
    id: `ask-back-${number}`,
    type: "completeTask",
    task: task?.id,
    filling,
  });
  expect(done.status).toBe(200);
}

async function filesOf(): Promise<string[]> {
  const { cases, files } = town.deps.store.organisation("heuchelheim");
  const { cases: all } = await cases.list({ limit: 1 });
  return (await files.list(all[0]?.caseId ?? "")).map(({ name }) => name);
}

it("asked for two things, one wrong and one uploaded: the upload is not asked for twice", async () => {
  const client = createClient(town.url);
  await submitted(client);
  await asks(["hunde[k1].chip", "hunde[k1].nachweis"]);
  const status = (await client.get("/heuchelheim/vorgang")).text;
  expect(status).toContain("Wir brauchen noch 2 Angaben von Ihnen");
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0] ?? "";
  const asked = (await client.get(question)).text;
  // To hand it in later is no answer any more; not to know a number still is.
  expect(asked).not.toContain('id="f-hunde-k1-nachweis-unknown"');
  expect(asked).toContain('id="f-hunde-k1-chip-unknown"');
  const form = formIn(asked);
  const body = new FormData();
  for (const [name, value] of answered(form, { "hunde[k1].chip": "12" })) body.append(name, value);
  body.append("hunde[k1].nachweis", pdf(), "falsch.pdf");
  const first = formIn((await client.raw(form.action, { method: "POST", body })).text);
  const better = new FormData();
  for (const [name, value] of answered(first, { "hunde[k1].chip": "12" })) better.append(name, value);
  better.append("hunde[k1].nachweis", pdf(), "nachweis.pdf");
  const wrong = await client.raw(first.action, { method: "POST", body: better });
  expect(wrong.status).toBe(422);
  // The one that was replaced before anything was taken over is gone; the same file sent twice is there once.
  expect(await filesOf()).toEqual(["nachweis.pdf"]);
  expect((await client.raw(first.action, { method: "POST", body: better })).status).toBe(422);
  expect(await filesOf()).toEqual(["nachweis.pdf"]);
  expect(wrong.text).toContain("Die Chipnummer hat 15 Ziffern.");
  expect(wrong.text).toContain("Ausgewählt: nachweis.pdf");
  const again = formIn(wrong.text);
  const forged = await client.post(
    again.action,
    answered(again, {
      "hunde[k1].chip": "276000000000001",
      _carry: `x.${JSON.stringify(["hunde[k1].nachweis", { id: "fremd", name: "f.pdf", type: "application/pdf", size: 1 }])}`,
    }),
    { multipart: true },
  );
  expect(forged.status).toBe(422);
  const sent = await client.post(again.action, answered(again, { "hunde[k1].chip": "276000000000001" }), {
    multipart: true,
  });
  expect(sent.location).toBe(ARRIVED);
  // The page as it came, with the wrong number: it says what of it was not taken.
  const other = await client.post(again.action, again.entries, { multipart: true });
  expect([other.status, other.text.includes("Diese Frage ist schon beantwortet")]).toEqual([409, true]);
  expect(await filesOf()).toEqual(["nachweis.pdf"]);
  const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 1 });
  const record = await town.deps.store.organisation("heuchelheim").cases.load(cases[0]?.caseId ?? "");
  expect(record?.state).toMatchObject({
    data: { antrag: { hunde: [{ chip: "276000000000001", nachweis: { name: "nachweis.pdf" } }] } },
  });
});

it("what the answer brings up is asked before anything is sent, and nothing of it is told as a mistake", async () => {
  const client = createClient(town.url);
  await fillIn(client, {});
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await asks(["hunde[k1].ermaessigung"], "HEU-2026-00002");
  const status = (await client.get("/heuchelheim/vorgang")).text;
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0] ?? "";
  const form = formIn((await client.get(question)).text);
  const jagd = { "hunde[k1].ermaessigung": "jagd" };
  const more = await client.post(form.action, answered(form, jagd), { multipart: true });
  expect(more.status).toBe(200);
  expect(more.text).toContain("Zu Ihrer Antwort gehören weitere Fragen");
  expect(more.text).not.toContain("Bitte prüfen Sie");
  expect(more.text).toContain('id="f-hunde-k1-nachweis"');
  // Nobody has answered that one yet: only now is it missing.
  const next = formIn(more.text);
  const without = await client.post(next.action, answered(next, jagd), { multipart: true });
  expect([without.status, without.text.includes("Bitte prüfen Sie")]).toEqual([422, true]);
  const body = new FormData();
  for (const [name, value] of answered(next, jagd)) body.append(name, value);
  body.append("hunde[k1].nachweis", pdf(), "nachweis.pdf");
  const sent = await client.raw(next.action, { method: "POST", body });
  expect(sent.headers.get("location")).toBe(ARRIVED);
});
