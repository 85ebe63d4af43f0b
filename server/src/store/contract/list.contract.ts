import { describe, expect, it } from "vitest";
import type { CaseQuery, Store } from "../port.ts";
import { given, next } from "./builders.contract.ts";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T08:00:00.000Z`;
const task = (id: string, role: string, assignee: string | null = null, team = "nord") => ({
  id,
  node: "pruefen",
  role,
  team,
  assignee,
  due: "2026-03-20",
});

type Heads = Awaited<ReturnType<ReturnType<Store["organisation"]>["cases"]["heads"]>>;

export const describeList = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const c = () => store().organisation("c");
  const ids = async (query: Partial<CaseQuery>) =>
    (await a().cases.list({ limit: 50, ...query })).cases.map(({ caseId }) => caseId);

  const inbox = async () => {
    await given(a(), "c1", {
      next: next({ receivedAt: day(3), number: "2026-0001" }),
      tasks: { put: [task("t1", "steueramt", "anna"), task("t2", "kasse")] },
    });
    await given(a(), "c2", {
      next: next({ receivedAt: day(1), number: "2026-0002", service: "wohnsitz" }),
      tasks: { put: [task("t1", "steueramt", null, "süd")] },
    });
    await given(a(), "c3", {
      next: next({ receivedAt: day(2), number: "2025-0003", status: "closed" }),
    });
    await store()
      .organisation("b")
      .cases.append({
        caseId: "c9",
        expected: 0,
        next: next({ number: "2026-0009" }),
        events: [{ seq: 1, type: "caseStarted", at: day(1), actor: "x", node: null, command: null, body: 1 }],
        tasks: { put: [task("t1", "steueramt")] },
      });
  };

  describe("list", () => {
    it("gives the longest waiting first, with opened columns and tasks", async () => {
      await inbox();
      expect(await ids({})).toEqual(["c2", "c3", "c1"]);
      const { cases } = await a().cases.list({ limit: 50 });
      expect(cases[2]).toMatchObject({ number: "2026-0001", columns: { hunde: 1 }, seq: 1 });
      expect(cases[2]?.tasks.map(({ id }) => id)).toEqual(["t1", "t2"]);
    });

    it("gives heads without opening anything, and everybody else a turn between two pages", async () => {
      await inbox();
      let turns = 0;
      let isOver = false;
      const others = (): void => {
        turns += 1;
        if (!isOver) setImmediate(others);
      };
      setImmediate(others);
      const seen: string[] = [];
      const before: number[] = [];
      let cursor: string | null = null;
      do {
        const page: Heads = await a().cases.heads({ limit: 1, cursor });
        seen.push(...page.cases.map(({ caseId, status }) => `${caseId} ${status}`));
        before.push(turns);
        ({ cursor } = page);
      } while (cursor !== null);
      isOver = true;
      expect(seen).toEqual(["c2 open", "c3 closed", "c1 open"]);
      expect(before[1]).toBeGreaterThan(before[0] ?? 0);
      expect(before[2]).toBeGreaterThan(before[1] ?? 0);
      const { cases } = await a().cases.heads({ limit: 9 });
      expect(Object.keys(cases[0] ?? {})).not.toContain("columns");
    });

    it("finds by service, status, number, role and person, and by all together", async () => {
      await inbox();
      expect(await ids({ service: "wohnsitz" })).toEqual(["c2"]);
      expect(await ids({ status: "closed" })).toEqual(["c3"]);
      expect(await ids({ number: "2026-" })).toEqual(["c2", "c1"]);
      expect(await ids({ number: "2026-0001" })).toEqual(["c1"]);
      expect(await ids({ roles: ["steueramt"] })).toEqual(["c2", "c1"]);
      expect(await ids({ roles: ["steueramt", "kasse"] })).toEqual(["c2", "c1"]);
      expect(await ids({ roles: [] })).toEqual([]);
      expect(await ids({ assignee: "anna" })).toEqual(["c1"]);
      expect(await ids({ roles: ["steueramt"], assignee: null })).toEqual(["c2"]);
      expect(await ids({ roles: ["kasse"], service: "hundesteuer", status: "open", number: "2026" })).toEqual(
        ["c1"],
      );
    });

    it("takes wildcards and quotes in a number as they are", async () => {
      await inbox();
      for (const number of ["%", "_", "' OR 1=1 --", '{"$ne":null}'])
        expect(await ids({ number })).toEqual([]);
    });

    it("pages through by a cursor, each case once; a foreign cursor starts anew", async () => {
      for (let n = 0; n < 7; n += 1)
        await given(a(), `c${n}`, {
          next: next({ receivedAt: day(1 + Math.floor(n / 3)) }),
          tasks: { put: [task("t", "steueramt")] },
        });
      for (const query of [{}, { roles: ["steueramt"] }, { status: "open" }]) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await a().cases.list({ ...query, cursor, limit: 3 });
          seen.push(...page.cases.map(({ caseId }) => caseId));
          cursor = page.cursor;
        } while (cursor !== null);
        expect(seen).toEqual(["c0", "c1", "c2", "c3", "c4", "c5", "c6"]);
      }
      expect(await ids({ cursor: "kein cursor" })).toHaveLength(7);
    });

    it("counts the open cases of a service by the program they run on, in its own organisation", async () => {
      await inbox();
      const { cases } = await a().cases.list({ limit: 50 });
      for (const { service, program, receivedAt } of cases) {
        const open = cases.filter((one) => one.service === service && one.status === "open");
        const counts = await a().cases.countOpen(service);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
        const own = open.filter((one) => one.program === program).length;
        expect(counts.find((one) => one.program === program)?.count ?? 0).toBe(own);
        expect(await a().cases.hasSince(service, program, receivedAt)).toBe(true);
        expect(await a().cases.hasSince(service, program, "2999-01-01T00:00:00Z")).toBe(false);
        expect(await a().cases.hasSince(service, "sha256-anderes", receivedAt)).toBe(false);
        expect(await c().cases.hasSince(service, program, receivedAt)).toBe(false);
        expect(await c().cases.countOpen(service)).toEqual([]);
      }
      expect(cases.length).toBeGreaterThan(2);
      expect(await a().cases.countOpen("anderes")).toEqual([]);
    });

    it("counts the open tasks by role", async () => {
      await inbox();
      expect(await a().cases.countTasks()).toEqual([
        { role: "kasse", count: 1 },
        { role: "steueramt", count: 2 },
      ]);
    });
  });
};
