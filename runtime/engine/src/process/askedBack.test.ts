import { describe, expect, it, test } from "vitest";
import { anna, applicant, end, play, programOf, start, task } from "./testing.ts";

const antrag = {
  title: "Antrag",
  fields: [
    { id: "name", type: "text", label: "Name", required: true },
    {
      id: "hunde",
      type: "list",
      as: "hund",
      label: "Hunde",
      fields: [{ id: "chip", type: "text", label: "Chip", unknown: "Weiß nicht" }],
    },
    { id: "anzahl", type: "hidden", of: "integer", computed: "count(antrag.hunde)" },
    { id: "summe", type: "integer", label: "Summe", computed: "count(antrag.hunde)" },
    { id: "herkunft", type: "text", label: "Herkunft", locked: true, prefill: "Portal" },
    { id: "grund", type: "text", label: "Grund", visible: 'antrag.name = "Bo"' },
    { id: "worum", type: "info", text: "Worum es geht" },
    { id: "telefon", type: "text", label: "Telefon" },
  ],
};
const pruefung = {
  title: "Prüfung",
  fields: [{ id: "fragen", type: "questions", label: "Fragen", form: "antrag" }],
};
const program = programOf(
  {
    s: start("f1>a"),
    a: task("f2>b", { form: "pruefung" }),
    b: task("f3>e", { role: "applicant", form: "antrag", only: { feel: "pruefung.fragen.path" } }),
    e: end,
  },
  { forms: { antrag, pruefung } } as never,
);
const answers = { name: "Ada", hunde: [{ $key: "k1", chip: "1" }, { $key: "k2" }] };
function asking(path: string) {
  const run = play(program);
  const filling = { answers, unknown: ["hunde[k2].chip", "hunde[k1].chip", "name", "nix"], lastKey: 2 };
  expect(run.send("startCase", { form: "antrag", number: "1", filling }, { by: applicant })).toBeNull();
  const fragen = [{ path, text: "Bitte genauer" }];
  return { run, refused: run.complete("a", { answers: { fragen }, unknown: [], lastKey: 0 }, { by: anna }) };
}

describe("what is asked back", () => {
  it.each(["antrag.name", "name", "antrag.hunde[k2].chip", "hunde.chip", "telefon"])(
    "may be %s: she sees it and can answer it",
    (path) => {
      const { run, refused } = asking(path);
      expect(refused).toBeNull();
      expect(run.tokenAt("b")).toBeTruthy();
    },
  );
  it.each([
    ["", "nothing"],
    ["antrag.nix", "no question of the form"],
    ["__proto__", "no question of the form"],
    ["constructor", "no question of the form"],
    ["antrag", "the form itself"],
    ["antrag.hunde[k9].chip", "a dog nobody told of"],
    ["antrag.hunde[zwei].chip", "no item at all"],
    ["!antrag.name", "another notation"],
    ["antrag.hunde", "a whole list"],
    ["antrag.anzahl", "worked out behind the scenes"],
    ["antrag.summe", "worked out"],
    ["antrag.herkunft", "locked"],
    ["antrag.grund", "a question she does not see"],
    ["antrag.worum", "an explanation"],
  ])("is never %j: %s", (path) => {
    const { run, refused } = asking(path);
    expect(refused).toMatchObject({
      code: "invalid-answers",
      errors: [{ path: "fragen", code: "not-askable", params: { path } }],
    });
    expect(run.tokenAt("a")).toBeTruthy();
  });
});

test("„weiß ich nicht“ counts only where a question allows it and has no answer", () => {
  expect(asking("name").run.state().unknown).toEqual({ antrag: ["hunde[k2].chip"] });
});

test("a note without a word is none", () => {
  const { run } = asking("name");
  for (const text of ["", "   ", "\u00a0\n\t", "\u200b"])
    expect(run.send("addNote", { text }, { by: anna })).toEqual({ code: "empty-note" });
  expect(run.send("addNote", { text: " Rief an. " }, { by: anna })).toBeNull();
});
