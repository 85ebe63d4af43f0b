import type { JsonObject } from "@blaupause/model";
import { describe, expect, test } from "vitest";
import type { TaskFilling } from "./taskFilling.ts";
import { openingFilling, taskFilling } from "./taskFilling.ts";
import { anna, applicant, bert, end, place, play, programOf, start, task } from "./testing.ts";

const one = programOf({ s: start("f1>a"), a: task("f2>e"), e: end });
const forms = {
  antrag: {
    title: "Antrag",
    fields: [
      { id: "name", type: "text", label: "Name", required: true },
      {
        id: "hunde",
        type: "list",
        as: "hund",
        label: "Hunde",
        fields: [
          { id: "rasse", type: "text", label: "Rasse" },
          { id: "chip", type: "text", label: "Chip", required: true, unknown: "Weiß nicht" },
        ],
      },
      { id: "anzahl", type: "hidden", of: "integer", computed: "count(antrag.hunde)" },
      { id: "herkunft", type: "text", label: "Herkunft", locked: true, prefill: "Portal" },
      { id: "grund", type: "text", label: "Grund", visible: 'antrag.name = "Ada"' },
    ],
    rules: [
      { id: "nichtHier", effect: "stop", valid: 'antrag.name != "Eve"', message: "Nicht zuständig", at: [] },
    ],
  },
};
const asked = (only: unknown) =>
  programOf(
    {
      s: start("f1>a"),
      a: task("f2>e", { role: "applicant", form: "antrag", only }),
      e: end,
    },
    { forms } as never,
  );
const twoDogs = {
  name: "Ada",
  grund: "Umzug",
  hunde: [
    { $key: "k1", rasse: "Pudel", chip: "1" },
    { $key: "k2", rasse: "Dackel" },
  ],
};
const begun = (only: unknown) => {
  const program = asked(only);
  const run = play(program);
  run.send(
    "startCase",
    { form: "antrag", number: "1", filling: { answers: twoDogs, unknown: ["hunde[k2].chip"], lastKey: 2 } },
    { by: applicant },
  );
  return { program, run };
};
const hundeOf = (data: unknown) => (data as { antrag: { hunde: unknown } }).antrag.hunde;

