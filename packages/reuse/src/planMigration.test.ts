import {
  apply,
  dueTimers,
  fillingOf,
  transition,
  type CaseState,
  type Command,
  type Program,
} from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { Field, Node, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, test } from "vitest";
import { planMigration } from "./planMigration.ts";

const text = (id: string, required = false): Field => ({ id, type: "text", label: id, required });
const task = (to: string, title = "Prüfen"): Node => ({
  type: "userTask",
  title,
  role: "amt",
  outgoing: [{ id: "f2", to }],
});
const base = {
  s: { type: "startEvent", title: "Start", form: "antrag", outgoing: [{ id: "f1", to: "pruefen" }] },
  pruefen: task("e"),
  erinnern: {
    type: "boundaryEvent",
    title: "Frist",
    on: "pruefen",
    interrupting: true,
    timer: { duration: "P7D" },
    outgoing: [{ id: "f3", to: "e" }],
  },
  e: { type: "endEvent", title: "Ende" },
} as Readonly<Record<string, Node>>;

function programOf(fields: readonly Field[], more: Partial<Service> = {}, nodes = base): Program {
  const forms = { antrag: { title: "Antrag", fields: [...fields] } };
  const { program, problems } = compile({ ...minimalService(), forms, process: { nodes }, ...more });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return program;
}
const place = {
  zone: "Europe/Berlin",
  organisation: { name: "Beispielstadt" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: null,
};
const at = (instant: string, more: object): Command =>
  ({
    id: instant,
    at: instant,
    by: { kind: "staff", id: "anna", roles: [] },
    place,
    ...more,
  }) as unknown as Command;

/** A case that waits for the office, two of its seven days over. */
function started(program: Program, answers = { name: "Ada", ort: "Ulm" }): CaseState {
  const begun = transition(
    program,
    null,
    at("2026-03-02T09:00:00Z", {
      type: "startCase",
      form: "antrag",
      filling: fillingOf(answers),
      number: "1",
    }),
  );
  if (!begun.ok) throw new Error(JSON.stringify(begun.rejection));
  return begun.state;
}
function moved(from: Program, to: Program, state = started(from)) {
  const { migration, lost } = planMigration(from, to, state);
  const command = at("2026-03-04T09:00:00Z", { type: "migrateCase", reason: "Neue Satzung", ...migration });
  return { lost, result: transition(to, state, command) };
}
const old = programOf([text("name"), text("ort")]);

describe("P34 a running case goes on under another version", () => {
  test("with its answers, its step and the time its timer has left", () => {
    const next = programOf([text("name"), text("ort"), text("neu")]);
    const { lost, result } = moved(old, next);
    expect(lost).toEqual([]);
    if (!result.ok) throw new Error(result.rejection.code);
    const { state, effects } = result;
    expect([state.program, effects]).toEqual([next.hash, []]);
    expect(state.data["antrag"]).toEqual({ name: "Ada", ort: "Ulm" });
    expect(Object.values(state.timers).map(({ due }) => due)).toEqual(["2026-03-09T09:00:00Z"]);
    expect(Object.values(state.tokens)).toMatchObject([{ type: "task", node: "pruefen" }]);
  });

  test("under the new names of steps and questions", () => {
    const { pruefen, erinnern, ...rest } = base;
    const nodes = { ...rest, ansehen: pruefen, erinnern: { ...erinnern, on: "ansehen" } } as typeof base;
    const next = programOf(
      [text("zuname"), text("ort")],
      {
        renamed: {
          "process/nodes/ansehen": "process/nodes/pruefen",
          "forms/antrag/fields/zuname": "forms/antrag/fields/name",
        },
      },
      { ...nodes, s: { ...base["s"], outgoing: [{ id: "f1", to: "ansehen" }] } as Node },
    );
    const { result } = moved(old, next);
    expect(planMigration(old, next, started(old)).map).toEqual([
      { kind: "step", from: "pruefen", to: "ansehen" },
      { kind: "form", from: "antrag", to: "antrag" },
      { kind: "question", from: "antrag.name", to: "antrag.zuname" },
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.rejection));
    expect(result.state.data["antrag"]).toEqual({ zuname: "Ada", ort: "Ulm" });
    expect(Object.values(result.state.tokens)).toMatchObject([{ node: "ansehen" }]);
    expect(Object.values(result.state.timers)).toMatchObject([{ node: "erinnern" }]);
  });

  test("and the plan says what has no place there", () => {
    const { pruefen: _, erinnern: _timer, ...rest } = base;
    const nodes = { ...rest, s: { ...base["s"], outgoing: [{ id: "f1", to: "e" }] } as Node };
    expect(planMigration(old, programOf([text("name")], {}, nodes), started(old)).map).toEqual([
      { kind: "step", from: "pruefen", to: null },
      { kind: "form", from: "antrag", to: "antrag" },
      { kind: "question", from: "antrag.ort", to: null },
    ]);
  });

  test("a timer the new version does not know ends", () => {
    const { erinnern: _, ...nodes } = base;
    const { result } = moved(old, programOf([text("name"), text("ort")], {}, nodes));
    expect(result.ok && result.state.timers).toEqual({});
  });

  describe("a timer that is new there", () => {
    const duration = (length: string) => ({
      type: "boundaryEvent",
      title: "Erinnern",
      on: "pruefen",
      interrupting: false,
      timer: { duration: length },
      outgoing: [{ id: "f4", to: "e" }],
    });
    const withTimer = (length: string | { readonly feel: string }) =>
      programOf([text("name"), text("ort")], {}, {
        ...base,
        neu: { ...duration("P1D"), timer: { duration: length } },
      } as unknown as typeof base);
    const dues = (result: ReturnType<typeof moved>["result"]) =>
      result.ok
        ? Object.values(result.state.timers).map(({ node, due }) => `${node} ${due}`)
        : result.rejection;

    test("is reckoned from when the step was entered", () => {
      const { result } = moved(old, withTimer("P10D"));
      expect(dues(result)).toEqual(["erinnern 2026-03-09T09:00:00Z", "neu 2026-03-12T09:00:00Z"]);
    });

    test("fires at once when its time is over, and only once", () => {
      const next = withTimer("P1D");
      const { result } = moved(old, next);
      if (!result.ok) throw new Error(result.rejection.code);
      expect(result.state).toEqual(result.events.reduce(apply, started(old)));
      const [due] = dueTimers(result.state, "2026-03-04T09:00:00Z");
      const fired = transition(
        next,
        result.state,
        at("2026-03-04T09:00:01Z", { type: "fireTimer", timer: due?.id ?? "" }),
      );
      if (!fired.ok) throw new Error(fired.rejection.code);
      expect(fired.events.map(({ type, node }) => `${type} ${node}`)).toContain("timerFired neu");
      expect(dues(fired)).toEqual(["erinnern 2026-03-09T09:00:00Z"]);
    });

    test("is none when the step had it, and it has fired", () => {
      const before = withTimer("P1D");
      const state = started(before);
      const [due] = dueTimers(state, "2026-03-03T09:00:00Z");
      const fired = transition(
        before,
        state,
        at("2026-03-03T09:00:00Z", { type: "fireTimer", timer: due?.id ?? "" }),
      );
      if (!fired.ok) throw new Error(fired.rejection.code);
      expect(dues(moved(before, withTimer("P2D"), fired.state).result)).toEqual([
        "erinnern 2026-03-09T09:00:00Z",
      ]);
    });

    test("is set where somebody is to pay; while somebody is paying nothing moves", () => {
      const paying = { type: "serviceTask", title: "Bezahlen", connector: "payment", with: { amount: 5 } };
      const pruefen = { ...base["pruefen"], ...paying } as unknown as Node;
      const fields = [text("name"), text("ort")];
      const before = programOf(fields, {}, { ...base, pruefen });
      const neu = duration("P10D") as unknown as Node;
      const next = programOf(fields, {}, { ...base, pruefen, neu } as typeof base);
      const sent = (state: ReturnType<typeof started>, command: object) => {
        const done = transition(before, state, at("2026-03-02T09:00:00Z", command));
        if (!done.ok) throw new Error(done.rejection.code);
        return done.state;
      };
      const asked = started(before);
      const [payment = ""] = Object.keys(asked.tokens);
      const outcome = { type: "requested", result: { state: "open", amount: 5 } };
      const waiting = sent(asked, { type: "settleEffect", effect: payment, outcome });
      expect(dues(moved(before, next, waiting).result)).toContain("neu 2026-03-12T09:00:00Z");
      const by = { kind: "applicant", id: "a" };
      const gone = sent(waiting, { type: "startPayment", payment, transaction: { id: "T" }, by });
      expect(dues(moved(before, next, gone).result)).toEqual({ code: "not-at-rest" });
    });

    test("keeps the case where it is when it gives no time, and nothing of it has changed", () => {
      const { result } = moved(old, withTimer({ feel: "antrag.name" }));
      expect(dues(result)).toEqual({ code: "timer-failed", params: { timer: "neu" } });
    });
  });

  test("not while an answer would be lost", () => {
    expect(moved(old, programOf([text("name")])).lost).toEqual(["antrag.ort"]);
  });

  test("not before somebody has answered what is asked in addition", () => {
    const { result } = moved(old, programOf([text("name"), text("ort"), text("plz", true)]));
    expect(result).toMatchObject({
      ok: false,
      rejection: { code: "invalid-answers", errors: [{ path: "plz" }] },
    });
  });

  test("not where its step is gone, and then nothing of it has changed", () => {
    const nodes = {
      s: { ...base["s"], outgoing: [{ id: "f1", to: "e" }] },
      e: base["e"],
    } as unknown as typeof base;
    const state = started(old);
    const before = JSON.stringify(state);
    const { result } = moved(old, programOf([text("name"), text("ort")], {}, nodes), state);
    expect(result).toMatchObject({
      ok: false,
      rejection: { code: "step-gone", params: { node: "pruefen" } },
    });
    expect(JSON.stringify(state)).toBe(before);
  });

  test("not while something is on its way outside, and not when it is closed", () => {
    const mail = {
      type: "serviceTask",
      title: "Mail",
      connector: "mail",
      with: { to: "amt" },
      outgoing: [{ id: "f2", to: "e" }],
    };
    const nodes = { ...base, pruefen: mail } as unknown as typeof base;
    const sending = programOf([text("name"), text("ort")], {}, nodes);
    expect(moved(sending, programOf([text("name"), text("ort"), text("x")], {}, nodes)).result).toMatchObject(
      {
        ok: false,
        rejection: { code: "not-at-rest" },
      },
    );
    const closed: CaseState = { ...started(old), status: "closed" };
    expect(moved(old, programOf([text("ort"), text("name")]), closed).result).toMatchObject({
      rejection: { code: "case-closed" },
    });
  });

  test("only from the version it is on", () => {
    const other = programOf([text("name"), text("ort"), text("neu")]);
    const state = { ...started(old), program: "other" };
    expect(moved(old, other, state).result).toMatchObject({ rejection: { code: "wrong-program" } });
  });
});
