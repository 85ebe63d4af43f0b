import { describe, expect, test } from "vitest";
import { nextTime } from "./due.ts";
import { boundary, end, mail, play, programOf, start, task } from "./testing.ts";

const withTimer = (timer: object, interrupting: boolean) =>
  programOf({
    s: start("f1>a"),
    a: task("f2>e"),
    b: boundary("a", timer, "f3>c", interrupting),
    c: task("f4>e"),
    e: end,
  });
const dueOf = (timer: object, at: string, data = {}): string | undefined => {
  const program = programOf({
    s: start("f1>a"),
    a: task("f2>e"),
    b: boundary("a", timer, "f3>e"),
    e: end,
  });
  const run = play(program, at);
  run.start(data);
  return Object.values(run.state().timers)[0]?.due;
};

describe("timers", () => {
  test("P10 boundary timer against completion: the completion won, the timer is refused", () => {
    const run = play(withTimer({ duration: "P1D" }, true));
    run.start();
    const timer = run.timerAt("b");
    run.complete("a");
    expect(run.send("fireTimer", { timer }, { at: "2026-03-04T09:00:00+01:00" })?.code).toBe("case-closed");
    expect(run.of("timerFired")).toHaveLength(0);
  });

  test("P10 boundary timer against completion: the timer won, the completion is refused", () => {
    const run = play(withTimer({ duration: "P1D" }, true));
    run.start();
    const task = run.tokenAt("a");
    expect(run.fire("b", "2026-03-03T09:00:00+01:00")).toBeNull();
    expect(run.send("completeTask", { task }, {})?.code).toBe("task-not-open");
    expect([run.active(), run.of("timerFired"), run.of("taskCompleted")]).toMatchObject([["c"], [{}], []]);
  });

  test("P11 a non-interrupting duration fires once and the task stays", () => {
    const run = play(withTimer({ duration: "PT2H" }, false));
    run.start();
    run.fire("b", "2026-03-02T11:00:00+01:00");
    expect([run.active(), run.state().timers]).toEqual([["a", "c"], {}]);
  });

  test("P11 R3/PT1H fires three times, counted from the plan and not from a late runner", () => {
    const run = play(withTimer({ cycle: "R3/PT1H" }, false));
    run.start();
    const dues = [];
    for (let round = 0; round < 3; round += 1) {
      dues.push(Object.values(run.state().timers)[0]?.due);
      run.fire("b", "2026-03-02T19:00:00+01:00");
    }
    expect(dues).toEqual(["2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"]);
    expect([run.active(), run.state().timers]).toEqual([["a", "c", "c", "c"], {}]);
  });

  test.each([
    "R/PT0S",
    "R/PT0.0000000001S",
    "R/PT0.001S",
    "R3/PT59.9S",
    { feel: '"R/PT" + string(1) + "S"' },
    { feel: '"R/P0D"' },
  ])("P11 a cycle shorter than a minute is an incident: %j", (cycle) => {
    const run = play(withTimer({ cycle }, false));
    run.start();
    expect([run.incidents(), run.state().timers]).toEqual([["timer-failed"], {}]);
  });

  test("P11 a cycle of a minute goes on", () => {
    const run = play(withTimer({ cycle: "R/PT60S" }, false));
    run.start();
    run.fire("b", "2026-03-02T09:30:00+01:00");
    expect(Object.values(run.state().timers)).toMatchObject([{ due: "2026-03-02T08:02:00Z" }]);
  });

  test.each(["PT0.0000000001S", "PT0.001S"])(
    "P11 a cycle that was set to %s before that was refused fires once and ends",
    (every) => {
      const timer = { node: "b", token: "t1", due: "2026-03-02T08:00:00Z", every };
      expect(nextTime(timer, "Europe/Berlin")).toBeNull();
    },
  );

  test.each([true, false])(
    "P10 P12 a timer of a finished step never fires (interrupting: %s)",
    (interrupting) => {
      const beside = programOf({
        s: start("f1>a", "f9>d"),
        a: task("f2>e"),
        d: task("f8>e"),
        b: boundary("a", { duration: "P1D" }, "f3>c", interrupting),
        c: task("f4>e"),
        e: end,
      });
      const run = play(beside);
      run.start();
      const timer = run.timerAt("b");
      expect(Object.keys(run.state().timers)).toEqual([timer]);
      expect(run.complete("a")).toBeNull();
      // The case goes on without it: the timer went with its step, not with the case.
      expect([run.state().status, run.state().timers, run.active()]).toEqual(["open", {}, ["d"]]);
      expect(run.send("fireTimer", { timer }, { at: "2026-03-09T09:00:00+01:00" })?.code).toBe(
        "timer-not-set",
      );
      expect([run.of("timerFired"), run.of("taskCompleted"), run.active()]).toMatchObject([[], [{}], ["d"]]);
    },
  );

  test("P13 a timer never fires early, whatever offset the instant is written in", () => {
    const run = play(withTimer({ duration: "PT1H" }, true));
    run.start();
    expect(run.fire("b", "2026-03-02T09:59:59+01:00")).toEqual({
      code: "timer-not-due",
      params: { timer: "t3", due: "2026-03-02T09:00:00Z" },
    });
    expect(run.fire("b", "2026-03-02T11:00:00+02:00")?.code).toBeUndefined();
  });

  test.each([
    [
      "hours are exact when the clock goes forward",
      { duration: "PT24H" },
      "2026-03-28T12:00:00+01:00",
      "2026-03-29T11:00:00Z",
    ],
    [
      "a day is the same clock when it goes forward",
      { duration: "P1D" },
      "2026-03-28T12:00:00+01:00",
      "2026-03-29T10:00:00Z",
    ],
    [
      "hours are exact when the clock goes back",
      { duration: "PT24H" },
      "2026-10-24T12:00:00+02:00",
      "2026-10-25T10:00:00Z",
    ],
    [
      "a day is the same clock when it goes back",
      { duration: "P1D" },
      "2026-10-24T12:00:00+02:00",
      "2026-10-25T11:00:00Z",
    ],
    [
      "a month from 31 January ends in February",
      { duration: "P1M" },
      "2026-01-31T09:00:00+01:00",
      "2026-02-28T08:00:00Z",
    ],
    ["a year from leap day", { duration: "P1Y" }, "2028-02-29T09:00:00+01:00", "2029-02-28T08:00:00Z"],
    [
      "more than 2^31 milliseconds",
      { duration: "P40D" },
      "2026-01-02T09:00:00+01:00",
      "2026-02-11T08:00:00Z",
    ],
    ["days and hours", { duration: "P1DT2H" }, "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00Z"],
    ["two weeks", { duration: "P2W" }, "2026-03-02T09:00:00+01:00", "2026-03-16T08:00:00Z"],
    [
      "a date begins at midnight here",
      { date: "2026-07-01" },
      "2026-03-02T09:00:00+01:00",
      "2026-06-30T22:00:00Z",
    ],
    [
      "an expression gives a duration",
      { duration: { feel: 'duration("P3D")' } },
      "2026-03-02T09:00:00+01:00",
      "2026-03-05T08:00:00Z",
    ],
    [
      "an expression gives a text",
      { duration: { feel: '"P" + string(10) + "D"' } },
      "2026-03-02T09:00:00+01:00",
      "2026-03-12T08:00:00Z",
    ],
    [
      "an expression gives a date",
      { date: { feel: 'today() + duration("P1D")' } },
      "2026-03-02T09:00:00+01:00",
      "2026-03-02T23:00:00Z",
    ],
  ])("P13 %s", (_, timer, at, due) => {
    expect(dueOf(timer, at)).toBe(due);
  });

  test("P14 a timer's expression is evaluated on entry; only rescheduling moves it", () => {
    // given: the applicant's answer gives the days
    const forms = {
      antrag: { title: "A", fields: [{ id: "tage", type: "integer", label: "Tage" }] },
    };
    const program = programOf(
      {
        s: start("f1>a", "f5>aendern"),
        a: task("f2>e"),
        b: boundary("a", { duration: { feel: '"P" + string(antrag.tage) + "D"' } }, "f3>e"),
        aendern: task("f6>e", { form: "antrag" }),
        e: end,
      },
      { forms } as never,
    );
    const run = play(program);
    run.start({ tage: 2 });
    const due = () => run.state().timers[run.timerAt("b")]?.due;
    // when
    run.complete("aendern", { tage: 7 }, { at: "2026-03-03T09:00:00+01:00" });
    expect(due()).toBe("2026-03-04T08:00:00Z");
    run.send("rescheduleTimer", { timer: run.timerAt("b") }, {});
    // then: counted from the step's beginning
    expect(due()).toBe("2026-03-09T08:00:00Z");
    expect(run.send("rescheduleTimer", { timer: run.timerAt("b"), due: "bald" }, {})?.code).toBe(
      "invalid-instant",
    );
    run.send("rescheduleTimer", { timer: run.timerAt("b"), due: "2026-04-01T12:00:00+02:00" }, {});
    expect(due()).toBe("2026-04-01T10:00:00Z");
  });

  test("P11 a timer that has fired stays spent when its step fails and is tried again", () => {
    const program = programOf({
      s: start("f1>m"),
      m: mail("f2>e"),
      b: boundary("m", { duration: "PT1H" }, "f3>e", false),
      e: end,
    });
    const run = play(program);
    run.start({});
    const settled = { type: "failed", code: "ANY" } as const;
    run.send("settleEffect", { effect: run.tokenAt("m"), outcome: settled }, {});
    run.send("fireTimer", { timer: run.timerAt("b") }, { at: "2027-01-01T00:00:00Z" });
    expect(run.send("retryIncident", { incident: run.tokenAt("m") }, {})).toBeNull();
    expect([run.active(), run.state().timers]).toEqual([["m"], {}]);
  });

  test("P14 a timer that cannot be evaluated is an incident, and nothing is half set", () => {
    const program = programOf({
      s: start("f1>a"),
      a: task("f2>e"),
      b: boundary("a", { duration: "P1D" }, "f3>e"),
      c: boundary("a", { date: { feel: "antrag.name" } }, "f4>e"),
      e: end,
    });
    const run = play(program);
    run.start({ name: "morgen" });
    expect([run.incidents(), run.state().timers]).toEqual([["timer-failed"], {}]);
    expect(run.repair("a", { "antrag.name": "2026-05-01" })).toBeNull();
    expect([run.incidents(), Object.keys(run.state().timers)]).toMatchObject([
      [],
      [{}, {}].map(() => expect.anything()),
    ]);
  });

  test("P16 several interrupting boundaries that are due at once end the step once", () => {
    const program = programOf({
      s: start("f1>a"),
      a: task("f2>e"),
      b: boundary("a", { duration: "P1D" }, "f3>x"),
      c: boundary("a", { duration: "P1D" }, "f4>y"),
      x: task("f5>e"),
      y: task("f6>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    const second = run.timerAt("c");
    run.fire("b", "2026-03-05T09:00:00+01:00");
    expect(run.send("fireTimer", { timer: second }, {})?.code).toBe("timer-not-set");
    expect(run.active()).toEqual(["x"]);
  });

  test("P11 a timer on a service task interrupts it, and its late answer is refused", () => {
    const program = programOf({
      s: start("f1>m"),
      m: mail("f2>e"),
      b: boundary("m", { duration: "PT1H" }, "f3>a"),
      a: task("f4>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    const effect = run.tokenAt("m");
    run.fire("b", "2026-03-02T10:00:00+01:00");
    const late = run.send("settleEffect", { effect, outcome: { type: "done", result: null } }, {});
    expect([late?.code, run.active()]).toEqual(["effect-not-open", ["a"]]);
  });

  test("an intermediate timer lets its token rest until it is due", () => {
    const program = programOf({
      s: start("f1>w"),
      w: {
        type: "intermediateCatchEvent",
        title: "Warten",
        timer: { duration: "P1M" },
        outgoing: [{ id: "f2", to: "a" }],
      } as never,
      a: task("f3>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    expect([run.state().status, run.active()]).toEqual(["open", ["w"]]);
    run.fire("w", "2026-04-02T09:00:00+02:00");
    expect(run.active()).toEqual(["a"]);
  });
});
