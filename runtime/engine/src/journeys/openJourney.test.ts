import { describe, expect, test } from "vitest";
import { openJourney } from "./openJourney.ts";

const steps = [{ submit: "antrag", answers: {} }];
const whole = { title: "Probe", start: "2026-03-02T09:00:00+01:00", steps };
const problemsOf = (json: unknown) => {
  const opened = openJourney(json);
  return opened.ok
    ? []
    : opened.problems.map(({ rule, address, property }) => `${rule} ${address} ${property}`);
};

describe("opening a journey", () => {
  test("takes every kind of step and expectation", () => {
    const all = {
      ...whole,
      settings: { satz: 90 },
      steps: [
        { submit: "antrag", answers: { a: 1 }, unknown: ["antrag.b"], expect: { errors: ["antrag.a"] } },
        { complete: "pruefen", role: "amt", by: "b", index: 0, answers: {} },
        { wait: "P14D" },
        { message: "zahlung", payload: {} },
        { effect: "schreiben", result: {} },
        { effect: "schreiben", error: "CODE" },
        { effect: "schreiben", failure: "timeout" },
      ],
      expect: {
        status: "closed",
        path: ["a"],
        active: [],
        variables: { "a.b": { feel: "1" } },
        documents: [{ document: "brief" }, { document: "brief", contains: ["x", "y"] }],
        rejected: "stopped",
        notified: "2026-03-09",
      },
    };
    expect(problemsOf(all)).toEqual([]);
  });

  test("names what is missing, misspelt or of another kind, and where", () => {
    expect(problemsOf([])).toEqual(["not-an-object  "]);
    expect(problemsOf({ steps: [] })).toEqual([
      "journey-missing  title",
      "journey-missing  start",
      "journey-value  steps",
    ]);
    expect(problemsOf({ ...whole, start: "gestern", expects: {} })).toEqual([
      "journey-value  start",
      "journey-unknown  expects",
    ]);
    const wrong = [
      { wait: "14 Tage", expect: { rejecetd: "x" } },
      { submit: "a" },
      { do: "it" },
      { wait: "P1D", effect: "x" },
      { complete: "a", index: -1 },
      { complete: "a", expect: { documents: [{ contains: "x" }] } },
      "wait",
    ];
    expect(problemsOf({ ...whole, steps: wrong })).toEqual([
      "journey-value steps/0 wait",
      "journey-unknown steps/0/expect rejecetd",
      "journey-missing steps/1 answers",
      "journey-step steps/2 ",
      "journey-step steps/3 wait effect",
      "journey-value steps/4 index",
      "journey-value steps/5/expect documents",
      "not-an-object steps/6 ",
    ]);
  });
});
