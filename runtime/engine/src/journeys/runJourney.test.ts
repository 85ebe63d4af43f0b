import type { Field, Journey, JourneyStep } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, test } from "vitest";
import { hessen } from "../deadlines/profiles/hessen.ts";
import { boundary, end, flows, mail, place, programOf, start, task, xor } from "../process/testing.ts";
import { mergeCoverage } from "./coverage.ts";
import { runJourney } from "./runJourney.ts";

const fields: Field[] = [
  { id: "name", type: "text", label: "Name", required: true, personal: { category: "name", purpose: "p" } },
  { id: "zahlt", type: "boolean", label: "Zahlt?" },
  { id: "summe", type: "money", label: "Summe", visible: "antrag.zahlt = true" },
  { id: "plz", type: "text", label: "PLZ" },
  { id: "rest", type: "hidden", of: "money", computed: "settings.satz / 3" },
  {
    id: "tiere",
    type: "list",
    as: "tier",
    label: "Tiere",
    fields: [
      { id: "art", type: "text", label: "Art" },
      { id: "bild", type: "file", label: "Bild", maxSize: 2000 },
    ],
  },
];
const letter = {
  type: "serviceTask" as const,
  title: "Brief",
  connector: "document",
  with: { document: "brief" },
};
const nodes = {
  s: start("f1>pruefen"),
  pruefen: task("f2>weiche"),
  erinnern: boundary("pruefen", { duration: "P2D" }, "f3>mahnen", false),
  mahnen: { ...mail("f4>gemahnt"), with: { to: "amt", document: "erinnerung" } },
  gemahnt: end,
  weiche: xor("f5>schreiben?antrag.zahlt", "f6>ende?else"),
  schreiben: { ...letter, outgoing: flows("f7>geben") },
  geben: {
    ...letter,
    title: "Bekannt geben",
    connector: "notice",
    with: { document: "brief", mode: "post" },
    outgoing: flows("f8>vier"),
  },
  nichtGeschrieben: {
    type: "boundaryEvent" as const,
    title: "Geht nicht",
    on: "schreiben",
    interrupting: true,
    error: { code: "KAPUTT" },
    outgoing: flows("f9>ende"),
  },
  vier: task("f10>ende", { notBy: ["pruefen"] }),
  ende: end,
};
const program = programOf(
  nodes,
  {
    about: { ...minimalService().about, regime: "kag-ao" },
    forms: { antrag: { title: "Antrag", fields } },
    settings: { fields: [{ id: "satz", type: "money", label: "Satz" }] },
    documents: {
      erinnerung: { title: "Erinnerung", blocks: [] },
      brief: {
        title: "Brief",
        blocks: [{ id: "b1", type: "paragraph", text: "Sie zahlen **{antrag.summe}** bis bald." }],
      },
    },
  },
  { satz: 100 },
);
const at = "2026-03-03T09:00:00+01:00";
const answers = { name: "Ada", zahlt: true, summe: 1234.5 };
const journey = (steps: JourneyStep[], more: Partial<Journey> = {}): Journey => ({
  title: "Probe",
  start: at,
  steps,
  ...more,
});
const town = { ...place, profile: hessen };
const run = (steps: JourneyStep[], more: Partial<Journey> = {}) =>
  runJourney(program, journey(steps, more), town);
const submit: JourneyStep = { submit: "antrag", answers };

