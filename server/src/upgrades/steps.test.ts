import { expect, it } from "vitest";
import { atOnce, inTurns, type Steps } from "./steps.ts";
import { turns } from "./turns.ts";

/** Keeps the processor busy in so many steps of so many milliseconds. */
function* busy(steps: number, each: number): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + each;
    while (performance.now() < until);
    yield;
  }
  return "done";
}

it("lets others have their turn between steps that take long, and comes to the same", async () => {
  let turnsOfOthers = 0;
  const other = setInterval(() => (turnsOfOthers += 1), 1);
  expect(atOnce(busy(6, 25))).toBe("done");
  expect(turnsOfOthers).toBe(0);
  expect(await inTurns(busy(6, 25), turns())).toBe("done");
  clearInterval(other);
  expect(turnsOfOthers).toBeGreaterThanOrEqual(4);
});

it("does not stop for others after each of many short steps", async () => {
  let turnsOfOthers = 0;
  const other = setInterval(() => (turnsOfOthers += 1), 1);
  await inTurns(busy(2000, 0), turns());
  clearInterval(other);
  expect(turnsOfOthers).toBeLessThan(200);
});
