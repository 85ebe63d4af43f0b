import { describe, expect, it } from "vitest";
import { EFFECTS_LIMIT, PAYLOAD_LIMIT, ROW_BYTES, STATE_LIMIT, STEP_LIMIT } from "../limits.ts";
import type { Store } from "../port.ts";
import { AT, event, given, next, step } from "./builders.contract.ts";

const task = (id: string, over = {}) => ({
  id,
  node: "pruefen",
  role: "steueramt",
  team: null,
  assignee: null,
  due: null,
  ...over,
});

const effect = (id: string, over = {}) => ({
  id,
  kind: "mail",
  due: AT,
  tries: 0,
  status: "waiting",
  body: { to: "x" },
  ...over,
});

export const describeCases = (store: () => Store): void => {
  const a = () => store().organisation("a");

  describe("append", () => {
    it("keeps everything of a step, and what the next step changes", async () => {
      const state = { text: "Grüße 🐕", list: [1, 0.1, null, true], deep: { a: { b: [] } } };
      await given(a(), "c1", {
        next: next({ number: "2026-1", legalDue: "2026-04-02", wake: AT, state }),
        tasks: { put: [task("t1"), task("t2")] },
        effects: { put: [effect("e1")] },
        waits: { put: [{ id: "w1", name: "zahlung", key: "k", node: "warten" }] },
      });
      const head = { ...next({ number: "2026-1", legalDue: "2026-04-02", wake: AT, state }) };
      expect(await a().cases.load("c1")).toEqual({ caseId: "c1", seq: 1, ...head });
      expect(await a().cases.tasks("c1")).toEqual([task("t1"), task("t2")]);
      expect(await a().cases.effects("c1")).toEqual([effect("e1")]);
      const wait = { caseId: "c1", id: "w1", node: "warten" };
      expect(await a().cases.findWaits("zahlung", "k")).toEqual([wait]);

      const second = step("c1", 1, {
        next: next({ status: "closed", state: { step: 2 } }),
        tasks: { remove: ["t1"], put: [task("t2", { assignee: "a.albrecht" })] },
        effects: { remove: ["e1"], put: [effect("e2", { due: null, status: "stuck" })] },
        waits: { remove: ["w1"] },
      });
      expect(await a().cases.append(second)).toEqual({ ok: true });
      expect(await a().cases.load("c1")).toMatchObject({
        seq: 2,
        status: "closed",
        state: { step: 2 },
      });
      expect(await a().cases.tasks("c1")).toEqual([task("t2", { assignee: "a.albrecht" })]);
      expect(await a().cases.effects("c1")).toMatchObject([{ id: "e2", status: "stuck" }]);
      expect(await a().cases.findWaits("zahlung", "k")).toEqual([]);
    });

    it("knows nothing of a case that was never written", async () => {
      expect(await a().cases.load("nope")).toBeNull();
      expect(await a().cases.events("nope")).toEqual([]);
      expect(await a().cases.append(step("nope", 3))).toEqual({ ok: false, reason: "conflict" });
    });

    it("P10 P29 of two steps on the same seq one wins and the other changes nothing", async () => {
      await given(a(), "c1");
      const results = await Promise.all(
        ["x", "y"].map((by) =>
          a().cases.append(step("c1", 1, { next: next({ state: by }), tasks: { put: [task(by)] } })),
        ),
      );
      // Which of the two is up to the database.
      const winner = results[0]?.ok === true ? "x" : "y";
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual({ ok: false, reason: "conflict" });
      expect(await a().cases.load("c1")).toMatchObject({ seq: 2, state: winner });
      expect(await a().cases.tasks("c1")).toEqual([task(winner)]);
      expect(await a().cases.events("c1")).toHaveLength(2);
    });

    it("keeps 64 racing steps apart: one a case, the rest conflicts", async () => {
      for (let n = 0; n < 8; n += 1) await given(a(), `c${n}`);
      const steps = Array.from({ length: 64 }, (_, n) => step(`c${n % 8}`, 1));
      const results = await Promise.all(steps.map((one) => a().cases.append(one)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(8);
      for (let n = 0; n < 8; n += 1) expect(await a().cases.events(`c${n}`)).toHaveLength(2);
    });

    it("P29 takes a command once, however often and on whatever seq it comes", async () => {
      const events = [event(1, { command: "k1" }), event(2, { command: "k1" })];
      await given(a(), "c1", { events });
      const again = step("c1", 2, { events: [event(3, { command: "k1" })] });
      const stale = step("c1", 1, { events: [event(2, { command: "k1" })] });
      const repeat = { ok: false, reason: "duplicate-command" };
      expect(await a().cases.append(again)).toEqual(repeat);
      expect(await a().cases.append(stale)).toEqual(repeat);
      expect(await a().cases.findCommand("c1", "k1")).toEqual({ seq: 1 });
      expect(await a().cases.findCommand("c1", "k2")).toBeNull();
    });

    it("P29 of one command sent twice at once, one is written", async () => {
      await given(a(), "c1");
      const twice = step("c1", 1, { events: [event(2, { command: "k1" })] });
      const results = await Promise.all([a().cases.append(twice), a().cases.append(twice)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual({ ok: false, reason: "duplicate-command" });
    });

    it("P29 a case of many hundred events keeps them all, and knows every command it took", async () => {
      const COUNT = 150;
      for (let n = 0; n < COUNT; n += 1) {
        const events = [1, 2].map((part) => event(2 * n + part, { command: `k${n}`, body: { n, part } }));
        expect(await a().cases.append(step("c1", 2 * n, { events }))).toEqual({ ok: true });
      }
      const all = await a().cases.events("c1");
      expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * COUNT }, (_, n) => n + 1));
      expect(await a().cases.events("c1", 100)).toEqual(all.slice(99));
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
      for (const n of [0, 31, 32, 63, 64, 100, COUNT - 1]) {
        expect(await a().cases.findCommand("c1", `k${n}`)).toEqual({ seq: 2 * n + 1 });
        const again = step("c1", 2 * COUNT, { events: [event(2 * COUNT + 1, { command: `k${n}` })] });
        expect(await a().cases.append(again)).toEqual({ ok: false, reason: "duplicate-command" });
      }
      const erased = await a().cases.erase("c1", { at: AT, actor: "system", body: {} });
      expect(erased).toEqual({ ok: true, seq: 2 * COUNT + 1 });
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
      expect((await a().cases.events("c1")).filter(({ content }) => content.type !== "gone")).toHaveLength(1);
    });

    it("keeps a step of more events than fit beside the others", async () => {
      const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => event(from + n));
      await given(a(), "c1", { events: many(1, 5) });
      expect(await a().cases.append(step("c1", 5, { events: many(6, 300) }))).toEqual({ ok: true });
      const large = [306, 307].map((seq) => event(seq, { body: "x".repeat(PAYLOAD_LIMIT - 2) }));
      for (let n = 0; n < 12; n += 1) {
        const events = large.map((one) => ({ ...one, seq: one.seq + 2 * n }));
        expect(await a().cases.append(step("c1", 305 + 2 * n, { events }))).toEqual({ ok: true });
      }
      expect(await a().cases.events("c1")).toHaveLength(329);
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
    });

    it("F11 P26 creating a case again is refused as existing", async () => {
      const results = await Promise.all([1, 2, 3].map(() => a().cases.append(step("c1", 0))));
      const exists = { ok: false, reason: "exists" };
      // Those that race may be told to look again; whoever does finds the case.
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await a().cases.append(step("c1", 0))).toEqual(exists);
      expect(await a().cases.events("c1")).toHaveLength(1);
    });

    it("refuses what is over the limits, and keeps what is at them", async () => {
      const large = { ok: false, reason: "case-too-large" };
      const text = (size: number) => "x".repeat(size - 2);
      const state = next({ state: text(STATE_LIMIT + 1) });
      expect(await a().cases.append(step("c1", 0, { next: state }))).toEqual(large);
      const events = [event(1, { body: text(PAYLOAD_LIMIT + 1) })];
      expect(await a().cases.append(step("c1", 0, { events }))).toEqual(large);
      const effects = { put: [effect("e", { body: text(PAYLOAD_LIMIT + 1) })] };
      expect(await a().cases.append(step("c1", 0, { effects }))).toEqual(large);
      expect(await a().cases.load("c1")).toBeNull();
      await given(a(), "c1", {
        next: next({ state: text(STATE_LIMIT) }),
        events: [event(1, { body: text(PAYLOAD_LIMIT) })],
      });
    });

    const full = (count: number) => Array.from({ length: count }, () => "x".repeat(PAYLOAD_LIMIT - 2));
    const eventsOf = (from: number, count: number) =>
      full(count).map((body, index) => event(from + index, { body }));
    const effectsOf = (count: number, from = 0) => ({
      put: full(count).map((body, index) => effect(`e${from + index}`, { body })),
    });

    it("refuses a step that is too large as a whole, whatever it is made of", async () => {
      const large = { ok: false, reason: "case-too-large" };
      await given(a(), "c1");
      const fits = STEP_LIMIT / PAYLOAD_LIMIT;
      expect(await a().cases.append(step("c1", 1, { events: eventsOf(2, fits) }))).toEqual(large);
      const small = Array.from({ length: STEP_LIMIT / ROW_BYTES }, (_, index) => event(index + 2));
      expect(await a().cases.append(step("c1", 1, { events: small }))).toEqual(large);
      expect(await a().cases.append(step("c2", 0, { effects: effectsOf(90) }))).toEqual(large);
      expect(await a().cases.append(step("c1", 1, { events: eventsOf(2, fits - 1) }))).toEqual({ ok: true });
    });

    it("refuses what would let the open effects of a case grow too large, and takes the step without", async () => {
      const large = { ok: false, reason: "case-too-large" };
      const fits = EFFECTS_LIMIT / PAYLOAD_LIMIT - 1;
      await given(a(), "c1", { effects: effectsOf(fits) });
      expect(await a().cases.append(step("c1", 1, { effects: effectsOf(1, fits) }))).toEqual(large);
      expect(await a().cases.append(step("c1", 0, { effects: effectsOf(1, fits) }))).toMatchObject({
        reason: "exists",
      });
      expect(await a().cases.append(step("c1", 7, { effects: effectsOf(1, fits) }))).toMatchObject({
        reason: "conflict",
      });
      expect(await a().cases.load("c1")).toMatchObject({ seq: 1 });
      expect(await a().cases.append(step("c1", 1, { effects: effectsOf(fits) }))).toEqual({ ok: true });
      const exchange = { remove: ["e0"], ...effectsOf(1, fits) };
      expect(await a().cases.append(step("c1", 2, { effects: exchange }))).toEqual({ ok: true });
    });

    it("keeps a case whose state, steps and open effects are all as large as they may be", async () => {
      const state = next({ state: "x".repeat(STATE_LIMIT - 2) });
      await given(a(), "c1", { next: state, effects: effectsOf(EFFECTS_LIMIT / PAYLOAD_LIMIT - 1) });
      const count = (STEP_LIMIT - STATE_LIMIT) / PAYLOAD_LIMIT - 1;
      for (const expected of [1, 1 + count]) {
        const events = eventsOf(expected + 1, count);
        expect(await a().cases.append(step("c1", expected, { next: state, events }))).toEqual({ ok: true });
      }
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
    });

    it("throws on a step without events or with a gap: that is a bug of the caller", async () => {
      await expect(a().cases.append(step("c1", 0, { events: [] }))).rejects.toThrow(RangeError);
      const gap = step("c1", 0, { events: [event(2)] });
      await expect(a().cases.append(gap)).rejects.toThrow(RangeError);
      const forged = step("c1", 0, { events: [event(1, { type: "erased" })] });
      await expect(a().cases.append(forged)).rejects.toThrow(RangeError);
    });

    it.each(["../../etc/passwd", "__proto__", "'; DROP TABLE cases; --", "ä/ö?#"])(
      "takes %j as an id like any other",
      async (id) => {
        await given(a(), id, { tasks: { put: [task(id)] }, effects: { put: [effect(id)] } });
        expect((await a().cases.load(id))?.caseId).toBe(id);
        expect(await a().cases.tasks(id)).toEqual([task(id)]);
        expect(await a().cases.effects(id)).toEqual([effect(id)]);
        expect((await a().cases.list({ limit: 9 })).cases.map(({ caseId }) => caseId)).toEqual([id]);
        expect(await a().cases.verify(id)).toEqual({ ok: true });
      },
    );

    it("gives the effects that are due, whatever zone their instant was written in", async () => {
      const put = [
        effect("early", { due: "2026-03-02T09:00:00+01:00" }),
        effect("late", { due: "2026-03-02T09:00:00+00:00" }),
        effect("stuck", { due: null }),
      ];
      await given(a(), "c1", { effects: { put } });
      const due = await a().cases.dueEffects("c1", "2026-03-02T08:30:00Z");
      expect(due.map(({ id }) => id)).toEqual(["early"]);
    });
  });
};
