import { describe, expect, test } from "vitest";
import { legalDue, isLate, openTasks } from "./tasks.ts";
import { dueTimers, nextDue } from "./wake.ts";
import { end, applicant, play, programOf, start, task } from "./testing.ts";

const deadlines = {
  frist: { title: "Prüfung", length: "P1M", from: { feel: "case.receivedAt" }, pausesAt: ["nachfordern"] },
};
const asking = programOf(
  {
    s: start("f1>pruefen"),
    pruefen: task("f2>nachfordern", { deadline: "frist" }),
    nachfordern: task("f3>nochmal", { role: "applicant" }),
    nochmal: task("f4>e", { deadline: "frist" }),
    e: end,
  },
  { deadlines },
);

describe("a case's deadline", () => {
  test("P36 it is set when its task is entered, from the law's event, and stands on the task", () => {
    const run = play(asking, "2026-03-02T23:30:00+01:00");
    run.start();
    expect(run.state().deadlines).toEqual({
      frist: { start: "2026-03-02", end: "2026-04-02", due: "2026-04-02" },
    });
    expect(openTasks(asking, run.state())).toMatchObject([{ node: "pruefen", due: "2026-04-02" }]);
    expect(legalDue(asking, run.state())).toBe("2026-04-02");
  });

  test("P36 it pauses while the applicant is asked, and ends later by the days of the pause", () => {
    // given
    const run = play(asking);
    run.start();
    // when
    run.complete("pruefen", undefined, { at: "2026-03-10T10:00:00+01:00" });
    // then
    expect(run.state().deadlines["frist"]).toMatchObject({ pausedAt: "2026-03-10" });
    expect([legalDue(asking, run.state()), openTasks(asking, run.state())[0]?.due]).toEqual([null, null]);
    // when: over the clock change
    run.complete("nachfordern", undefined, { by: applicant, at: "2026-03-30T08:00:00+02:00" });
    // then: 2 April and 20 days
    expect(run.state().deadlines).toEqual({
      frist: { start: "2026-03-02", end: "2026-04-22", due: "2026-04-22" },
    });
    expect(run.of("deadlineResumed")[0]?.body).toMatchObject({
      days: 20,
      steps: [{ code: "pause", from: "2026-04-02", to: "2026-04-22", length: "P20D" }],
    });
  });

  test("P36 it is right although the job runner was down for a day, and nothing is refused", () => {
    const run = play(asking);
    run.start();
    const due = run.state().deadlines["frist"]?.due ?? null;
    expect(isLate(due, "2026-04-02T23:59:00+02:00", "Europe/Berlin")).toBe(false);
    expect(isLate(due, "2026-04-03T00:00:00+02:00", "Europe/Berlin")).toBe(true);
    // when: nothing ran in between
    expect(run.complete("pruefen", undefined, { at: "2026-04-09T09:00:00+02:00" })).toBeNull();
    expect(run.state().deadlines["frist"]).toMatchObject({ due: "2026-04-02", pausedAt: "2026-04-09" });
  });

  test("a deadline that counts from today begins anew each time", () => {
    const program = programOf(
      {
        s: start("f1>a"),
        a: task("f2>b"),
        b: task("f3>a", { deadline: "antwort" }),
      },
      { deadlines: { antwort: { title: "Antwort", length: "P14D", from: { feel: "today()" } } } },
    );
    const run = play(program);
    run.start();
    run.complete("a");
    run.complete("b", undefined, { at: "2026-03-05T09:00:00+01:00" });
    run.complete("a");
    expect(run.of("deadlineSet").map(({ body }) => body.due)).toEqual(["2026-03-16", "2026-03-19"]);
  });

  test("P36 working days and lengths from settings", () => {
    const settings = { fields: [{ id: "tage", type: "integer", label: "Tage" }] };
    const program = programOf(
      { s: start("f1>a"), a: task("f2>e", { deadline: "frist" }), e: end },
      {
        settings,
        deadlines: {
          frist: { title: "F", workingDays: { feel: "settings.tage" }, from: { feel: "case.received" } },
        },
      } as never,
      { tage: 3 },
    );
    const run = play(program, "2026-04-01T09:00:00+02:00");
    run.start();
    expect(run.state().deadlines["frist"]?.due).toBe("2026-04-08");
  });

  test("a deadline that cannot be reckoned is an incident, not a guess", () => {
    const program = programOf(
      { s: start("f1>a"), a: task("f2>e", { deadline: "frist" }), e: end },
      { deadlines: { frist: { title: "F", length: "P1D", from: { feel: "date(antrag.name)" } } } },
    );
    const run = play(program);
    run.start({ name: "bald" });
    expect(run.incidents()).toEqual(["deadline-failed"]);
    run.repair("a", { "antrag.name": "2026-03-02" });
    expect(run.state().deadlines["frist"]?.due).toBe("2026-03-03");
  });

  test("P36 where silence is consent, the deadline's end is its own event, early never, once", () => {
    // given
    const program = programOf(
      { s: start("f1>a"), a: task("f2>e", { deadline: "frist" }), e: end },
      {
        deadlines: {
          frist: { title: "F", length: "P3M", from: { feel: "case.receivedAt" }, effect: "approved" },
        },
      },
    );
    const run = play(program);
    run.start();
    const timer = "deadline/frist";
    expect(nextDue(run.state())).toBe("2026-06-02T22:00:00Z");
    // when
    const early = run.send("fireTimer", { timer }, { at: "2026-06-02T23:59:59+02:00" });
    expect(dueTimers(run.state(), "2026-06-03T00:00:00+02:00")).toEqual([
      { id: timer, due: "2026-06-02T22:00:00Z" },
    ]);
    run.send("fireTimer", { timer }, { at: "2026-06-04T08:00:00+02:00" });
    // then
    expect(early?.code).toBe("timer-not-due");
    expect(run.of("rulingDeemed").map(({ body }) => body)).toEqual([
      { deadline: "frist", effect: "approved", due: "2026-06-02" },
    ]);
    expect(run.send("fireTimer", { timer }, {})?.code).toBe("timer-not-set");
    expect(nextDue(run.state())).toBeNull();
  });
});
