import { describe, expect, it } from "vitest";
import type { Store } from "../port.ts";
import { AT, draft, given, offering } from "./builders.contract.ts";

const copy = { id: "osterfeuer", title: "Osterfeuer", origin: null, content: {}, at: AT, by: "a" };

export const describeRemoval = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const b = () => store().organisation("b");
  const platform = () => store().platform;
  const erased = async () => {
    await given(a(), "c1");
    await a().cases.erase("c1", { at: AT, actor: "x", body: {} });
  };
  const place = { id: "a", slug: "a", host: "m.example", profile: { name: "A" } };
  const one = { kind: "person", rev: 0, expires: null, content: { name: "Ada" } };
  const people = async () => (await a().records.list("person", { limit: 9 })).map(({ id }) => id);
  const known = async () => [
    await platform().get("a"),
    await platform().findBySlug("a"),
    await platform().findByHost("m.example"),
    ...(await platform().list()),
  ];

  describe("an organisation that is taken away", () => {
    it("is found by nobody from then on, has its id still, and gives its host to whoever wants it", async () => {
      await platform().put(place);
      expect(await platform().leave({ ...place, host: null }, AT)).toBe(false);
      expect(await platform().leave(place, AT)).toBe(true);
      expect(await platform().leave(place, AT)).toBe(false);
      expect(await known()).toEqual([null, null, null]);
      expect(await platform().leaving()).toEqual([{ id: "a", since: AT }]);
      expect(await platform().put({ ...place, host: null }, null)).toEqual({ ok: false, reason: "changed" });
      expect(await platform().put({ ...place, id: "b", slug: "b" }, null)).toEqual({ ok: true });
    });

    it("is there again as it was where it stays, but for a host that is another's by now", async () => {
      await platform().put(place);
      await platform().leave(place, AT);
      await platform().stay("a");
      expect(await platform().get("a")).toEqual(place);
      expect(await platform().leaving()).toEqual([]);
      await platform().leave(place, AT);
      await platform().put({ ...place, id: "b", slug: "b" }, null);
      await platform().stay("a");
      expect(await platform().get("a")).toEqual({ ...place, host: null });
    });

    it("goes with its records, but for kinds that are kept, and can be taken in anew", async () => {
      await platform().put(place);
      await a().records.save({ ...one, id: "p1", keys: ["ada@example.org"] });
      await a().records.save({ ...one, kind: "log", id: "1" });
      await b().records.save({ ...one, id: "p2", keys: ["ada@example.org"] });
      await a().mails.put({ id: "m1", caseId: null, at: AT, content: { to: "ada@example.org" } });
      await platform().remove("a", ["log"]);
      expect(await people()).toEqual(["p1"]);
      await platform().leave(place, AT);
      await platform().remove("a", ["log"]);
      await platform().remove("a", ["log"]);
      expect(await platform().leaving()).toEqual([]);
      expect([await people(), await a().records.find("person", "ada@example.org")]).toEqual([[], null]);
      expect(await a().records.get("log", "1")).toMatchObject({ content: one.content });
      expect(await a().mails.list({ limit: 9 })).toEqual([]);
      expect(await b().records.find("person", "ada@example.org")).toMatchObject({ id: "p2" });
      expect(await platform().put(place, null)).toEqual({ ok: true });
      expect(await a().records.save({ ...one, id: "p3", keys: ["ada@example.org"] })).toMatchObject({
        ok: true,
      });
    });

    it.each([
      ["a case", () => given(a(), "c1")],
      ["a case that was erased", () => erased()],
      ["a form", () => a().drafts.create(draft("d1"))],
      ["a service on offer", () => a().offerings.save(offering())],
      ["a service that is made", () => a().workingCopies.create(copy)],
    ])("keeps all there is in it where there is %s", async (_, begin) => {
      await platform().put(place);
      await a().records.save({ ...one, id: "p1" });
      expect(await platform().hasBegun("a")).toBe(false);
      await begin();
      expect([await platform().hasBegun("a"), await platform().hasBegun("b")]).toEqual([true, false]);
      await platform().leave(place, AT);
      await platform().remove("a", []);
      expect([await platform().leaving(), await people()]).toEqual([[{ id: "a", since: AT }], ["p1"]]);
    });
  });
};
