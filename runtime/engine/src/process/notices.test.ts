import type { JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, test } from "vitest";
import { readyToPost } from "../deadlines/notification.ts";
import { hessen } from "../deadlines/profiles/hessen.ts";
import type { Actor } from "./command.ts";
import { legalDue } from "./tasks.ts";
import { applicant, anna, boundary, end, flows, place, play, programOf, start, task } from "./testing.ts";

const giving = {
  type: "serviceTask" as const,
  title: "Bekannt geben",
  connector: "notice",
  with: { document: "brief", mode: "digital" },
  outgoing: flows("f2>danach"),
};
const nodes = { s: start("f1>geben"), geben: giving, danach: task("f3>e"), e: end };
const service = { about: { ...minimalService().about, regime: "vwvfg" as const } };
const SENT = "2026-03-02T09:00:00+01:00";
const ready = {
  type: "provided" as const,
  result: { mode: "digital", sentAt: SENT, document: "brief", retrieveBy: "2026-03-12" },
  until: "2026-03-12T23:00:00Z",
};

function provided(more: object = {}) {
  const run = play(programOf({ ...nodes, ...more }, service), SENT, { ...place, profile: hessen });
  run.start({ name: "Ada" });
  run.settle("geben", ready);
  return run;
}
type Run = ReturnType<typeof provided>;
const retrieve = (run: Run, at: string, by = applicant) =>
  run.send("retrieveNotice", { notice: run.tokenAt("geben") }, { at, by });

