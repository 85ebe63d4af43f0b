import { expect, it } from "vitest";
import { Away } from "../outbound/away.ts";
import { Silent } from "../outbound/silence.ts";
import { missedBy, NO_TRIES, pauseAfter, triesAfter, wasLast, type Missed } from "./missed.ts";

const error = (more: object, name = "Error") => Object.assign(new Error(), { name }, more);

it.each([
  ["a mail server that refuses the connection", error({ code: "ECONNREFUSED" }), "away"],
  ["one that does not know the password", error({ code: "EAUTH", responseCode: 535 }), "away"],
  ["one that will take the mail later", error({ code: "EENVELOPE", responseCode: 451 }), "away"],
  ["one that does not know the address", error({ code: "EENVELOPE", responseCode: 550 }), "failed"],
  ["a system that says it is busy", new Away("answered 503"), "away"],
  ["a system that says nothing", error({}, "TimeoutError"), "away"],
  ["a name that nobody knows", error({ code: "ENOTFOUND" }), "failed"],
  ["a fault of our own", new TypeError(), "failed"],
  ["nobody was asked", new Silent(), "silent"],
])("%s: %#", (_, thrown, why) => {
  expect(missedBy(thrown).why).toBe(why);
});

/** How it goes on until it is given up: how often it was tried, and how long that took. */
function tried(whyAt: (count: number) => Missed["why"]) {
  let [tries, hours] = [NO_TRIES, 0];
  while (!wasLast(tries)) {
    const missed: Missed = { type: "missed", why: whyAt(tries.tries) };
    tries = triesAfter(missed, tries);
    if (!wasLast(tries)) hours += pauseAfter(missed, tries) / 3_600_000;
  }
  return { ...tries, hours };
}

it("an outage of a night is waited for, a fault of the case is told within half an hour", () => {
  const [refused, away] = [tried(() => "failed"), tried(() => "away")];
  expect([refused.tries, away.tries]).toEqual([6, 30]);
  expect(refused.hours).toBeLessThan(0.5);
  expect(away.hours).toBeGreaterThan(20);
  expect(away.hours).toBeLessThan(25);
});

it.each([1, 5, 7, 29])(
  "what is refused after it was away %i times has its own six tries, and soon",
  (aways) => {
    const before = { tries: aways, refused: 0 };
    const missed: Missed = { type: "missed", why: "failed" };
    expect(pauseAfter(missed, triesAfter(missed, before))).toBe(30_000);
    expect(tried((count) => (count < aways ? "away" : "failed"))).toMatchObject({
      tries: aways + 6,
      refused: 6,
    });
  },
);

it.each([1, 2, 6, 7, 8])("any mix of both ends: every %ith is refused", (every) => {
  expect(tried((count) => (count % every === 0 ? "failed" : "away")).tries).toBeLessThanOrEqual(35);
});
