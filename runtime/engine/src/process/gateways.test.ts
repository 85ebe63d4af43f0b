import { canonical, hash, openService } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/index.ts";
import { and, end, mail, play, programOf, start, task, xor } from "./testing.ts";

const answered = { forms: { antrag: { title: "A", fields: [{ id: "name", type: "text", label: "N" }] } } };

describe("flows and gateways", () => {
  test("P0 several flows that leave a task are a parallel split, and none ends the token", () => {
    // given
    const split = programOf({
      s: start("f1>a"),
      a: {
        ...task("f2>b"),
        outgoing: [
          { id: "f2", to: "b" },
          { id: "f3", to: "c" },
        ],
      } as never,
      b: task("f4>e"),
      c: task("f5>e"),
      e: end,
    });
    const none = programOf({ s: start("f1>a"), a: { ...task("x>a"), outgoing: [] } as never });
    // when
    const both = play(split);
    both.start();
    both.complete("a");
    const last = play(none);
    last.start();
    last.complete("a");
    // then
    expect(both.active()).toEqual(["b", "c"]);
    expect(last.state().status).toBe("closed");
  });

  test("P0 P9 an exclusive gateway asks in the order of outgoing and stops at the first true", () => {
    const program = programOf({
      s: start("f1>x"),
      x: xor("f2>a?antrag.name = null", "f3>b?true", "f4>c?else"),
      a: task("f5>e"),
      b: task("f6>e"),
      c: task("f7>e"),
      e: end,
    });
    const run = play(program);
    run.start({ name: "Ada" });
    expect(run.active()).toEqual(["b"]);
    expect(run.of("gatewayPassed").map(({ body }) => body.flows)).toEqual([["f3"]]);
  });

  test("P0 an exclusive gateway stops at the first true: what stands after it is not even asked", () => {
    const program = programOf({
      s: start("f1>x"),
      x: xor("f5>a?false", "f3>b?true", "f2>c?true", 'f4>d?number("x") > 1', "f6>f?else"),
      a: task("g1>e"),
      b: task("g2>e"),
      c: task("g3>e"),
      d: task("g4>e"),
      f: task("g5>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    expect([run.active(), run.incidents()]).toEqual([["b"], []]);
    expect(run.of("gatewayPassed").map(({ body }) => body.flows)).toEqual([["f3"]]);
  });

  test("P9 the order of outgoing survives saving and compiling, whatever the ids are, and is part of the hash", () => {
    const nodes = {
      s: start("f1>x"),
      x: xor("f9>a?true", "f1b>b?true", "f5>c?else"),
      a: task("g1>e"),
      b: task("g2>e"),
      c: task("g3>e"),
      e: end,
    };
    const service = { ...minimalService(), process: { nodes } };
    const ids = (made: unknown): string[] =>
      (made as { process: { nodes: { x: { outgoing: { id: string }[] } } } }).process.nodes.x.outgoing.map(
        ({ id }) => id,
      );
    const saved = openService(canonical(service));
    const swapped = openService({
      ...service,
      process: { nodes: { ...nodes, x: xor("f1b>b?true", "f9>a?true", "f5>c?else") } },
    });
    if (!saved.ok || !swapped.ok) throw new Error("no service");
    expect(ids(saved.service)).toEqual(["f9", "f1b", "f5"]);
    expect(ids(compile(saved.service).program)).toEqual(["f9", "f1b", "f5"]);
    expect(hash(saved.service)).not.toBe(hash(swapped.service));
    const [first, second] = [saved.service, swapped.service].map((one) => play(compile(one).program));
    first?.start();
    second?.start();
    expect([first?.active(), second?.active()]).toEqual([["a"], ["b"]]);
  });

  test("P9 the default flow is taken when no other is true, wherever it stands", () => {
    const program = programOf({
      s: start("f1>x"),
      x: xor("f2>c?else", 'f3>a?antrag.name = "Ada"'),
      a: task("f5>e"),
      c: task("f7>e"),
      e: end,
    });
    const [ada, other] = [play(program), play(program)];
    ada.start({ name: "Ada" });
    other.start({ name: "Bob" });
    expect([ada.active(), other.active()]).toEqual([["a"], ["c"]]);
  });

  test("P1 parallel join counts distinct flows: two tokens on one and none on the other do not fire", () => {
    // given: an exclusive merge sends two tokens over the join's flow fa, the third comes over fb
    const program = programOf({
      s: start("f1>a", "f2>b", "f3>c"),
      a: task("f4>m"),
      b: task("f5>m"),
      m: xor("fa>j"),
      c: task("fb>j"),
      j: and("f6>last"),
      last: task("f7>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    // when
    run.complete("a");
    run.complete("b");
    // then
    expect(run.active()).toEqual(["c"]);
    expect(run.state().joins).toEqual({ j: { fa: 2 } });
    // when
    run.complete("c");
    // then: fires once, leaves one
    expect(run.active()).toEqual(["last"]);
    expect(run.state().joins).toEqual({ j: { fa: 1 } });
  });

  test("P2 parallel join after an exclusive merge waits for the merged branch", () => {
    const program = programOf({
      s: start("f0>fork"),
      fork: and("f1>x", "f2>c"),
      x: xor('f3>a?antrag.name = "Ada"', "f4>b?else"),
      a: task("f5>m"),
      b: task("f6>m"),
      m: xor("f7>j"),
      c: task("f8>j"),
      j: and("f9>e"),
      e: end,
    });
    const run = play(program);
    run.start({ name: "Ada" });
    run.complete("c");
    expect([run.state().status, run.active()]).toEqual(["open", ["a"]]);
    run.complete("a");
    expect(run.state().status).toBe("closed");
  });

  test("P3 join in a loop: three rounds are three activations and nothing is left over", () => {
    // given
    const more = { title: "Noch eine?", fields: [{ id: "mehr", type: "boolean", label: "Mehr?" }] };
    const program = programOf(
      {
        s: start("f0>again"),
        again: xor("f8>fork"),
        fork: and("f1>a", "f2>b"),
        a: task("f3>j"),
        b: task("f4>j"),
        j: and("f5>frage"),
        frage: task("f6>x", { form: "runde" }),
        x: xor("f7>again?runde.mehr", "f9>e?else"),
        e: end,
      },
      { forms: { ...answered.forms, runde: more } as never },
    );
    const run = play(program);
    run.start();
    // when
    for (const mehr of [true, true, false]) {
      run.complete("a");
      run.complete("b");
      run.complete("frage", { mehr });
    }
    // then
    expect(run.of("joinPassed")).toHaveLength(3);
    expect([run.state().status, run.state().joins, run.state().tokens]).toEqual(["closed", {}, {}]);
  });

  test("P6 exclusive merge passes every token", () => {
    const program = programOf({
      s: start("f1>m", "f2>m"),
      m: xor("f3>a"),
      a: task("f4>e"),
      e: end,
    });
    const run = play(program);
    run.start();
    expect(run.active()).toEqual(["a", "a"]);
  });

  test("P27 a terminate end takes every other token and timer with it", () => {
    const program = programOf({
      s: start("f1>a", "f2>b"),
      a: task("f3>t"),
      b: task("f4>e"),
      t: { ...end, terminate: true } as never,
      e: end,
    });
    const run = play(program);
    run.start();
    run.complete("a");
    expect([run.state().status, run.state().tokens]).toEqual(["closed", {}]);
  });

  test("P28 a case closes when its last token ends, and takes nothing then but notes and a new key", () => {
    const program = programOf({ s: start("f1>a", "f2>m"), a: task("f3>e"), m: mail("f4>e"), e: end });
    const run = play(program);
    run.start();
    run.complete("a");
    expect(run.state().status).toBe("open");
    run.settle("m");
    expect(run.state().status).toBe("closed");
    expect(run.events.at(-1)?.type).toBe("caseClosed");
    expect(run.complete("a")?.code).toBe("case-closed");
    expect(run.send("addNote", { text: "Abgelegt" }, {})).toBeNull();
    const before = run.state();
    expect(run.send("renewAccess", {}, { by: { kind: "applicant", id: "applicant" } })).toBeNull();
    expect(run.events.at(-1)?.type).toBe("accessRenewed");
    expect(run.state()).toEqual({ ...before, seq: before.seq + 1 });
    expect(run.send("renewAccess", {}, { by: { kind: "staff", id: "anna", roles: ["amt"] } })?.code).toBe(
      "wrong-role",
    );
  });

  test("of several start nodes the one with the form that was filled in is taken", () => {
    const forms = {
      antrag: { title: "A", fields: [] },
      anzeige: { title: "B", fields: [] },
    };
    const program = programOf(
      {
        s: start("f1>a"),
        s2: { ...start("f2>b"), form: "anzeige" } as never,
        a: task("f3>e"),
        b: task("f4>e"),
        e: end,
      },
      { forms } as never,
    );
    const run = play(program);
    run.start({}, { form: "anzeige" });
    expect(run.active()).toEqual(["b"]);
    expect(play(program).start({}, { form: "pruefung" })?.code).toBe("no-start");
  });

  test("what cannot run yet is refused at the start, by name", () => {
    const program = programOf({
      s: start("f1>i"),
      i: { type: "inclusiveGateway", title: "Oder", outgoing: [{ id: "f2", to: "e" }] },
      e: end,
    });
    expect(play(program).start()).toEqual({
      code: "not-runnable",
      params: { node: "i", what: "inclusiveGateway" },
    });
  });
});