describe("a notice that counts from its retrieval (§ 41 Abs. 2a VwVfG)", () => {
  test("nothing that follows from it happens before it was opened", () => {
    const run = provided();
    expect(run.active()).toEqual(["geben"]);
    expect(run.state().data["geben"]).toEqual(ready.result);
  });

  test("opened, it counts from the day after, and the case goes on", () => {
    const run = provided();
    expect(retrieve(run, "2026-03-05T20:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["danach"]);
    expect(run.state().timers).toEqual({});
    expect(run.state().data["geben"]).toMatchObject({
      document: "brief",
      retrievedAt: "2026-03-05T20:00:00+01:00",
      notifiedAt: "2026-03-06",
      remedyUntil: "2026-04-07",
    });
  });

  test("only the applicant opens it, and only once", () => {
    const run = provided();
    const notice = run.tokenAt("geben");
    expect(retrieve(run, SENT, anna)).toMatchObject({ code: "wrong-role" });
    expect(retrieve(run, SENT)).toBeNull();
    expect(run.send("retrieveNotice", { notice }, { by: applicant })).toMatchObject({
      code: "notice-not-ready",
    });
  });

  test("after its last moment it cannot be opened, even before the timer has fired", () => {
    const run = provided();
    expect(retrieve(run, "2026-03-12T23:59:59+01:00")).toBeNull();
    const late = provided();
    expect(retrieve(late, ready.until)).toMatchObject({ code: "notice-withdrawn" });
  });

  test("unopened, it was not given: an official gives it by post", () => {
    const run = provided();
    expect(run.fire("geben", ready.until)).toBeNull();
    expect(run.incidents()).toEqual(["notice-not-retrieved"]);
    expect(run.send("postNotice", { incident: run.tokenAt("geben") }, { by: anna })).toBeNull();
    expect(run.effects.at(-1)).toMatchObject({ kind: "notice", with: { document: "brief", mode: "post" } });
    expect(run.settle("geben", toPost("2026-03-13T09:00:00+01:00"))).toBeNull();
    expect(post(run, "2026-03-13", "2026-03-13T14:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["danach"]);
  });

  test("or provides it once more", () => {
    const run = provided();
    run.fire("geben", ready.until);
    run.retry("geben");
    expect(run.effects.at(-1)?.with).toEqual({ document: "brief", mode: "digital" });
    run.settle("geben", { ...ready, until: "2026-03-23T23:00:00Z" });
    expect(retrieve(run, "2026-03-20T09:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["danach"]);
  });

  test("an author may say what follows when nobody opened it", () => {
    const caught = {
      type: "boundaryEvent",
      title: "Nicht abgerufen",
      on: "geben",
      interrupting: true,
      error: { code: "NOT_RETRIEVED" },
      outgoing: flows("f4>anrufen"),
    } as never;
    const run = provided({ caught, anrufen: task("f5>e") });
    expect(run.fire("geben", ready.until)).toBeNull();
    expect([run.active(), run.incidents()]).toEqual([["anrufen"], []]);
  });

  test("a time limit on the step goes on while the notice lies ready, and ends with it", () => {
    const run = provided({
      erinnern: boundary("geben", { duration: "P5D" }, "f6>e", false),
    });
    expect(run.fire("erinnern", "2026-03-07T09:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["geben"]);
    expect(retrieve(run, "2026-03-08T09:00:00+01:00")).toBeNull();
    expect(run.active()).toEqual(["danach"]);
  });

  test("only a notice that was not opened goes by post this way", () => {
    const run = provided();
    expect(run.send("postNotice", { incident: run.tokenAt("geben") }, { by: anna })).toMatchObject({
      code: "incident-not-open",
    });
  });
});

const toPost = (readyAt: string) => ({
  type: "toPost" as const,
  result: { ...readyToPost(readyAt, 30), document: "brief" } as unknown as JsonObject,
});
const post = (run: Run, on: string, at: string, by: Actor = anna) =>
  run.send("markPosted", { notice: run.tokenAt("geben"), on }, { at, by });

describe("a notice by post (§ 41 Abs. 2 VwVfG): its days begin when it was posted", () => {
  const FRIDAY = "2026-03-06T16:50:00+01:00";
  const MONDAY = "2026-03-09T08:10:00+01:00";
  const ready = () => {
    const run = play(programOf(nodes, service), FRIDAY, { ...place, profile: hessen });
    run.start({ name: "Ada" });
    run.settle("geben", toPost(FRIDAY));
    return run;
  };

  test("nothing that follows from it happens before, and nothing is reckoned", () => {
    const run = ready();
    expect(run.active()).toEqual(["geben"]);
    expect(run.state().data["geben"]).toMatchObject({ toPost: true, notifiedAt: null, remedyUntil: null });
  });

  test("posted after the weekend, it counts from Monday, and so does what is to be paid", () => {
    const run = ready();
    expect(post(run, "2026-03-09", MONDAY)).toBeNull();
    expect(run.active()).toEqual(["danach"]);
    const given = run.state().data["geben"] as JsonObject;
    expect(given).toMatchObject({
      mode: "post",
      document: "brief",
      sentAt: MONDAY,
      notifiedAt: "2026-03-13",
      remedyUntil: "2026-04-13",
      payWithin: 30,
      payBy: "2026-04-13",
    });
    expect(given).not.toHaveProperty("toPost");
  });

  test("told a day later, it still counts from the day it was posted", () => {
    const run = ready();
    expect(post(run, "2026-03-07", MONDAY)).toBeNull();
    expect(run.state().data["geben"]).toMatchObject({
      sentAt: "2026-03-06T23:00:00Z",
      notifiedAt: "2026-03-11",
    });
  });

  test.each([
    ["before it was written", "2026-03-05", "posted-too-early"],
    ["on a day to come", "2026-03-10", "posted-in-future"],
    ["on no day at all", "2026-02-30", "invalid-date"],
  ])("%s nobody posts it", (_, on, code) => {
    const run = ready();
    expect(post(run, on, MONDAY)).toMatchObject({ code });
    expect(run.active()).toEqual(["geben"]);
  });

  test("the applicant does not say so, and it is said once", () => {
    const run = ready();
    const notice = run.tokenAt("geben");
    expect(post(run, "2026-03-09", MONDAY, applicant)).toMatchObject({ code: "wrong-role" });
    expect(post(run, "2026-03-09", MONDAY)).toBeNull();
    expect(run.send("markPosted", { notice, on: "2026-03-09" }, { at: MONDAY, by: anna })).toMatchObject({
      code: "notice-not-to-post",
    });
  });

  test("while it waits, the office's deadline runs on, and is over with it", () => {
    const { geben, danach, e } = nodes;
    const checked = { ...danach, deadline: "pruefung", outgoing: flows("f4>geben") };
    const due = {
      ...service,
      deadlines: { pruefung: { title: "Prüfung", length: "P1M", from: { feel: "case.receivedAt" } } },
    };
    const parts = { s: start("f1>danach"), danach: checked, geben: { ...geben, outgoing: flows("f5>e") }, e };
    const program = programOf(parts, due);
    const run = play(program, FRIDAY, { ...place, profile: hessen });
    run.start({ name: "Ada" });
    expect(legalDue(program, run.state())).toBe("2026-04-07");
    run.complete("danach");
    run.settle("geben", toPost(FRIDAY));
    expect(legalDue(program, run.state())).toBe("2026-04-07");
    expect(post(run, "2026-03-09", MONDAY)).toBeNull();
    expect(legalDue(program, run.state())).toBeNull();
  });

  test("without the Land's rules the day is kept, and nothing is reckoned", () => {
    const run = play(programOf(nodes, service), FRIDAY, { ...place, profile: null });
    run.start({ name: "Ada" });
    run.settle("geben", toPost(FRIDAY));
    expect(post(run, "2026-03-09", MONDAY)).toBeNull();
    expect(run.state().data["geben"]).toMatchObject({ sentAt: MONDAY, notifiedAt: null });
  });
});
