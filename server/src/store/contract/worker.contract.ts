import { describe, expect, it } from "vitest";
import type { CaseAddress, Store } from "../port.ts";
import { given, next, step } from "./builders.contract.ts";

const minute = (n: number): string => `2026-03-02T08:${String(n).padStart(2, "0")}:00.000Z`;

const address = ({ org, caseId }: CaseAddress): CaseAddress => ({ org, caseId });

export const describeWorker = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const claimed = (by: string, now: number, until = now + 5, limit = 10) =>
    store().worker.claimDue({ now: minute(now), leaseUntil: minute(until), by, limit });
  const claim = async (...asked: Parameters<typeof claimed>) => (await claimed(...asked)).map(address);

  describe("worker", () => {
    it("P13 claims what is due, of any organisation, the earliest first, never early", async () => {
      await given(a(), "c1", { next: next({ wake: minute(2) }) });
      await given(store().organisation("b"), "c1", { next: next({ wake: minute(1) }) });
      await given(a(), "c2", { next: next({ wake: null }) });
      expect(await claim("w1", 0)).toEqual([]);
      expect(await claim("w1", 1)).toEqual([{ org: "b", caseId: "c1" }]);
      expect(await claim("w1", 2)).toEqual([{ org: "a", caseId: "c1" }]);
    });

    it("P13 gives a case to one worker, and to another once the lease is over", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      const claims = await Promise.all([claim("w1", 1), claim("w2", 1)]);
      expect(claims.flat()).toEqual([{ org: "a", caseId: "c1" }]);
      expect(await claim("w2", 5)).toEqual([]);
      expect(await claim("w2", 6)).toEqual([{ org: "a", caseId: "c1" }]);
    });

    it("ends a lease on release by its holder only", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      await claim("w1", 1);
      await store().worker.release({ org: "a", caseId: "c1", by: "w2" });
      expect(await claim("w2", 1)).toEqual([]);
      await store().worker.release({ org: "a", caseId: "c1", by: "w1" });
      expect(await claim("w2", 1)).toEqual([{ org: "a", caseId: "c1" }]);
    });

    it("makes a lease last longer for its holder, also one that is over, until somebody else has the case", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      await claim("w1", 1);
      const lease = { org: "a", caseId: "c1" };
      const extend = (by: string, until: number) => store().worker.extend({ ...lease, by }, minute(until));
      expect([await extend("w1", 10), await extend("w2", 20)]).toEqual([true, false]);
      expect(await claim("w2", 9)).toEqual([]);
      expect(await extend("w1", 12)).toBe(true);
      expect(await claim("w2", 12)).toEqual([lease]);
      expect([await extend("w1", 30), await extend("w2~1", 30)]).toEqual([false, true]);
      await store().worker.release({ ...lease, by: "w2~1" });
      expect(await extend("w2~1", 40)).toBe(false);
    });

    it("passes over organisations that are not to be asked now", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      await given(store().organisation("b"), "c1", { next: next({ wake: minute(1) }) });
      const rest = { now: minute(2), leaseUntil: minute(9), by: "w1", limit: 10 };
      const claimBut = async (...except: string[]) =>
        (await store().worker.claimDue({ ...rest, except })).map(address);
      expect(await claimBut("a")).toEqual([{ org: "b", caseId: "c1" }]);
      expect(await claimBut("b")).toEqual([{ org: "a", caseId: "c1" }]);
    });

    it("P13 wakes no case again whose step has moved the instant", async () => {
      await given(a(), "c1", { next: next({ wake: "2026-03-02T09:00:00+01:00" }) });
      expect(await claim("w1", 0, 1)).toEqual([{ org: "a", caseId: "c1" }]);
      await a().cases.append(step("c1", 1, { next: next({ wake: minute(30) }) }));
      expect(await claim("w2", 29)).toEqual([]);
      expect(await claim("w2", 30)).toHaveLength(1);
    });

    it("lets a case rest until an instant, and nobody has it meanwhile", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      await claim("w1", 1);
      const rest = (by: string, until: string, seq = 1) =>
        store().worker.rest({ org: "a", caseId: "c1", by }, { seq, until });
      expect(await rest("w2", minute(9))).toBe(false);
      expect(await claim("w2", 2)).toEqual([]);
      expect(await rest("w1", "2026-03-02T09:10:00+01:00")).toBe(true);
      expect(await claim("w2", 9)).toEqual([]);
      expect(await claimed("w2", 10)).toEqual([{ org: "a", caseId: "c1", seq: 1, by: "w2", deaths: 0 }]);
      // Its time is never moved forward, and the lease ends anyway.
      expect(await rest("w2", "2026-03-02T08:09:59.000Z")).toBe(false);
      expect(await claim("w1", 10)).toHaveLength(1);
    });

    it("lets no case rest over a step that came since, or that comes later", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      const lease = { org: "a", caseId: "c1", by: "w1" };
      await claim("w1", 1);
      await a().cases.append(step("c1", 1, { next: next({ wake: minute(1) }) }));
      expect(await store().worker.rest(lease, { seq: 1, until: minute(30) })).toBe(false);
      expect(await claimed("w1", 1)).toEqual([{ org: "a", caseId: "c1", seq: 2, by: "w1", deaths: 0 }]);
      expect(await store().worker.rest(lease, { seq: 2, until: minute(30) })).toBe(true);
      await a().cases.append(step("c1", 2, { next: next({ wake: minute(2) }) }));
      expect(await claim("w1", 2)).toHaveLength(1);
    });

    it("wakes no case that rests and has nothing due any more", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      await claim("w1", 1);
      await a().cases.append(step("c1", 1, { next: next({ wake: null }) }));
      expect(
        await store().worker.rest({ org: "a", caseId: "c1", by: "w1" }, { seq: 2, until: minute(5) }),
      ).toBe(false);
      expect(await claim("w2", 50)).toEqual([]);
    });

    it("tells whoever claims a case how often in a row nobody gave it back", async () => {
      await given(a(), "c1", { next: next({ wake: minute(0) }) });
      const found = async (by: string, now: number) => {
        const [one] = await claimed(by, now);
        return [one?.by, one?.deaths];
      };
      expect(await found("w1", 1)).toEqual(["w1", 0]);
      expect(await found("w2", 6)).toEqual(["w2~1", 1]);
      expect(await found("w3", 11)).toEqual(["w3~2", 2]);
      // Its lease is known by that name, and once it is given back nothing is left of it.
      const lease = { org: "a", caseId: "c1", by: "w3~2" };
      expect(await store().worker.extend(lease, minute(20))).toBe(true);
      await store().worker.release(lease);
      expect(await found("w4", 12)).toEqual(["w4", 0]);
    });

    it("takes no more than it was asked for", async () => {
      for (let n = 0; n < 5; n += 1) await given(a(), `c${n}`, { next: next({ wake: minute(n) }) });
      expect((await claim("w1", 9, 20, 2)).map(({ caseId }) => caseId)).toHaveLength(2);
      expect(await claim("w2", 9, 20, 9)).toHaveLength(3);
    });

    it("counts effects that are late by kind: untried ones that were due, failed ones that are tried again", async () => {
      const late = () => store().worker.lateEffects({ before: minute(5), until: minute(30) });
      const effect = (id: string, due: number | null, tries: number, kind = "mail") => ({
        id,
        kind,
        tries,
        status: "open",
        body: {},
        due: due === null ? null : minute(due),
      });
      expect(await late()).toEqual([]);
      const a1 = [effect("e1", 3, 0), effect("e2", 6, 0), effect("e3", 20, 2), effect("e4", null, 6)];
      await given(a(), "c1", { next: next({ wake: minute(3) }), effects: { put: a1 } });
      const b1 = [effect("e1", 9, 1), effect("e2", 4, 0, "document"), effect("e3", 50, 1)];
      await given(store().organisation("b"), "c1", { next: next({ wake: minute(4) }), effects: { put: b1 } });
      expect(await late()).toEqual([
        { kind: "document", count: 1, due: minute(4) },
        { kind: "mail", count: 3, due: minute(3) },
      ]);
    });

    it("says of itself what it is and how much it holds", async () => {
      const { kind, version, bytes, free } = await store().platform.facts();
      expect(["SQLite", "MongoDB"]).toContain(kind);
      expect(version).toBeGreaterThan(0);
      if (kind === "SQLite") expect([bytes, free].every((size) => size !== null && size > 0)).toBe(true);
      else expect([bytes === null || bytes > 0, free]).toEqual([true, null]);
    });
  });
};
