import { expect, it } from "vitest";
import { Away } from "../outbound/away.ts";
import { Silent } from "../outbound/silence.ts";
import { isLastTry, missedBy, pauseAfter, triesAfter } from "./missed.ts";

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

it("an outage of a night is waited for, a fault of the case is told within half an hour", () => {
  const hoursUntilLast = (why: "away" | "failed"): number => {
    let [tries, ms] = [1, 0];
    for (; !isLastTry({ type: "missed", why }, tries); tries += 1) ms += pauseAfter(tries);
    return ms / 3_600_000;
  };
  expect(hoursUntilLast("failed")).toBeLessThan(0.5);
  expect(hoursUntilLast("away")).toBeGreaterThan(20);
  expect(hoursUntilLast("away")).toBeLessThan(25);
  expect(pauseAfter(29)).toBe(3_600_000);
});

it("a failure after a night's outage has its own six tries", () => {
  const after = (why: "away" | "failed", before: number): number =>
    triesAfter({ type: "missed", why }, before);
  expect([after("away", 7), after("failed", 8), after("failed", 1), after("failed", 5)]).toEqual([
    8, 1, 2, 6,
  ]);
});