describe("a journey", () => {
  test("plays a case to its end: effects succeed by themselves, in order", () => {
    const steps: JourneyStep[] = [
      { ...submit, expect: { active: ["pruefen"], status: "open" } },
      { complete: "pruefen", by: "a" },
      { complete: "vier", by: "b" },
    ];
    const result = run(steps, {
      expect: {
        status: "closed",
        path: ["s", "pruefen", "schreiben", "ende"],
        active: [],
        notified: "2026-03-09", // the fourth day after Tuesday is a Saturday
        variables: {
          "antrag.name": "Ada",
          "antrag.rest": { feel: "settings.satz / 3" },
          "geben.remedyUntil": "2026-04-09",
        },
        documents: [{ document: "brief", contains: ["1234,50 €", "Sie zahlen 1234,50 € bis"] }],
      },
    });
    expect(result.failures).toEqual([]);
    expect(result.path).toEqual(["s", "pruefen", "weiche", "schreiben", "geben", "vier", "ende"]);
    expect(result.effects.map(({ kind }) => kind)).toEqual(["document", "notice"]);
    expect(result.documents).toHaveLength(1);
    expect(result.state?.data["antrag"]).toMatchObject({ rest: 33.33 });
  });

  test("says which expectation does not hold, with both values", () => {
    const expected = {
      status: "closed",
      path: ["pruefen", "s"],
      active: [],
      notified: "2026-03-07",
      variables: { "antrag.summe": 1234.51, "antrag.nie": { feel: "1 +" } },
      documents: [{ document: "brief" }],
    };
    expect(run([submit], { expect: expected }).failures).toMatchObject([
      { step: "end", code: "status", expected: "closed", found: "open" },
      { step: "end", code: "path", found: ["s"] },
      { step: "end", code: "active", found: ["pruefen"] },
      { step: "end", code: "notified", found: null },
      { step: "end", code: "variable", at: "antrag.summe", expected: 1234.51, found: 1234.5 },
      { step: "end", code: "expression", at: "1 +" },
      { step: "end", code: "document", at: "brief" },
    ]);
    const wrongText = { documents: [{ document: "brief", contains: "9,00 €" }] };
    expect(run([submit, { complete: "pruefen", expect: wrongText }]).failures).toMatchObject([
      { step: 1, code: "document-text", at: "brief", expected: "9,00 €" },
    ]);
  });

  test("a refusal must be expected, and then must come", () => {
    const missing: JourneyStep = { submit: "antrag", answers: {} };
    expect(run([missing]).failures).toMatchObject([
      { step: 0, code: "rejected", at: "antrag", found: { code: "invalid-answers" } },
    ]);
    expect(run([missing]).state).toBeNull();
    const rejected = { rejected: "invalid-answers", errors: ["antrag.name"] };
    expect(run([missing], { expect: rejected }).failures).toEqual([]);
    expect(run([{ ...missing, expect: { ...rejected, errors: ["plz"] } }]).failures).toMatchObject([
      { code: "errors", expected: ["plz"] },
    ]);
    expect(run([submit], { expect: rejected }).failures[0]).toMatchObject({ code: "not-rejected" });
    expect(run([missing], { expect: { rejected: "stopped" } }).failures[0]).toMatchObject({
      code: "other-rejection",
      expected: "stopped",
    });
  });

  test("persons are letters: four eyes hold, the applicant has no office's task", () => {
    const again: JourneyStep = { complete: "vier", by: "a", expect: { rejected: "four-eyes" } };
    const other: JourneyStep = { complete: "vier", role: "applicant", expect: { rejected: "wrong-role" } };
    const early: JourneyStep = { complete: "vier", expect: { rejected: "task-not-open" } };
    const { failures } = run([
      submit,
      early,
      { complete: "pruefen" },
      again,
      other,
      { complete: "vier", by: "b" },
    ]);
    expect(failures).toEqual([]);
  });

  test("waiting fires timers in order, each at its own time", () => {
    const { failures, events } = run([
      submit,
      { wait: "P1D", expect: { active: ["pruefen"] } },
      { wait: "P10D", expect: { path: ["erinnern", "mahnen", "gemahnt"] } },
    ]);
    expect(failures).toEqual([]);
    expect(events.find(({ type }) => type === "timerFired")?.at).toBe("2026-03-05T08:00:00Z");
    expect(run([submit, { wait: "Pfingsten" }]).failures).toMatchObject([
      { step: 1, code: "invalid-instant" },
    ]);
  });

  test("effects end as the journey says: with a result, with an error that is caught, or failing", () => {
    const own: JourneyStep = { effect: "schreiben", result: { document: "brief", file: "x" } };
    const before: JourneyStep[] = [submit, { complete: "pruefen", expect: { active: ["schreiben"] } }];
    expect(run([...before, own]).state?.data["schreiben"]).toMatchObject({ document: "brief" });
    const caught = run([...before, { effect: "schreiben", error: "KAPUTT" }], {
      expect: { status: "closed" },
    });
    expect([caught.failures, caught.path.at(-2)]).toEqual([[], "nichtGeschrieben"]);
    const failed = run([...before, { effect: "schreiben", failure: "timeout" }], {
      expect: { active: ["schreiben"], status: "open" },
    });
    expect(failed.failures).toEqual([]);
    expect(run([submit, { effect: "schreiben" }]).failures).toMatchObject([
      { code: "rejected", found: { code: "effect-not-open" } },
    ]);
  });

  test("an incident nobody asked for is a failure", () => {
    const { failures } = run([{ submit: "antrag", answers: { name: "Ada" } }, { complete: "pruefen" }]);
    expect(failures).toEqual([{ step: 1, code: "incident", at: "weiche", found: "condition-failed" }]);
  });

  test("a message is not played yet, and says so", () => {
    expect(run([submit, { message: "zahlung" }]).failures).toEqual([
      { step: 1, code: "not-yet", at: "message" },
    ]);
  });

  test("own settings stand before the given ones; answers may follow from settings", () => {
    const steps: JourneyStep[] = [
      { submit: "antrag", answers: { ...answers, summe: { feel: "settings.satz * 2" } } },
    ];
    const expected = { variables: { "antrag.summe": 180, "antrag.rest": 30 } };
    expect(run(steps, { settings: { satz: 90 }, expect: expected }).failures).toEqual([]);
    expect(run(steps).state?.data["antrag"]).toMatchObject({ summe: 200, rest: 33.33 });
  });

  test("a file is named, list items need no keys", () => {
    const tiere = [
      { art: "Hund", bild: { file: "a.pdf", type: "application/pdf", size: 1000 } },
      { art: "Katze", bild: { file: "b.pdf", type: "application/pdf", size: 3000 } },
    ];
    const { failures } = run([{ submit: "antrag", answers: { ...answers, tiere } }], {
      expect: { rejected: "invalid-answers", errors: ["antrag.tiere[k2].bild"] },
    });
    expect(failures).toEqual([]);
  });

  test("tells what was seen; several journeys together see more", () => {
    const short = run([
      { submit: "antrag", answers: { name: "Ada", zahlt: false } },
      { complete: "pruefen" },
    ]);
    const long = run([submit, { wait: "P3D" }, { complete: "pruefen" }, { complete: "vier", by: "b" }]);
    expect(short.coverage.nodes.seen).toEqual(["s", "pruefen", "weiche", "ende"]);
    expect(short.coverage.flows.seen).toEqual(["f1", "f2", "f6"]);
    expect(short.coverage.fields.seen).not.toContain("antrag/summe");
    expect(short.coverage.fields.all).not.toContain("antrag/rest");
    const both = mergeCoverage([short.coverage, long.coverage]);
    expect(both.nodes.all.filter((id) => !both.nodes.seen.includes(id))).toEqual(["nichtGeschrieben"]);
    expect(both.documents).toEqual({ seen: ["erinnerung", "brief"], all: ["erinnerung", "brief"] });
    expect(both.fields.seen).toContain("antrag/summe");
  });
});
