import { describe, expect, test } from "vitest";
import { boundary, end, flows, mail, play, programOf, start, task, xor } from "./testing.ts";

const choosing = programOf({
  s: start("f1>x"),
  x: xor('f2>a?antrag.name = "Ada"', 'f3>b?antrag.name = "Bob"'),
  a: task("f4>e"),
  b: task("f5>e"),
  e: end,
});
const sending = (error?: object) =>
  programOf({
    s: start("f1>m"),
    m: mail("f2>a"),
    ...(error === undefined
      ? {}
      : {
          caught: {
            type: "boundaryEvent",
            title: "Abgelehnt",
            on: "m",
            interrupting: true,
            error,
            outgoing: flows("f3>b"),
          } as never,
        }),
    a: task("f4>e"),
    b: task("f5>e"),
    e: end,
  });

describe("incidents", () => {
  test("P7 no condition true and no default: the token is kept and goes on once after mending", () => {
    const run = play(choosing);
    run.start({ name: "Eve" });
    expect([run.incidents(), run.active(), run.state().status]).toEqual([["no-flow"], ["x"], "open"]);
    expect(run.repair("x", { "antrag.name": "Bob" })).toBeNull();
    expect([run.incidents(), run.active()]).toEqual([[], ["b"]]);
    expect(run.state().data["antrag"]).toEqual({ name: "Bob" });
  });

  test("P8 a condition that is null is an incident, not false", () => {
    const program = programOf(
      {
        s: start("f1>x"),
        x: xor("f2>a?antrag.alter > 18", "f3>b?else"),
        a: task("f4>e"),
        b: task("f5>e"),
        e: end,
      },
      {
        forms: { antrag: { title: "A", fields: [{ id: "alter", type: "integer", label: "Alter" }] } },
      } as never,
    );
    const run = play(program);
    run.start({});
    expect([run.incidents(), run.active()]).toEqual([["condition-failed"], ["x"]]);
  });

  test.each([
    ["null", "antrag.alter > 18"],
    ["an error", 'number("x") > 1'],
    ["a spent budget", "count(for i in 1..100000000 return i) > 0"],
  ])(
    "P8 a condition that is %s is an incident that names its flow; neither that one nor the default is taken",
    (_, condition) => {
      const fields = [
        { id: "name", type: "text", label: "Name" },
        { id: "alter", type: "integer", label: "Alter" },
      ];
      const program = programOf(
        {
          s: start("f1>x"),
          x: xor('f4>a?antrag.name = "Ada"', `f2>a?${condition}`, "f3>b?else"),
          a: task("f5>e"),
          b: task("f6>e"),
          e: end,
        },
        { forms: { antrag: { title: "A", fields } } } as never,
      );
      const run = play(program);
      run.start({ name: "Eve" });
      expect(run.state().tokens[run.tokenAt("x")]).toMatchObject({
        type: "incident",
        code: "condition-failed",
        params: { flow: "f2" },
      });
      expect([run.active(), run.of("gatewayPassed")]).toEqual([["x"], []]);
      // Behind a flow that is true it does no harm: it is not asked.
      const ada = play(program);
      ada.start({ name: "Ada" });
      expect([ada.active(), ada.incidents()]).toEqual([["a"], []]);
    },
  );

  test("P19 a technical failure is an incident and never reaches an error event", () => {
    const run = play(sending({}));
    run.start();
    run.settle("m", { type: "failed", code: "timeout" });
    expect([run.incidents(), run.active()]).toEqual([["effect-failed"], ["m"]]);
  });

  test("P18 a business error is caught by its code, a catch-all comes last, uncaught it is an incident", () => {
    const [exact, any, other, none] = [
      play(sending({ code: "BOUNCED" })),
      play(sending({})),
      play(sending({ code: "FULL" })),
      play(sending()),
    ];
    for (const run of [exact, any, other, none]) {
      run.start();
      run.settle("m", { type: "error", code: "BOUNCED" });
    }
    expect([exact, any].map((run) => run.active())).toEqual([["b"], ["b"]]);
    expect([other, none].map((run) => run.incidents())).toEqual([["error-uncaught"], ["error-uncaught"]]);
  });

  test("P32 resolving an incident puts out one token, and a second time is refused", () => {
    const run = play(choosing);
    run.start({ name: "Eve" });
    const incident = run.tokenAt("x");
    run.send("repairIncident", { incident, answers: { "antrag.name": "Ada" } }, {});
    expect(run.send("retryIncident", { incident }, {})?.code).toBe("incident-not-open");
    expect(run.active()).toEqual(["a"]);
  });

  test("P32 trying again without mending is the incident again, the same one", () => {
    const run = play(choosing);
    run.start({ name: "Eve" });
    const before = run.tokenAt("x");
    run.retry("x");
    expect([run.tokenAt("x"), run.incidents()]).toEqual([before, ["no-flow"]]);
  });

  test("P30 an effect that is tried again keeps its id and its timers", () => {
    const program = programOf({
      s: start("f1>m"),
      m: mail("f2>e"),
      b: boundary("m", { duration: "P3D" }, "f3>a", false),
      a: task("f4>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    run.settle("m", { type: "failed", code: "timeout" });
    run.retry("m");
    expect(run.effects.map(({ id }) => id)).toEqual(["t2", "t2"]);
    expect(Object.values(run.state().timers)).toHaveLength(1);
    run.settle("m");
    expect([run.state().status, run.state().timers]).toEqual(["closed", {}]);
  });

  test("P30 an effect that is deferred stays open under its id, and says when and how often it was tried", () => {
    const run = play(sending());
    run.start();
    const effect = run.tokenAt("m");
    const until = "2026-03-02T09:05:00+01:00";
    run.send("deferEffect", { effect, tries: 1, until }, {});
    expect(run.state().tokens[effect]).toMatchObject({ type: "effect", tries: 1, until });
    run.send("deferEffect", { effect, tries: 3, refused: 2, until }, {});
    expect(run.state().tokens[effect]).toMatchObject({ tries: 3, refused: 2 });
    run.send("deferEffect", { effect, tries: 0, until }, {});
    expect(run.state().tokens[effect]).not.toHaveProperty("refused");
    run.settle("m");
    expect(run.send("deferEffect", { effect, tries: 2, until }, {})?.code).toBe("effect-not-open");
    expect(run.active()).toEqual(["a"]);
  });

  test("P30 an effect that is settled twice counts once", () => {
    const run = play(sending());
    run.start();
    const effect = run.tokenAt("m");
    run.settle("m", { type: "done", result: { sent: true } });
    expect(run.send("settleEffect", { effect, outcome: { type: "done", result: 2 } }, {})?.code).toBe(
      "effect-not-open",
    );
    expect(run.state().data["m"]).toEqual({ sent: true });
  });

  test("data can be mended only where a form or result stands, and a form judges its own", () => {
    const run = play(choosing);
    run.start({ name: "Eve" });
    expect(run.repair("x", { "settings.satz": 3 })?.code).toBe("unknown-name");
    expect(run.repair("x", { "antrag.name": 7 })).toMatchObject({
      code: "invalid-answers",
      errors: [{ path: "name" }],
    });
  });

  test("P38 a loop with no wait ends as an incident after a thousand steps", () => {
    const program = programOf({ s: start("f1>x"), x: xor("f2>y"), y: xor("f3>x") });
    const run = play(program);
    run.start();
    expect(run.incidents()).toEqual(["step-budget"]);
    expect(run.of("gatewayPassed")).toHaveLength(1000);
  });

  test("P38 a loop whose condition is dear ends as an incident after two rounds; the other branch stays", () => {
    const dear = "count(for i in 1..900000 return i) > 0";
    const round = { x: xor(`f2>y?${dear}`, "f4>e?else"), y: xor("f3>x") };
    const run = play(programOf({ s: start("f1>x", "f9>a"), a: task("f8>e"), ...round, e: end }));
    run.start({ name: "Eve" });
    // What one command may cost is less than three such conditions; with a budget for each it would be 500 rounds.
    expect(run.of("gatewayPassed").filter(({ node }) => node === "x")).toHaveLength(2);
    expect([run.incidents(), run.active(), run.state().status]).toEqual([
      ["step-budget"],
      ["a", "y"],
      "open",
    ]);
    expect(run.state().data).toEqual({ antrag: { name: "Eve" } });
    // Tried again it ends again, and nothing of the rest has suffered.
    expect([run.retry("y"), run.incidents(), run.complete("a")]).toEqual([null, ["step-budget"], null]);
    expect(run.active()).toHaveLength(1);
  });

  test("P38 a loop that multiplies tokens ends as well", () => {
    const program = programOf({
      s: start("f1>x"),
      x: xor("f2>y"),
      y: { type: "parallelGateway", title: "Und", outgoing: flows("f3>x", "f4>x") } as never,
    });
    const run = play(program);
    run.start();
    expect(new Set(run.incidents())).toEqual(new Set(["step-budget"]));
  });

  test("a decision that is not unique is an incident with its rule", () => {
    const decisions = {
      satz: {
        title: "Satz",
        inputs: [{ id: "n", expression: "1", type: "number" }],
        outputs: [{ id: "betrag", type: "number" }],
        hitPolicy: "UNIQUE",
        rows: [
          { id: "r1", when: { n: "1" }, then: { betrag: "1" } },
          { id: "r2", when: { n: "1" }, then: { betrag: "2" } },
        ],
      },
    };
    const program = programOf(
      {
        s: start("f1>d"),
        d: { type: "businessRuleTask", title: "Satz", decision: "satz", outgoing: flows("f2>e") } as never,
        e: end,
      },
      { decisions } as never,
    );
    const run = play(program);
    run.start();
    expect(Object.values(run.state().tokens)).toMatchObject([
      { code: "decision-failed", params: { reason: "not-unique" } },
    ]);
  });
});
