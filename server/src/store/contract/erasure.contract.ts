import { describe, expect, it } from "vitest";
import { verifyChain } from "../../seal/index.ts";
import type { Store } from "../port.ts";
import { AT, draft, event, given, next, step } from "./builders.contract.ts";

export const describeErasure = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const erased = { at: AT, actor: "system", body: { basis: "retention" } };

  const fullCase = async () => {
    await a().drafts.create(draft("c1"));
    await a().files.put({
      owner: "c1",
      name: "a.pdf",
      type: "x",
      content: Buffer.from("x"),
      limit: 9,
    });
    await given(a(), "c1", {
      next: next({ wake: AT, number: "2026-1" }),
      effects: { put: [{ id: "e", kind: "mail", due: AT, tries: 0, status: "w", body: 1 }] },
      waits: { put: [{ id: "w", name: "n", key: "k", node: "x" }] },
      tasks: {
        put: [{ id: "t", node: "n", role: "r", team: null, assignee: null, due: null }],
      },
    });
    await a().cases.append(step("c1", 1));
    await a().mails.put({ id: "m", caseId: "c1", at: AT, content: { to: "x@example.org" } });
  };

  describe("erasure", () => {
    it("E1 leaves nothing but the head and the envelopes", async () => {
      await fullCase();
      expect(await a().cases.erase("c1", erased)).toEqual({ ok: true, seq: 3 });
      expect(await a().cases.load("c1")).toMatchObject({
        status: "erased",
        seq: 3,
        state: null,
        columns: null,
        wake: null,
      });
      expect(await a().drafts.load("c1")).toBeNull();
      expect(await a().files.list("c1")).toEqual([]);
      expect(await a().cases.tasks("c1")).toEqual([]);
      expect(await a().cases.effects("c1")).toEqual([]);
      expect(await a().cases.findWaits("n", "k")).toEqual([]);
      expect(await a().mails.list({ limit: 9 })).toEqual([]);
      expect((await a().cases.list({ limit: 9 })).cases).toMatchObject([{ columns: null }]);
    });

    it("E2 the chain still verifies; who erased and why stays readable", async () => {
      await fullCase();
      await a().cases.erase("c1", erased);
      const events = await a().cases.events("c1");
      expect(events.map(({ type, content }) => [type, content.type])).toEqual([
        ["taskCompleted", "gone"],
        ["taskCompleted", "gone"],
        ["erased", "kept"],
      ]);
      expect(events[2]?.content).toMatchObject({ body: { basis: "retention" } });
      expect(verifyChain(events)).toEqual({ ok: true });
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
    });

    it("is final: nothing can be appended, attached, sent or erased again", async () => {
      await fullCase();
      await a().cases.erase("c1", erased);
      const gone = { ok: false, reason: "erased" };
      expect(await a().cases.append(step("c1", 3))).toEqual(gone);
      expect(await a().cases.append(step("c1", 2))).toEqual(gone);
      expect(await a().cases.append(step("c1", 0))).toEqual({ ok: false, reason: "exists" });
      expect(await a().cases.erase("c1", erased)).toEqual(gone);
      expect(await a().drafts.create(draft("c1"))).toEqual({ ok: false, reason: "exists" });
      const content = Buffer.from("x");
      expect(await a().files.put({ owner: "c1", name: "a", type: "b", content, limit: 9 })).toEqual({
        ok: false,
        reason: "no-owner",
      });
      expect(await a().mails.put({ id: "m2", caseId: "c1", at: AT, content: 1 })).toBe(false);
    });

    it("wins over a step that is written at the same time", async () => {
      await fullCase();
      const [appended, result] = await Promise.all([
        a().cases.append(step("c1", 2)),
        a().cases.erase("c1", erased),
      ]);
      expect(result.ok).toBe(true);
      expect((await a().cases.load("c1"))?.seq).toBe(appended.ok ? 4 : 3);
      expect(await a().cases.verify("c1")).toEqual({ ok: true });
    });

    it("touches no other case, and not the same id elsewhere", async () => {
      await fullCase();
      await given(a(), "c2");
      await given(store().organisation("b"), "c1");
      await a().cases.erase("c1", erased);
      expect(await a().cases.load("c2")).toMatchObject({ state: { step: 1 } });
      expect(await store().organisation("b").cases.load("c1")).toMatchObject({
        state: { step: 1 },
      });
      expect(await a().cases.erase("c3", erased)).toEqual({ ok: false, reason: "not-found" });
    });
  });

  describe("audit", () => {
    it("gives events as they were appended, from any seq", async () => {
      const first = event(1, { command: "k", body: { antwort: "Ja", zahl: 0.1 } });
      await given(a(), "c1", { events: [first, event(2, { node: null, command: "k" })] });
      const { body, ...envelope } = first;
      const events = await a().cases.events("c1");
      expect(events[0]).toMatchObject({ ...envelope, content: { type: "kept", body } });
      expect(await a().cases.events("c1", 2)).toEqual(events.slice(1));
    });

    it("E2 accepts a body that is gone only where an event names it", async () => {
      await given(a(), "c1", { events: [event(1), event(2)] });
      const redacted = event(3, { type: "redacted", body: { seqs: [2] } });
      await a().cases.append(step("c1", 2, { events: [redacted] }));
      const events = await a().cases.events("c1");
      const without = (seq: number) =>
        events.map((one) => (one.seq === seq ? { ...one, content: { type: "gone" as const } } : one));
      expect(verifyChain(without(2))).toEqual({ ok: true });
      expect(verifyChain(without(1))).toEqual({ ok: false, firstBad: 1, reason: "body-missing" });
    });

    it("E4 names the first event that was changed, removed or moved", async () => {
      await given(a(), "c1", { events: [1, 2, 3, 4].map((seq) => event(seq)) });
      const events = await a().cases.events("c1");
      const [one, two, three, four] = events;
      if (!one || !two || !three || !four) throw new Error("four events were appended");
      const verdict = (firstBad: number, reason: string) => ({ ok: false, firstBad, reason });
      expect(verifyChain(events)).toEqual({ ok: true });
      expect(verifyChain([one, three, four])).toEqual(verdict(2, "order"));
      expect(verifyChain([one, three, two, four])).toEqual(verdict(2, "order"));
      expect(verifyChain([one, two, { ...three, actor: "x" }, four])).toEqual(verdict(3, "chain"));
      expect(verifyChain([one, { ...two, at: "2020-01-01" }, three, four])).toEqual(verdict(2, "chain"));
      const salt = two.content.type === "kept" ? two.content.salt : new Uint8Array();
      const content = { type: "kept" as const, salt, body: { seq: 99 } };
      expect(verifyChain([one, { ...two, content }, three, four])).toEqual(verdict(2, "digest"));
    });
  });
};
