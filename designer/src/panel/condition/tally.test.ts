import { compile } from "@blaupause/engine/compile";
import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { examplesFor } from "./examples.ts";
import { canShow } from "./operators.ts";
import { readCondition } from "./read.ts";
import { shapeAt } from "./shapeAt.ts";
import { subjectsAt } from "./subjects.ts";
import { subjectWords } from "./useSight.ts";
import { german } from "../../words/words.ts";
import { tally } from "./tally.ts";

const opened = (json: unknown): Service => {
  const result = openService(json as never);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const words = subjectWords(german);
const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: { settings: {} } };
const service = opened({
  ...minimalService(),
  forms: {
    ...minimalService().forms,
    antrag: {
      title: "Antrag",
      fields: [
        { id: "gaeste", type: "integer", label: "Erwartete Gäste", min: 0, max: 500 },
        {
          id: "haftpflicht",
          type: "file",
          label: "Nachweis Haftpflicht",
          visible: "antrag.gaeste > 100",
          required: true,
        },
        { id: "immer", type: "text", label: "Immer" },
        { id: "nie", type: "text", label: "Nie", visible: "antrag.gaeste > 100 and antrag.gaeste < 50" },
      ],
    },
  },
});
const program = compile(service).program;
const seen = (path: string, journeys = {}) =>
  tally(program, journeys, scope, { form: "antrag", path, isPage: false }, "visible");

it("counts in how many examples a question is seen; numbers in conditions are tried from both sides", () => {
  const { count = 0, of = 0 } = seen("haftpflicht") ?? {};
  expect(of).toBeGreaterThanOrEqual(12);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(of);
  expect(seen("immer")).toEqual({ count: of, of });
  expect(seen("nie")).toEqual({ count: 0, of });
});

it("counts the answers of journeys among them", () => {
  const journeys = {
    eins: { title: "Viele Gäste", steps: [{ submit: "antrag", answers: { gaeste: 300 } }] },
  };
  const before = seen("haftpflicht");
  expect(seen("haftpflicht", journeys)).toEqual({
    count: (before?.count ?? 0) + 1,
    of: (before?.of ?? 0) + 1,
  });
});

it("makes the same examples every time", () => {
  const form = program.forms["antrag"];
  expect(form && examplesFor(form)).toEqual(form && examplesFor(form));
});

it("knows everything in sight by its label, inside a list its entry", () => {
  const file = new URL("../../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
  const dogs = opened(JSON.parse(readFileSync(file, "utf8")));
  const from = "forms/antrag/fields/hunde/fields/mischung";
  const subjects = subjectsAt(dogs, from, words);
  const labels = subjects.map(({ path, label }) => `${path} ${label}`);
  expect(labels).toContain("hund.rasse Rasse");
  expect(labels).toContain("count(antrag.hunde) Anzahl: Hunde");
  expect(labels).toContain("settings.zahlungsziel Tage bis zur ersten Zahlung nach Bekanntgabe");
  expect(labels).toContain("antrag.anschrift.ort Ort");
  const known = new Map(subjects.map((one) => [one.path, one]));
  const sight = { shape: shapeAt(dogs, from), isKnown: (path: string) => known.has(path) };
  const condition = readCondition('hund.rasse = "001" or hund.rasse = "031"', sight);
  expect(condition).toMatchObject({
    type: "any",
    of: [{ subject: "hund.rasse" }, { subject: "hund.rasse" }],
  });
  expect(condition && canShow(condition, known)).toBe(true);
});
