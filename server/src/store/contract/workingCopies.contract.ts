import { describe, expect, it } from "vitest";
import { REVISIONS_KEPT, WORKING_COPY_LIMIT } from "../limits.ts";
import type { NewWorkingCopy, Store, WorkingCopySave } from "../port.ts";
import { AT } from "./builders.contract.ts";

const copy = (over: Partial<NewWorkingCopy> = {}): NewWorkingCopy => ({
  id: "osterfeuer-anzeigen",
  title: "Osterfeuer anzeigen",
  origin: null,
  content: { service: { title: "Osterfeuer anzeigen" }, journeys: {} },
  at: AT,
  by: "weber",
  ...over,
});
const save = (rev: number, content: unknown, label = "Frage eingefügt"): WorkingCopySave => ({
  ...copy(),
  rev,
  content,
  label,
});

export const describeWorkingCopies = (store: () => Store): void => {
  const a = () => store().organisation("a").workingCopies;
  const b = () => store().organisation("b").workingCopies;

  describe("working copies", () => {
    it("keep a service and where it came from, once per service and organisation", async () => {
      const origin = { id: "hundesteuer", version: "1.0.0" };
      expect(await a().create(copy({ origin }))).toEqual({ ok: true, rev: 1 });
      expect(await a().create(copy())).toEqual({ ok: false, reason: "exists" });
      expect(await a().load("osterfeuer-anzeigen")).toEqual({ ...copy({ origin }), rev: 1 });
      expect(await b().load("osterfeuer-anzeigen")).toBeNull();
      expect(await b().list()).toEqual([]);
      expect(await b().create(copy())).toEqual({ ok: true, rev: 1 });
    });

    it("let the second of two authors know, and keep what the first one saved", async () => {
      await a().create(copy());
      expect(await a().save(save(1, { v: "erste" }))).toEqual({ ok: true, rev: 2 });
      expect(await a().save(save(1, { v: "zweite" }))).toEqual({ ok: false, reason: "conflict" });
      expect((await a().load("osterfeuer-anzeigen"))?.content).toEqual({ v: "erste" });
      expect(await a().save({ ...save(1, {}), id: "nichts" })).toEqual({ ok: false, reason: "not-found" });
    });

    it("remember every saved state with what was done", async () => {
      await a().create(copy());
      await a().save(save(1, { v: 2 }, "Frage „Ort“ eingefügt"));
      await a().save(save(2, { v: 3 }, "Frage „Ort“ gelöscht"));
      expect((await a().revisions("osterfeuer-anzeigen")).map(({ rev, label }) => [rev, label])).toEqual([
        [3, "Frage „Ort“ gelöscht"],
        [2, "Frage „Ort“ eingefügt"],
        [1, ""],
      ]);
      expect(await a().revision("osterfeuer-anzeigen", 2)).toEqual({ v: 2 });
      expect(await a().revision("osterfeuer-anzeigen", 9)).toBeNull();
      expect(await b().revision("osterfeuer-anzeigen", 2)).toBeNull();
    });

    it("keep so many states and no more", async () => {
      await a().create(copy());
      for (let rev = 1; rev <= REVISIONS_KEPT + 2; rev += 1) await a().save(save(rev, { rev }));
      expect(await a().revisions("osterfeuer-anzeigen")).toHaveLength(REVISIONS_KEPT);
    });

    it("refuse what is too large, and are gone when deleted", async () => {
      const large = { text: "x".repeat(WORKING_COPY_LIMIT) };
      expect(await a().create(copy({ content: large }))).toEqual({ ok: false, reason: "too-large" });
      await a().create(copy());
      expect(await a().save(save(1, large))).toEqual({ ok: false, reason: "too-large" });
      await a().delete("osterfeuer-anzeigen");
      expect(await a().load("osterfeuer-anzeigen")).toBeNull();
      expect(await a().revisions("osterfeuer-anzeigen")).toEqual([]);
    });

    it("are on another version of their template when that is said, and else stay on theirs", async () => {
      await a().create(copy({ origin: { id: "vorlage", version: "1.0.0" } }));
      await a().save({ ...save(1, { v: 2 }), origin: { id: "vorlage", version: "1.1.0" } });
      await a().save(save(2, { v: 3 }));
      const origin = { id: "vorlage", version: "1.1.0" };
      expect(await a().load("osterfeuer-anzeigen")).toMatchObject({ rev: 3, origin });
      expect((await a().list())[0]).toMatchObject({ origin });
    });

    it("list the one changed last first", async () => {
      await a().create(copy({ id: "alt", at: "2026-01-01T00:00:00Z" }));
      await a().create(copy({ id: "neu", at: "2026-02-01T00:00:00Z" }));
      expect((await a().list()).map(({ id }) => id)).toEqual(["neu", "alt"]);
    });
  });
};
