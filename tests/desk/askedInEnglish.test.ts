import { afterAll, beforeAll, expect, it } from "vitest";
import { answered, createClient, formIn } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

it("what is asked again is read in English on an English page; an official's own words stay and say which they are", async () => {
  const she = createClient(town.url);
  const number = await applies(town, { dog: { chip: "" }, unknown: ["hunde[k1].chip"] }, she);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const fragen = [
    { path: "hunde[k1].chip", text: "Bitte ergänzen Sie für Hund 1, Rex: Chipnummer" },
    { path: "hunde[k1].name", text: "Wie heißt er wirklich?" },
  ];
  const filling = {
    ...tasks[0]?.filling,
    answers: { ...tasks[0]?.filling.answers, ergebnis: "frage", fragen },
  };
  const command = { id: "ask-in-english", type: "completeTask", task: tasks[0]?.id, filling };
  expect((await vogt.post(`/api/cases/${number}/commands`, command)).status).toBe(200);
  await town.work();
  const status = (await she.get("/heuchelheim/vorgang")).text;
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0] ?? "";
  const german = (await she.get(question)).text;
  expect(german).toContain("Bitte ergänzen Sie für Hund 1, Rex: Chipnummer");
  const english = (await she.get(`${question}?sprache=en`)).text;
  expect(english).toContain("Please answer: Dog 1: Microchip number");
  expect(english).not.toContain("Bitte ergänzen");
  expect(english).toMatch(/<p[^>]*lang="de"[^>]*>.*Wie heißt er wirklich\?/);

  // What was typed goes along, into English and back.
  const form = formIn(german);
  const typed = answered(form, { "hunde[k1].chip": "276000000000007" }, [["_do", "speak:en"]]);
  const turned = await she.post(form.action, typed, { multipart: true });
  expect(turned.text).toContain('value="276000000000007"');
  expect(turned.text).toContain("Please answer: Dog 1: Microchip number");
  const back = await she.post(form.action, answered(formIn(turned.text), {}, [["_do", "speak:de"]]), {
    multipart: true,
  });
  expect(back.text).toContain('value="276000000000007"');
  expect(back.text).toContain("Bitte ergänzen Sie für Hund 1, Rex: Chipnummer");
});
