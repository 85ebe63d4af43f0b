import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { PAYLOAD_LIMIT } from "../limits.ts";
import type { Store } from "../port.ts";
import { draft, given, step } from "./builders.contract.ts";

export const describeDrafts = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const save = (rev: number, answers: unknown) => a().drafts.save({ ...draft("d1"), rev, answers });
  const file = (owner: string, name: string, content: Uint8Array | Readable, limit = 1000) =>
    a().files.put({ owner, name, type: "application/pdf", content, limit });

  describe("drafts", () => {
    it("keeps what was typed and counts its revisions", async () => {
      expect(await a().drafts.create(draft("d1"))).toEqual({ ok: true, rev: 1 });
      expect(await a().drafts.load("d1")).toEqual({ ...draft("d1"), rev: 1 });
      expect(await save(1, { ort: "Köln" })).toEqual({ ok: true, rev: 2 });
      expect(await a().drafts.load("d1")).toMatchObject({ rev: 2, answers: { ort: "Köln" } });
    });

    it("F12 of two tabs that save on the same rev one wins, the other is told", async () => {
      await a().drafts.create(draft("d1"));
      const results = await Promise.all([save(1, "x"), save(1, "y")]);
      expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, rev: 2 }]);
      expect(results).toContainEqual({ ok: false, reason: "conflict" });
      expect((await a().drafts.load("d1"))?.answers).toBe(results[0]?.ok === true ? "x" : "y");
    });

    it("refuses an id twice, one of a case, and answers over the limit", async () => {
      await a().drafts.create(draft("d1"));
      await given(a(), "c1");
      const exists = { ok: false, reason: "exists" };
      expect(await a().drafts.create(draft("d1"))).toEqual(exists);
      expect(await a().drafts.create(draft("c1"))).toEqual(exists);
      const large = { ok: false, reason: "case-too-large" };
      const answers = "x".repeat(PAYLOAD_LIMIT);
      expect(await a().drafts.create(draft("d2", { answers }))).toEqual(large);
      expect(await save(1, answers)).toEqual(large);
      expect(await a().drafts.save({ ...draft("d3"), rev: 1 })).toEqual({
        ok: false,
        reason: "not-found",
      });
    });

    it("resumes by a key, of its own organisation only", async () => {
      await a().drafts.create(draft("d1", { resumeKey: "ABCD-EFGH" }));
      await save(1, {});
      const resumed = { ...draft("d1"), answers: {}, rev: 2 };
      expect(await a().drafts.resume("ABCD-EFGH")).toEqual({ ...resumed, hasFiles: false });
      expect(await a().drafts.resume("ABCD-EFGX")).toBeNull();
      expect(await store().organisation("b").drafts.resume("ABCD-EFGH")).toBeNull();
      await file("d1", "a.pdf", Buffer.from("a"));
      expect(await a().drafts.resume("ABCD-EFGH")).toEqual({ ...resumed, hasFiles: true });
    });

    it("expires with its files, but leaves what has become a case", async () => {
      await a().drafts.create(draft("d1"));
      await a().drafts.create(draft("d2"));
      await a().drafts.create(draft("d3", { expires: "2026-06-01T00:00:00Z" }));
      await file("d1", "a.pdf", Buffer.from("a"));
      await file("d2", "b.pdf", Buffer.from("b"));
      await given(a(), "d2");
      expect(await a().drafts.expire("2026-05-01T00:00:00Z")).toBe(1);
      expect(await a().drafts.load("d1")).toBeNull();
      expect(await a().files.list("d1")).toEqual([]);
      expect(await a().files.list("d2")).toHaveLength(1);
      expect(await a().cases.load("d2")).toMatchObject({ state: { step: 1 } });
      expect(await a().drafts.load("d3")).not.toBeNull();
    });

    it("F11 becomes the case of its own id, once, with its files", async () => {
      await a().drafts.create(draft("d1"));
      const put = await file("d1", "a.pdf", Buffer.from("inhalt"));
      await given(a(), "d1");
      // The draft ends in the very write the case begins with: nothing lies between the two.
      expect(await a().drafts.load("d1")).toBeNull();
      expect(await a().drafts.resume("ABCD-EFGH")).toBeNull();
      await a().drafts.delete("d1");
      expect(await a().cases.append(step("d1", 0))).toEqual({ ok: false, reason: "exists" });
      const found = put.ok ? await a().files.get("d1", put.file.id) : null;
      expect(Buffer.from(found?.content ?? []).toString()).toBe("inhalt");
    });
  });

  describe("files", () => {
    it("keeps a stream's bytes, name, type, size and digest", async () => {
      await a().drafts.create(draft("d1"));
      const chunks = [Buffer.from("ab"), Buffer.from("c")];
      const put = await file("d1", "Ausweis.pdf", Readable.from(chunks));
      const meta = {
        name: "Ausweis.pdf",
        type: "application/pdf",
        size: 3,
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      };
      expect(put).toMatchObject({ ok: true, file: meta });
      expect(await a().files.list("d1")).toMatchObject([meta]);
      const [listed] = await a().files.list("d1");
      const found = await a().files.get("d1", listed?.id ?? "");
      expect(found).toMatchObject(meta);
      expect(Buffer.from(found?.content ?? []).toString()).toBe("abc");
    });

    it("keeps a large file byte by byte", async () => {
      await a().drafts.create(draft("d1"));
      const content = Buffer.alloc(9_000_001).map((_, n) => (n * 7919) % 251);
      const put = await file("d1", "plan.pdf", Buffer.from(content), 10_000_000);
      const found = put.ok ? await a().files.get("d1", put.file.id) : null;
      expect(Buffer.from(found?.content ?? []).equals(Buffer.from(content))).toBe(true);
      expect((await file("d1", "leer.pdf", Buffer.alloc(0))).ok).toBe(true);
    });

    it("stops reading at the limit", async () => {
      await a().drafts.create(draft("d1"));
      let chunks = 0;
      const endless = Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(100, (chunks += 1));
        })(),
      );
      expect(await file("d1", "bombe", endless, 1000)).toEqual({ ok: false, reason: "too-large" });
      expect(chunks).toBeLessThan(100);
      expect(await file("d1", "x", Buffer.alloc(1001))).toEqual({ ok: false, reason: "too-large" });
      expect(await a().files.list("d1")).toEqual([]);
    });

    it.each(["../../etc/passwd", "__proto__", "a\u0000.pdf", "'); DROP TABLE files; --", ""])(
      "takes %j as a name like any other, and never as an id",
      async (name) => {
        await a().drafts.create(draft("d1"));
        const put = await file("d1", name, Buffer.from("x"));
        expect(put).toMatchObject({ ok: true, file: { name } });
        expect(put.ok && put.file.id).toMatch(/^[\w-]{22}$/);
        expect(await a().files.get("d1", name)).toBeNull();
      },
    );

    it("belongs to its owner only: neither another case nor another organisation opens it", async () => {
      await a().drafts.create(draft("d1"));
      await a().drafts.create(draft("d2"));
      await store().organisation("b").drafts.create(draft("d1"));
      const put = await file("d1", "a", Buffer.from("x"));
      const id = put.ok ? put.file.id : "";
      expect(await a().files.get("d2", id)).toBeNull();
      expect(await store().organisation("b").files.get("d1", id)).toBeNull();
      await store().organisation("b").files.delete("d1", id);
      expect(await a().files.get("d1", id)).not.toBeNull();
      await a().files.delete("d1", id);
      expect(await a().files.get("d1", id)).toBeNull();
    });

    it("P30 made for the same thing several times at once is there once, whole", async () => {
      await a().drafts.create(draft("d1"));
      const made = (once: string, size: number) =>
        a().files.put({
          owner: "d1",
          name: "b.pdf",
          type: "x",
          content: Buffer.alloc(size, size),
          limit: 9e6,
          once,
        });
      const sizes = [5_000_001, 5_000_002, 5_000_003];
      const put = await Promise.all(sizes.map((size) => made("e1", size)));
      const ids = put.map((one) => one.ok && one.file.id);
      expect(new Set(ids).size).toBe(1);
      const [meta] = await a().files.list("d1");
      const found = await a().files.get("d1", String(ids[0]));
      expect(await a().files.list("d1")).toEqual([found === null ? null : meta]);
      expect(put).toEqual(sizes.map(() => ({ ok: true, file: meta })));
      expect(found?.content.length).toBe(meta?.size);
      expect(await made("e2", 1)).not.toMatchObject({ file: { id: ids[0] } });
    });

    it("is refused without a draft or a case", async () => {
      const refused = { ok: false, reason: "no-owner" };
      expect(await file("nobody", "a", Buffer.from("x"))).toEqual(refused);
    });
  });
};
