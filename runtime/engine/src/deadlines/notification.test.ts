import { describe, expect, test } from "vitest";
import { notification, type Sending } from "./notification.ts";
import { hessen } from "./profiles/hessen.ts";

const reckon = (sending: Sending) => notification(hessen, sending, "Europe/Berlin");

describe("when a notice counts as notified", () => {
  test("sent digitally on Monday 23 November 2026: fourth day, objection until Monday 28 December", () => {
    const found = reckon({ regime: "kag-ao", mode: "digital", sentAt: "2026-11-23T16:00:00+01:00" });
    expect(found).toEqual({
      mode: "digital",
      sentAt: "2026-11-23T16:00:00+01:00",
      notifiedAt: "2026-11-27",
      remedyUntil: "2026-12-28",
      remedyKind: "objection",
      confirmed: false,
      reckoning: [
        { code: "sent", from: "2026-11-23", to: "2026-11-23" },
        { code: "days", from: "2026-11-23", to: "2026-11-27", length: "4" },
        { code: "period", from: "2026-11-27", to: "2026-12-27", length: "P1M" },
        { code: "sunday", from: "2026-12-27", to: "2026-12-28" },
      ],
    });
  });

  test.each([
    ["by post under the AO it moves on from a Sunday", "kag-ao", "2026-03-04", "2026-03-09", "2026-04-09"],
    ["under the VwVfG it does not", "vwvfg", "2026-03-04", "2026-03-08", "2026-04-08"],
    ["over Easter", "kag-ao", "2026-03-31", "2026-04-07", "2026-05-07"],
    ["in the night that is still the day before in UTC", "kag-ao", "2026-07-01", "2026-07-06", "2026-08-06"],
  ] as const)("%s", (_, regime, sent, notifiedAt, remedyUntil) => {
    const sentAt = `${sent}T00:30:00${sent < "2026-03-29" ? "+01:00" : "+02:00"}`;
    expect(reckon({ regime, mode: "post", sentAt })).toMatchObject({ notifiedAt, remedyUntil });
  });

  test("by retrieval it counts from the day it was opened, and before that not at all", () => {
    const sending = { regime: "vwvfg", mode: "digital", sentAt: "2026-03-02T09:00:00+01:00" } as const;
    expect(reckon(sending)).toMatchObject({
      notifiedAt: null,
      remedyUntil: null,
      remedyKind: "objection",
      retrieveBy: "2026-03-12",
    });
    expect(reckon({ ...sending, retrievedAt: "2026-03-05T20:00:00+01:00" })).toMatchObject({
      notifiedAt: "2026-03-06",
      remedyUntil: "2026-04-07",
    });
  });

  test("a regime without a rule gives no date, and nothing counts as confirmed", () => {
    const found = reckon({ regime: "none", mode: "post", sentAt: "2026-03-02T09:00:00+01:00" });
    expect(found).toMatchObject({ notifiedAt: null, remedyUntil: null, reckoning: [], confirmed: false });
  });

  test("it counts as confirmed when the Land confirmed every rule that was used", () => {
    const confirmed = {
      ...hessen,
      notification: hessen.notification.map((rule) => ({ ...rule, confirmedBy: "Rechtsamt" })),
      remedies: hessen.remedies.map((remedy) => ({ ...remedy, confirmedBy: "Rechtsamt" })),
    };
    const sending = { regime: "kag-ao", mode: "post", sentAt: "2026-03-02T09:00:00+01:00" } as const;
    expect(notification(confirmed, sending, "Europe/Berlin").confirmed).toBe(true);
  });

  test("every value of Hessen says where it comes from, and none is confirmed", () => {
    for (const value of [...hessen.notification, ...hessen.remedies]) {
      expect(value.source.length).toBeGreaterThan(10);
      expect(value).not.toHaveProperty("confirmedBy");
    }
  });
});

describe("P36 until when to pay", () => {
  const given = (more: object = {}) =>
    reckon({ regime: "kag-ao", mode: "digital", sentAt: "2026-11-23T16:00:00+01:00", ...more });
  test.each([
    ["thirty days after notification, moved on from a Sunday", 30, "2026-12-28"],
    ["a day that is a working day stays", 14, "2026-12-11"],
  ])("%s", (_, payWithin, payBy) => {
    expect(given({ payWithin })).toMatchObject({ notifiedAt: "2026-11-27", payWithin, payBy });
  });
  test("a letter that asks for nothing has no such day", () => {
    expect(given()).not.toHaveProperty("payBy");
  });
  test("nobody knows it before the notice counts as notified", () => {
    const open = reckon({
      regime: "vwvfg",
      mode: "digital",
      sentAt: "2026-11-23T16:00:00+01:00",
      payWithin: 30,
    });
    expect([open.notifiedAt, open.payWithin, open.payBy]).toEqual([null, 30, undefined]);
  });
});
