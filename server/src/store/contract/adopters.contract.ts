import { describe, expect, it } from "vitest";
import type { Offering, Store } from "../port.ts";
import { AT, event, given, next, step } from "./builders.contract.ts";

const SINCE = "2026-03-01T00:00:00.000Z";
const DECIDED_AT = "2026-03-07T08:00:00.000Z";
const CLOSED_AT = "2026-03-12T08:00:00.000Z";
const at = (org: string, service = "hundesteuer") => ({ org, service });

const offering = (over: Partial<Offering> = {}): Offering => ({
  service: "hundesteuer",
  rev: 0,
  state: "live",
  program: "sha256-1",
  previous: null,
  template: { id: "hund", version: "1.0.0" },
  adaptation: { values: { satz: 90 } },
  at: AT,
  by: "a",
  ...over,
});

/** What a publisher asks about all who offer her template at once. */
export const describeAdopters = (store: () => Store): void => {
  const a = () => store().organisation("a");
  const b = () => store().organisation("b");
  const close = (org: "a" | "b", caseId: string, from: number) =>
    store()
      .organisation(org)
      .cases.append(
        step(caseId, from, {
          next: next({ status: "closed" }),
          events: [event(from + 1, { type: "caseClosed", at: CLOSED_AT })],
        }),
      );

  describe("adopters", () => {
    it("are all given with what they offer, by organisation and service", async () => {
      await b().offerings.save(offering({ state: "draft" }));
      await a().offerings.save(offering({ service: "z" }));
      await a().offerings.save(offering());
      await a().offerings.save(offering({ service: "other", template: { id: "x", version: "1.0.0" } }));
      expect(await store().platform.adoptionsOf("hund")).toEqual([
        { org: "a", ...offering({ rev: 1 }) },
        { org: "a", ...offering({ rev: 1, service: "z" }) },
        { org: "b", ...offering({ rev: 1, state: "draft" }) },
      ]);
    });

    it("show what they decided, each opened with its own key, and no record of another kind or name", async () => {
      const record = { id: "hundesteuer", rev: 0, expires: null };
      await a().records.save({ ...record, kind: "upgrade", content: { to: "1.1.0" } });
      await b().records.save({ ...record, kind: "upgrade", content: { to: "1.2.0" } });
      await a().records.save({ ...record, kind: "secret", content: { hidden: true } });
      await a().records.save({ ...record, id: "other", kind: "upgrade", content: { hidden: true } });
      const found = await store().platform.recordsAt("upgrade", [at("a"), at("b"), at("c")]);
      expect(found.toSorted((left, right) => (left.org < right.org ? -1 : 1))).toEqual([
        { org: "a", kind: "upgrade", ...record, rev: 1, content: { to: "1.1.0" } },
        { org: "b", kind: "upgrade", ...record, rev: 1, content: { to: "1.2.0" } },
      ]);
      expect(await store().platform.recordsAt("upgrade", [])).toEqual([]);
    });

    it("say when cases came and ended, at the places that were asked for", async () => {
      await given(a(), "c1");
      await given(a(), "c2", { next: next({ receivedAt: "2026-02-28T23:59:59.000Z" }) });
      await given(a(), "c3", { next: next({ service: "other" }) });
      await given(b(), "c1", { next: next({ service: "other" }) });
      await given(b(), "c2");
      await close("b", "c2", 1);
      await store().organisation("b").drafts.create({
        id: "d1",
        service: "hundesteuer",
        program: "p",
        answers: {},
        expires: SINCE,
      });
      const found = await store().platform.spansAt([at("a"), at("b"), at("b", "other")], SINCE, []);
      const known = { service: "hundesteuer", receivedAt: AT, decidedAt: null };
      expect(found.map((one) => JSON.stringify(one)).toSorted()).toEqual(
        [
          { org: "a", ...known, closedAt: null },
          { org: "b", ...known, service: "other", closedAt: null },
          { org: "b", ...known, closedAt: CLOSED_AT },
        ]
          .map((one) => JSON.stringify(one))
          .toSorted(),
      );
    });

    it("say when a case ended, however much was written to it afterwards", async () => {
      await given(a(), "c1");
      await close("a", "c1", 1);
      const later = Array.from({ length: 200 }, (_, index) => event(3 + index));
      await a().cases.append(step("c1", 2, { next: next({ status: "closed" }), events: later }));
      expect(await store().platform.spansAt([at("a")], SINCE, [])).toMatchObject([{ closedAt: CLOSED_AT }]);
    });

    it("say when a case was decided: the first of the steps that were named, wherever it is kept", async () => {
      const asked = (seq: number, node: string, when: string) =>
        event(seq, { type: "effectRequested", node, at: when });
      await given(a(), "c1");
      await given(a(), "c2");
      const early = [
        asked(2, "bestaetigen", "2026-03-03T08:00:00.000Z"),
        asked(3, "bekanntgeben", DECIDED_AT),
        asked(4, "ablehnen", "2026-03-10T08:00:00.000Z"),
      ];
      await a().cases.append(step("c1", 1, { events: early }));
      const decided = async () =>
        (await store().platform.spansAt([at("a")], SINCE, ["bekanntgeben", "ablehnen"])).map(
          ({ decidedAt }) => decidedAt,
        );
      expect((await decided()).toSorted()).toEqual([DECIDED_AT, null]);
      const later = Array.from({ length: 200 }, (_, index) => event(5 + index));
      await a().cases.append(step("c1", 4, { events: [...later, asked(205, "ablehnen", CLOSED_AT)] }));
      expect((await decided()).toSorted()).toEqual([DECIDED_AT, null]);
      expect(await store().platform.spansAt([at("a")], SINCE, [])).toMatchObject([
        { decidedAt: null },
        { decidedAt: null },
      ]);
    });
  });
};
