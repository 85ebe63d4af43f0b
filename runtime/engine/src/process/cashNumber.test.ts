import { expect, test } from "vitest";
import { emptyFilling } from "../forms/filling.ts";
import { taskFilling } from "./taskFilling.ts";
import { applicant, end, place, play, programOf, start, task } from "./testing.ts";

const program = programOf(
  { s: start("f1>a"), a: task("f2>b", { form: "pruefung" }), b: task("f3>e"), e: end },
  {
    forms: {
      antrag: { title: "A", fields: [] },
      pruefung: {
        title: "P",
        fields: [{ id: "kasse", type: "text", label: "K", prefill: { feel: "case.cashNumber" } }],
      },
    },
  } as never,
);
const proposed = (more: object): unknown => {
  const run = play(program);
  run.send(
    "startCase",
    { form: "antrag", filling: emptyFilling, number: "KS-1", ...more },
    { by: applicant },
  );
  return taskFilling(program, run.state(), run.tokenAt("a"), place, "2026-03-05T09:00:00+01:00")?.filling
    .answers;
};

test("payments are known by a number of their own, or by that of the case", () => {
  expect(proposed({ cashNumber: "5.26.000417" })).toEqual({ kasse: "5.26.000417" });
  expect(proposed({})).toEqual({ kasse: "KS-1" });
});

test("it stays with the case through every step, and takes no room where there is none", () => {
  const run = play(program);
  run.send(
    "startCase",
    { form: "antrag", filling: emptyFilling, number: "KS-1", cashNumber: "5.26" },
    { by: applicant },
  );
  run.complete("a", { kasse: "x" });
  expect(run.state()).toMatchObject({ number: "KS-1", cashNumber: "5.26" });
  const without = play(program);
  without.start();
  without.complete("a", { kasse: "x" });
  expect(Object.keys(without.state())).not.toContain("cashNumber");
});
