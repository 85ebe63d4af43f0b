import { describe, expect, it } from "vitest";
import type { RecordSave, Store } from "../port.ts";

const person = (over: Partial<RecordSave> = {}): RecordSave => ({
  kind: "person",
  id: "p1",
  rev: 0,
  expires: null,
  keys: ["weber@example.org"],
  content: { name: "Jana Weber" },
  ...over,
});

export const describeRecords = (store: () => Store): void => {
  const a = () => store().organisation("a").records;
  const b = () => store().organisation("b").records;

  describe("records", () => {
    it("are found by id and by key, and only in their organisation", async () => {
      expect(await a().save(person())).toEqual({ ok: true, rev: 1 });
      const found = { kind: "person", id: "p1", rev: 1, expires: null, content: { name: "Jana Weber" } };
      expect(await a().get("person", "p1")).toEqual(found);
      expect(await a().find("person", "weber@example.org")).toEqual(found);
      expect(await a().find("session", "weber@example.org")).toBeNull();
      expect(await a().get("session", "p1")).toBeNull();
      expect(await b().get("person", "p1")).toBeNull();
      expect(await b().find("person", "weber@example.org")).toBeNull();
      expect(await b().list("person", { limit: 9 })).toEqual([]);
    });

    it("are saved on their rev; who is late is told", async () => {
      await a().save(person());
      expect(await a().save(person())).toEqual({ ok: false, reason: "conflict" });
      expect(await a().save(person({ rev: 1, content: 2 }))).toEqual({ ok: true, rev: 2 });
      expect(await a().save(person({ rev: 1, content: 3 }))).toEqual({ ok: false, reason: "conflict" });
      expect(await a().save(person({ id: "p9", rev: 4, keys: [] }))).toEqual({
        ok: false,
        reason: "conflict",
      });
      expect(await a().get("person", "p1")).toMatchObject({ rev: 2, content: 2 });
    });

    it("share no key within a kind; a key given up is free", async () => {
      await a().save(person());
      expect(await a().save(person({ id: "p2" }))).toEqual({ ok: false, reason: "taken" });
      expect(await a().get("person", "p2")).toBeNull();
      expect(await a().save(person({ kind: "account", id: "p2" }))).toEqual({ ok: true, rev: 1 });
      await a().save(person({ rev: 1, keys: ["other"] }));
      expect(await a().find("person", "weber@example.org")).toBeNull();
      expect(await a().save(person({ id: "p2" }))).toEqual({ ok: true, rev: 1 });
    });

    it("are listed by id, page by page", async () => {
      for (const id of ["c", "a", "b"]) await a().save(person({ id, keys: [] }));
      const ids = async (after?: string): Promise<string[]> =>
        (await a().list("person", { after, limit: 2 })).map(({ id }) => id);
      expect(await ids()).toEqual(["a", "b"]);
      expect(await ids("b")).toEqual(["c"]);
    });

    it("go with their keys, by themselves when their time is over", async () => {
      await a().save(person());
      await a().delete("person", "p1");
      expect(await a().find("person", "weber@example.org")).toBeNull();
      await a().save(person({ expires: "2026-03-02T09:00:00+01:00" }));
      await a().save(person({ id: "p2", keys: [], expires: "2026-03-02T10:00:00+01:00" }));
      expect(await a().expire("2026-03-02T08:30:00Z")).toBe(1);
      expect(await a().get("person", "p1")).toBeNull();
      expect(await a().get("person", "p2")).not.toBeNull();
      expect(await a().save(person())).toEqual({ ok: true, rev: 1 });
    });

    it("are no place for large things", async () => {
      const content = "x".repeat(300 * 1024);
      expect(await a().save(person({ content }))).toEqual({ ok: false, reason: "too-large" });
    });
  });
};
