import { describe, expect, test } from "vitest";
import { anna, applicant, boundary, end, flows, play, programOf, start, task } from "./testing.ts";

const paying = {
  type: "serviceTask" as const,
  title: "Bezahlen",
  connector: "payment",
  with: { amount: 12.5, purpose: "Ausweis" },
  outgoing: flows("f2>danach"),
};
const nodes = { s: start("f1>zahlen"), zahlen: paying, danach: task("f3>e"), e: end };
const asked = { state: "open", amount: 12.5, purpose: "Ausweis" };
const transaction = { id: "T-1", url: "https://pay.example/T-1", startedAt: "2026-03-02T10:00:00+01:00" };

function requested(more: object = {}) {
  const run = play(programOf({ ...nodes, ...more }));
  run.start({ name: "Ada" });
  run.settle("zahlen", { type: "requested", result: asked });
  return run;
}
type Run = ReturnType<typeof requested>;
const go = (run: Run, by = applicant, more: object = {}) =>
  run.send(
    "startPayment",
    { payment: run.tokenAt("zahlen"), transaction: { ...transaction, ...more } },
    { by },
  );

describe("P30 a payment", () => {
  test("holds the case until somebody goes to pay, and asks nobody meanwhile", () => {
    const run = requested();
    expect(run.active()).toEqual(["zahlen"]);
    expect(run.state().tokens[run.tokenAt("zahlen")]?.type).toBe("payment");
    expect(run.state().data["zahlen"]).toEqual(asked);
    expect(run.effects).toHaveLength(1);
  });

  test("is asked of the provider under the same id, with the amount that was asked for", () => {
    const run = requested();
    expect(go(run, applicant, { amount: 0.01 })).toBeNull();
    const [first, second] = run.effects;
    expect(second).toMatchObject({ id: first?.id, kind: "payment", node: "zahlen" });
    expect(second?.with).toMatchObject({ amount: 12.5, purpose: "Ausweis" });
    expect(run.state().data["zahlen"]).toMatchObject({ state: "started", amount: 12.5 });
  });

  test("paid, lets the case go on", () => {
    const run = requested();
    go(run);
    const result = { ...asked, state: "paid", reference: "KZ-1", paidAt: "2026-03-02T10:05:00Z" };
    expect(run.settle("zahlen", { type: "done", result })).toBeNull();
    expect([run.active(), run.state().data["zahlen"]]).toEqual([["danach"], result]);
  });

  test("not paid, waits for another try", () => {
    const run = requested();
    go(run);
    run.settle("zahlen", { type: "requested", result: { ...asked, state: "failed" } });
    expect([run.active(), run.state().data["zahlen"]]).toEqual([["zahlen"], { ...asked, state: "failed" }]);
    expect(go(run, applicant, { id: "T-2" })).toBeNull();
    expect(run.effects.at(-1)?.with["transaction"]).toMatchObject({ id: "T-2" });
  });

  test("that could not be asked about is asked about again, and is not asked for twice", () => {
    const run = requested();
    go(run);
    run.settle("zahlen", { type: "failed", code: "gave-up" });
    expect(run.incidents()).toEqual(["effect-failed"]);
    run.retry("zahlen");
    expect(run.effects.at(-1)?.with).toMatchObject({ amount: 12.5, transaction });
    run.settle("zahlen", { type: "done", result: { ...asked, state: "paid" } });
    expect(run.active()).toEqual(["danach"]);
  });

  test("is started by the applicant alone, and one try at a time", () => {
    const run = requested();
    expect(go(run, anna)).toMatchObject({ code: "wrong-role" });
    expect(go(run)).toBeNull();
    expect(go(run)).toMatchObject({ code: "payment-not-open" });
  });

  test("ends with a time limit on its step, and its timers with it", () => {
    const run = requested({ frist: boundary("zahlen", { duration: "P14D" }, "f4>danach") });
    expect(run.fire("frist", "2026-03-16T09:00:00+01:00")).toBeNull();
    expect([run.active(), run.state().timers]).toEqual([["danach"], {}]);
    expect(run.send("startPayment", { payment: "nobody", transaction }, { by: applicant })).toMatchObject({
      code: "payment-not-open",
    });
  });
});
