import { describe, expect, it } from "vitest";
import type { Store } from "../port.ts";
import { AT, draft, given } from "./builders.contract.ts";

const offering = {
  service: "hundesteuer",
  rev: 0,
  state: "live",
  program: "sha256-1",
  previous: null,
  template: { id: "hundesteuer", version: "1.0.0" },
  adaptation: {},
  at: AT,
  by: "a",
} as const;
const copy = { id: "osterfeuer", title: "Osterfeuer", origin: null, content: {}, at: AT, by: "a" };

export const describeRemoval = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const b = () => store().organisation("b");
  const erased = async () => {
    await given(a(), "c1");
    await a().cases.erase("c1", { at: AT, actor: "x", body: {} });
  };

  describe("an organisation in which nothing was begun", () => {
    const place = { id: "a", slug: "a", host: "m.example", profile: {} };
    const one = { kind: "person", rev: 0, expires: null, content: { name: "Ada" } };
    const people = async () => (await a().records.list("person", { limit: 9 })).map(({ id }) => id);

    it("is taken away with its records, but for kinds that are kept, and can be taken in anew", async () => {
      const { platform } = store();
      await platform.put(place);
      await a().records.save({ ...one, id: "p1", keys: ["ada@example.org"] });
      await a().records.save({ ...one, kind: "log", id: "1" });
      await b().records.save({ ...one, id: "p2", keys: ["ada@example.org"] });
      await a().mails.put({ id: "m1", caseId: null, at: AT, content: { to: "ada@example.org" } });
      expect(await platform.remove("a", ["log"])).toBe("removed");
      expect(await platform.remove("a", ["log"])).toBe("none");
      expect([await platform.get("a"), await platform.findByHost("m.example")]).toEqual([null, null]);
      expect([await people(), await a().records.find("person", "ada@example.org")]).toEqual([[], null]);
      expect(await a().records.get("log", "1")).toMatchObject({ content: one.content });
      expect(await a().mails.list({ limit: 9 })).toEqual([]);
      expect(await b().records.find("person", "ada@example.org")).toMatchObject({ id: "p2" });
      expect(await platform.put(place, null)).toEqual({ ok: true });
      expect(await a().records.save({ ...one, id: "p3", keys: ["ada@example.org"] })).toMatchObject({
        ok: true,
      });
    });

    it.each([
      ["a case", () => given(a(), "c1")],
      ["a case that was erased", () => erased()],
      ["a form", () => a().drafts.create(draft("d1"))],
      ["a service on offer", () => a().offerings.save(offering)],
      ["a service that is made", () => a().workingCopies.create(copy)],
    ])("stays with all there is in it where there is %s", async (_, begin) => {
      const { platform } = store();
      await platform.put(place);
      await a().records.save({ ...one, id: "p1" });
      await begin();
      expect(await platform.remove("a", [])).toBe("begun");
      expect([await platform.get("a"), await people()]).toEqual([place, ["p1"]]);
    });
  });
};
