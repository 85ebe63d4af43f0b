import { describe, expect, it } from "vitest";
import type { Store } from "../port.ts";
import { AT, draft, event as builtEvent, given, next, offering, step } from "./builders.contract.ts";

const LATER = "2026-03-03T08:00:00.000Z";

export const describeRest = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const b = () => store().organisation("b");

  describe("organisations", () => {
    it("sees nothing of another one, whatever the ids are", async () => {
      const parts = { name: "n", key: "k", id: "m" };
      await given(a(), "c1", {
        tasks: { put: [{ id: "t", node: "n", role: "r", team: "t", assignee: "p", due: null }] },
        waits: { put: [{ id: "w", name: "n", key: "k", node: "x" }] },
      });
      await a().drafts.create(draft("d1"));
      await a().mails.put({ id: "m", caseId: null, at: AT, content: 1 });
      await a().messages.put({ ...parts, payload: 1, expires: LATER });
      await a().programs.put("h", 1);
      await a().offerings.save(offering());
      await given(a(), "c2", { numbers: [{ counter: "x", value: 7 }] });

      expect(await b().cases.load("c1")).toBeNull();
      expect((await b().cases.list({ limit: 9 })).cases).toEqual([]);
      expect((await b().cases.list({ roles: ["r"], limit: 9 })).cases).toEqual([]);
      expect((await b().cases.list({ assignee: "p", limit: 9 })).cases).toEqual([]);
      expect(await b().cases.countTasks()).toEqual([]);
      expect(await b().cases.tasks("c1")).toEqual([]);
      expect(await b().cases.events("c1")).toEqual([]);
      expect(await b().cases.findWaits("n", "k")).toEqual([]);
      expect(await b().drafts.load("d1")).toBeNull();
      expect(await b().drafts.expire("2030-01-01T00:00:00Z")).toBe(0);
      expect(await b().mails.list({ limit: 9 })).toEqual([]);
      expect(await b().messages.find("n", "k", AT)).toEqual([]);
      expect(await b().programs.get("h")).toBeNull();
      expect(await b().offerings.list()).toEqual([]);
      expect(await b().counters.propose("x")).toBe(1);
      await b().drafts.delete("d1");
      await b().messages.remove("n", "k", "m");
      expect(await a().drafts.load("d1")).not.toBeNull();
      expect(await a().messages.find("n", "k", AT)).toHaveLength(1);
    });

    it("keeps equal ids of two organisations apart", async () => {
      await given(a(), "c1");
      await given(b(), "c1");
      await a().cases.erase("c1", { at: AT, actor: "x", body: {} });
      expect(await b().cases.load("c1")).toMatchObject({ seq: 1, status: "open" });
    });

    it("are found by id, slug and host; a slug and a host belong to one", async () => {
      const { platform } = store();
      const musterstadt = {
        id: "o1",
        slug: "musterstadt",
        host: "m.example",
        profile: { ags: "1" },
      };
      expect(await platform.put(musterstadt)).toEqual({ ok: true });
      expect(await platform.put({ ...musterstadt, host: null })).toEqual({ ok: true });
      expect(await platform.put(musterstadt)).toEqual({ ok: true });
      const taken = { ok: false, reason: "taken" };
      expect(await platform.put({ ...musterstadt, id: "o2", host: null })).toEqual(taken);
      expect(await platform.put({ ...musterstadt, id: "o2", slug: "x" })).toEqual(taken);
      expect(await platform.put({ id: "o3", slug: "a", host: null, profile: {} })).toEqual({
        ok: true,
      });
      expect(await platform.get("o1")).toEqual(musterstadt);
      const changed = { ok: false, reason: "changed" };
      const other = { ...musterstadt, profile: { ags: "2" } };
      expect(await platform.put(other, null)).toEqual(changed);
      expect(await platform.put(other, other)).toEqual(changed);
      expect(await platform.put(other, { ...musterstadt, host: null })).toEqual(changed);
      expect(await platform.put({ ...other, id: "o4" }, null)).toEqual(taken);
      expect(await platform.put({ ...other, id: "o4", slug: "o4", host: null }, other)).toEqual(changed);
      expect(await platform.get("o1")).toEqual(musterstadt);
      expect(await platform.put(other, musterstadt)).toEqual({ ok: true });
      expect(await platform.put(musterstadt, other)).toEqual({ ok: true });
      const both = ["3", "4"].map((ags) => platform.put({ ...musterstadt, profile: { ags } }, musterstadt));
      expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
      expect(await platform.put(musterstadt)).toEqual({ ok: true });
      expect(await platform.findBySlug("musterstadt")).toEqual(musterstadt);
      expect(await platform.findByHost("m.example")).toEqual(musterstadt);
      expect(await platform.findByHost("x.example")).toBeNull();
      expect((await platform.list()).map(({ id }) => id)).toEqual(["o1", "o3"]);
    });
  });

  it("nothing is found by what is no text, whatever a database would read in it", async () => {
    const { platform } = store();
    await platform.put({ id: "o1", slug: "a", host: null, profile: {} });
    await given(a(), "c1", { next: next({ number: "2026-1" }) });
    for (const operator of [{ $ne: null }, { $gt: "" }] as never[])
      for (const ask of [
        () => platform.get(operator),
        () => platform.findBySlug(operator),
        () => platform.offeringsOf(operator),
        ...["service", "status", "number"].map((by) => () => a().cases.list({ limit: 9, [by]: operator })),
      ])
        await expect((async () => ask())()).rejects.toThrow();
  });

  describe("catalogue", () => {
    it("never changes what is stored under a hash", async () => {
      await a().programs.put("h", { forms: {} });
      await a().programs.put("h", { forms: { other: 1 } });
      expect(await a().programs.get("h")).toEqual({ forms: {} });
      expect(await a().programs.get("x")).toBeNull();
    });

    it("saves an offering on its rev and keeps every rev", async () => {
      expect(await a().offerings.save(offering())).toEqual({ ok: true, rev: 1 });
      expect(await a().offerings.save(offering())).toEqual({ ok: false, reason: "conflict" });
      const upgraded = offering({ rev: 1, program: "sha256-2", previous: "sha256-1" });
      expect(await a().offerings.save(upgraded)).toEqual({ ok: true, rev: 2 });
      expect(await a().offerings.get("hundesteuer")).toEqual({ ...upgraded, rev: 2 });
      const history = await a().offerings.history("hundesteuer");
      expect(history.map(({ rev, program }) => [rev, program])).toEqual([
        [1, "sha256-1"],
        [2, "sha256-2"],
      ]);
    });

    it("names whose data lie here, also where there is no such organisation, and not the platform", async () => {
      const owners = () => store().platform.owners();
      const content = { a: 1 };
      for (const org of ["a", "a-b", "a0", "@platform", "(catalogue)"])
        await store().organisation(org).records.save({ kind: "k", id: "i", rev: 0, expires: null, content });
      const many = Array.from({ length: 140 }, (_, n) => builtEvent(n + 1, { command: `k${n}` }));
      await given(store().organisation("a.c"), "c1", { events: many });
      await store().platform.put({ id: "empty", slug: "empty", host: null, profile: {} });
      expect(await owners()).toEqual(["a", "a-b", "a.c", "a0"]);
    });
    it("tells the publisher who offers a template", async () => {
      await a().offerings.save(offering());
      await b().offerings.save(offering({ state: "draft" }));
      expect(await store().platform.offeringsOf("hundesteuer")).toMatchObject([
        { org: "a", state: "live", template: { version: "1.0.0" } },
        { org: "b", state: "draft" },
      ]);
    });

    it("counts up without proposing a number twice", async () => {
      const numbers = await Promise.all(Array.from({ length: 100 }, () => a().counters.propose("n")));
      expect(new Set(numbers).size).toBe(100);
      expect(numbers).toEqual(numbers.toSorted((x, y) => x - y));
      expect(await a().counters.propose("other")).toBe(1);
      expect(await a().counters.taken("n")).toBe(0);
    });

    it("takes a number at once for whom asks for the next, above all that were claimed", async () => {
      await given(a(), "c1", { numbers: [{ counter: "n", value: 5 }] });
      const numbers = await Promise.all(Array.from({ length: 3 }, () => a().counters.next("n")));
      expect(numbers).toEqual([6, 7, 8]);
      for (let asked = 0; asked < 3; asked += 1) expect(await a().counters.taken("n")).toBe(8);
      expect(await b().counters.taken("n")).toBe(0);
      expect(await a().counters.propose("n")).toBe(9);
    });

    it("lets a number be claimed once, and none below it any more", async () => {
      const begin = (id: string, value: number) =>
        a().cases.append(step(id, 0, { numbers: [{ counter: "n", value }] }));
      const conflict = { ok: false, reason: "conflict" };
      const results = await Promise.all([begin("c1", 5), begin("c2", 5)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(conflict);
      expect(await begin("c3", 4)).toEqual(conflict);
      const late = results[0]?.ok === true ? "c2" : "c1";
      expect(await a().cases.load(late)).toBeNull();
      expect(await a().counters.propose("n")).toBe(6);
      expect(await begin(late, 6)).toEqual({ ok: true });
    });

    it("claims several numbers with one step, or begins no case", async () => {
      const begin = (id: string, n: number, m: number) =>
        a().cases.append(
          step(id, 0, {
            numbers: [
              { counter: "n", value: n },
              { counter: "m", value: m },
            ],
          }),
        );
      expect(await begin("c1", 1, 500)).toEqual({ ok: true });
      expect(await begin("c2", 2, 500)).toEqual({ ok: false, reason: "conflict" });
      expect(await a().cases.load("c2")).toBeNull();
      expect(await a().counters.propose("m")).toBe(501);
      expect(await begin("c2", 3, 501)).toEqual({ ok: true });
    });

    it("counts above a number that is asked for, and never back below what was given", async () => {
      const { counters } = a();
      expect(await counters.propose("n", 499)).toBe(500);
      expect([await counters.next("n", 499), await counters.next("n", 99), await counters.next("n")]).toEqual(
        [500, 501, 502],
      );
      expect(await counters.propose("n", 10)).toBe(503);
      expect(await counters.propose("n", 1000)).toBe(1001);
      expect(await counters.taken("n")).toBe(502);
      const drawn = await Promise.all([counters.next("m", 7), counters.next("m", 7), counters.next("m", 7)]);
      expect(drawn.toSorted((one, other) => one - other)).toEqual([8, 9, 10]);
      expect(await b().counters.propose("n")).toBe(1);
    });
  });

  describe("post", () => {
    it("P30 counts a mail that is sent again, and changes nothing", async () => {
      await given(a(), "c1");
      const mail = { id: "m1", caseId: "c1", at: AT, content: { to: "x@example.org" } };
      expect(await a().mails.put(mail)).toBe(true);
      expect(await a().mails.put({ ...mail, content: "other" })).toBe(true);
      await a().mails.put({ id: "m2", caseId: null, at: LATER, content: "staff" });
      expect(await a().mails.list({ limit: 9 })).toMatchObject([
        { id: "m2", content: "staff", repeats: 0 },
        { ...mail, repeats: 1 },
      ]);
      expect(await a().mails.list({ caseId: "c1", limit: 9 })).toHaveLength(1);
    });

    it("lets go of old mails that belong to no case, of its own organisation, and of no others", async () => {
      await given(a(), "c1");
      for (const [id, caseId, at] of [
        ["of-case", "c1", AT],
        ["old", null, AT],
        ["new", null, LATER],
      ] as const)
        await a().mails.put({ id, caseId, at, content: id });
      await b().mails.put({ id: "theirs", caseId: null, at: AT, content: 1 });
      expect(await a().mails.expire(LATER)).toBe(1);
      const left = (await a().mails.list({ limit: 9 })).map(({ id }) => id);
      expect(left.toSorted()).toEqual(["new", "of-case"]);
      expect(await b().mails.list({ limit: 9 })).toHaveLength(1);
      expect(await a().mails.expire(LATER)).toBe(0);
    });

    it("P25 keeps a message for its time to live, and the same one once", async () => {
      const message = { name: "n", key: "k", id: "1", payload: { a: 1 }, expires: LATER };
      expect(await a().messages.put(message)).toEqual({ ok: true });
      expect(await a().messages.put(message)).toEqual({ ok: false, reason: "duplicate" });
      await a().messages.put({ ...message, id: "0" });
      expect(await a().messages.find("n", "k", AT)).toEqual([message, { ...message, id: "0" }]);
      expect(await a().messages.find("n", "other", AT)).toEqual([]);
      expect(await a().messages.find("n", "k", LATER)).toEqual([]);
      await a().messages.remove("n", "k", "1");
      expect(await a().messages.expire("2027-01-01T00:00:00Z")).toBe(1);
    });
  });
};
