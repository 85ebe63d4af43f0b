import { describe, expect, it } from "vitest";
import type { NewRelease, Store, Verdict } from "../port.ts";
import { AT } from "./builders.contract.ts";

const release = (over: Partial<NewRelease> = {}): NewRelease => ({
  service: "osterfeuer",
  hash: "sha256-1",
  note: "Erste Fassung",
  requestedBy: "weber",
  requestedAt: AT,
  content: { service: { title: "Osterfeuer" } },
  ...over,
});
const verdict = (number: number, over: Partial<Verdict> = {}): Verdict => ({
  service: "osterfeuer",
  number,
  state: "approved",
  by: "becker",
  at: AT,
  reason: null,
  ...over,
});

export const describeReleases = (store: () => Store): void => {
  const a = () => store().organisation("a").releases;
  const b = () => store().organisation("b").releases;

  describe("releases", () => {
    it("are numbered for each service, kept as they were asked for, and seen by their organisation only", async () => {
      expect(await a().request(release())).toBe(1);
      expect(await a().request(release({ service: "andere" }))).toBe(1);
      expect(await b().list("osterfeuer")).toEqual([]);
      expect(await b().open()).toEqual([]);
      expect(await a().list("osterfeuer")).toEqual([
        {
          ...release(),
          number: 1,
          state: "requested",
          decidedBy: null,
          decidedAt: null,
          reason: null,
        },
      ]);
    });

    it("are decided once", async () => {
      await a().request(release());
      expect(await b().decide(verdict(1))).toBe(false);
      expect(await a().decide(verdict(1))).toBe(true);
      expect(await a().decide(verdict(1, { state: "refused" }))).toBe(false);
      expect(await a().list("osterfeuer")).toMatchObject([{ state: "approved", decidedBy: "becker" }]);
      expect(await a().open()).toEqual([]);
    });

    it("withdraw what was asked for before", async () => {
      await a().request(release());
      expect(await a().request(release({ hash: "sha256-2" }))).toBe(2);
      expect((await a().list("osterfeuer")).map(({ number, state }) => [number, state])).toEqual([
        [2, "requested"],
        [1, "withdrawn"],
      ]);
      expect((await a().open()).map(({ number }) => number)).toEqual([2]);
    });
  });
};