describe("user tasks", () => {
  test("P29 a user task completes exactly once", () => {
    const run = play(one);
    run.start();
    const id = run.tokenAt("a");
    expect(run.complete("a")).toBeNull();
    expect(run.send("completeTask", { task: id }, { by: anna })?.code).toBe("case-closed");
    const two = play(programOf({ s: start("f1>a", "f3>b"), a: task("f2>e"), b: task("f4>e"), e: end }));
    two.start();
    const first = two.tokenAt("a");
    two.complete("a");
    expect(two.send("completeTask", { task: first }, { by: bert })?.code).toBe("task-not-open");
    expect(two.of("taskCompleted")).toHaveLength(1);
  });

  test("a claimed task is its owner's until it is given back", () => {
    const run = play(one);
    run.start();
    const id = run.tokenAt("a");
    run.send("claimTask", { task: id }, { by: anna });
    expect(run.send("claimTask", { task: id }, { by: bert })?.code).toBe("task-claimed");
    expect(run.complete("a", undefined, { by: bert })?.code).toBe("task-claimed");
    run.send("releaseTask", { task: id }, { by: bert });
    expect(run.send("releaseTask", { task: id }, { by: bert })?.code).toBe("task-not-claimed");
    expect(run.complete("a", undefined, { by: bert })).toBeNull();
    expect(run.events.map(({ by }) => by)).toEqual([
      "applicant",
      "applicant",
      "anna",
      "bert",
      "bert",
      "bert",
      "bert",
    ]);
  });

  test("only who has the role may work on a task, and an applicant's task is the applicant's", () => {
    const run = play(one);
    run.start();
    const stranger = { kind: "staff", id: "carl", roles: ["bauamt"] } as const;
    expect(run.complete("a", undefined, { by: stranger })?.code).toBe("wrong-role");
    expect(run.complete("a", undefined, { by: applicant })?.code).toBe("wrong-role");
    const { run: theirs } = begun(["antrag.name"]);
    expect(theirs.complete("a", {}, { by: anna })?.code).toBe("wrong-role");
    expect(theirs.send("claimTask", { task: theirs.tokenAt("a") }, { by: applicant })?.code).toBe(
      "wrong-role",
    );
  });

  test("four eyes: who completed the first step is refused at the second, for claiming too", () => {
    const run = play(
      programOf({ s: start("f1>a"), a: task("f2>b"), b: task("f3>e", { notBy: ["a"] }), e: end }),
    );
    run.start();
    run.complete("a", undefined, { by: anna });
    expect(run.complete("b", undefined, { by: anna })).toEqual({ code: "four-eyes", params: { node: "a" } });
    expect(run.send("claimTask", { task: run.tokenAt("b") }, { by: anna })?.code).toBe("four-eyes");
    expect(run.complete("b", undefined, { by: bert })).toBeNull();
  });

  test("an application is judged again: errors, a stop, computed, hidden and locked answers", () => {
    const program = asked(["antrag.name"]);
    expect(play(program).start({})).toMatchObject({
      code: "invalid-answers",
      errors: [{ path: "name", code: "required" }],
    });
    expect(play(program).start({ name: "Eve" })).toMatchObject({
      code: "stopped",
      params: { rule: "nichtHier" },
    });
    const run = play(program);
    run.start({ name: "Bob", anzahl: 99, herkunft: "gefälscht", grund: "versteckt" });
    expect(run.state().data["antrag"]).toEqual({ name: "Bob", hunde: [], anzahl: 0, herkunft: "Portal" });
  });

  test.each([
    ["an address", ["forms/antrag/fields/hunde/fields/chip"]],
    ["a data path", { feel: '["hunde[k1].chip", "hunde[k2].chip"]' }],
    ["a data path with the form's name", { feel: '["antrag.hunde[k1].chip", "antrag.hunde[k2].chip"]' }],
  ])("`only` by %s: what was posted changes those answers and nothing else", (_, only) => {
    const { program, run } = begun(only);
    const offered = taskFilling(program, run.state(), run.tokenAt("a"), place, "2026-03-03T09:00:00+01:00");
    expect(offered).toMatchObject({ form: "antrag", only: ["hunde[k1].chip", "hunde[k2].chip"] });
    const posted = {
      name: "Mallory",
      herkunft: "x",
      hunde: [
        { $key: "k1", rasse: "Wolf", chip: "11" },
        { $key: "k2", rasse: "Wolf", chip: "22" },
        { $key: "k3", chip: "33" },
      ],
    };
    expect(run.complete("a", posted, { by: applicant })).toBeNull();
    expect(run.state().data["antrag"]).toEqual({
      ...twoDogs,
      anzahl: 2,
      herkunft: "Portal",
      hunde: [
        { $key: "k1", rasse: "Pudel", chip: "11" },
        { $key: "k2", rasse: "Dackel", chip: "22" },
      ],
    });
    expect(run.state().unknown).toEqual({});
  });

  test("`only` one item's answer: the others keep their „weiß ich nicht“, and errors are told", () => {
    const { run } = begun({ feel: '"antrag.hunde[k1].chip"' });
    const hunde = [{ $key: "k1" }, { $key: "k2", chip: "9" }];
    expect(run.complete("a", { hunde }, { by: applicant })).toMatchObject({
      code: "invalid-answers",
      errors: [{ path: "hunde[k1].chip", code: "required" }],
    });
    run.complete("a", { hunde: [{ $key: "k1", chip: "5" }] }, { by: applicant });
    expect(hundeOf(run.state().data)).toEqual([
      { $key: "k1", rasse: "Pudel", chip: "5" },
      { $key: "k2", rasse: "Dackel" },
    ]);
    expect(run.state().unknown).toEqual({ antrag: ["hunde[k2].chip"] });
  });

  test("`only` that names nothing opens nothing", () => {
    const { program, run } = begun({ feel: "null" });
    const offered = taskFilling(program, run.state(), run.tokenAt("a"), place, "2026-03-03T09:00:00+01:00");
    expect(offered?.only).toEqual([]);
    run.complete("a", { name: "Bob" }, { by: applicant });
    expect(run.state().data["antrag"]).toMatchObject({ name: "Ada" });
  });

  test("a task's form opens with what the task and its fields propose; `as` is the name it stands under", () => {
    const program = programOf(
      {
        s: start("f1>a"),
        a: task("f2>e", {
          form: "pruefung",
          as: "erste",
          prefill: { stelle: { feel: "organisation.name" } },
        }),
        e: end,
      },
      {
        settings: { fields: [{ id: "zeichen", type: "text", label: "Z", live: true }] },
        forms: {
          antrag: { title: "A", fields: [] },
          pruefung: {
            title: "P",
            fields: [
              { id: "stelle", type: "text", label: "S" },
              {
                id: "zeichen",
                type: "text",
                label: "Z",
                prefill: { feel: 'settings.zeichen + "-" + case.number' },
              },
              { id: "tag", type: "date", label: "T", prefill: { feel: "today()" } },
            ],
          },
        },
      } as never,
      { zeichen: "alt" },
    );
    const where = { ...place, live: { zeichen: "HD" } };
    const run = play(program, "2026-03-02T09:00:00+01:00", where);
    run.start();
    const offered = taskFilling(program, run.state(), run.tokenAt("a"), where, "2026-03-05T23:30:00+01:00");
    expect(offered).toEqual({
      form: "pruefung",
      name: "erste",
      only: null,
      filling: {
        answers: { stelle: "Beispielstadt", zeichen: "HD-BS-1", tag: "2026-03-05" },
        unknown: [],
        lastKey: 0,
      },
    } satisfies TaskFilling);
    run.complete("a", offered?.filling as unknown as JsonObject);
    expect(run.state().data["erste"]).toMatchObject({ stelle: "Beispielstadt" });
  });

  test("a locked answer inside a list stays what its item had, and a new item has what is proposed", () => {
    const list = {
      id: "hunde",
      type: "list",
      as: "hund",
      label: "Hunde",
      fields: [
        { id: "name", type: "text", label: "Name" },
        { id: "marke", type: "text", label: "Marke", locked: true, prefill: "keine" },
      ],
    };
    const program = programOf({ s: start("f1>a"), a: task("f2>e", { form: "antrag" }), e: end }, {
      forms: { antrag: { title: "A", fields: [list] } },
    } as never);
    const run = play(program);
    run.start({ hunde: [{ $key: "k1", name: "Rex", marke: "gefälscht" }] });
    const hunde = [
      { $key: "k2", name: "Neu", marke: "x" },
      { $key: "k1", name: "Bello", marke: "y" },
    ];
    run.complete("a", { hunde });
    expect(hundeOf(run.state().data)).toEqual([
      { $key: "k2", name: "Neu", marke: "keine" },
      { $key: "k1", name: "Bello", marke: "keine" },
    ]);
  });

  test("an application opens with what its fields propose", () => {
    const program = asked(["antrag.name"]);
    expect(openingFilling(program, "antrag", place, "2026-03-02T09:00:00+01:00").answers).toEqual({
      herkunft: "Portal",
    });
  });

  test("commands that do not fit the case are refused", () => {
    const run = play(one);
    expect(run.send("addNote", { text: "x" }, {})?.code).toBe("no-case");
    run.start();
    expect(run.start()?.code).toBe("case-exists");
    expect(run.send("completeTask", { task: "t99" }, { by: anna })?.code).toBe("task-not-open");
    expect(run.send("fireTimer", { timer: "t99" }, {})?.code).toBe("timer-not-set");
    const due = "2026-05-01T09:00:00+02:00";
    expect(run.send("rescheduleTimer", { timer: "constructor", due }, {})?.code).toBe("timer-not-set");
    expect(
      run.send("settleEffect", { effect: "constructor", outcome: { type: "done", result: 1 } }, {})?.code,
    ).toBe("effect-not-open");
  });
});
