import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LogEntry } from "../deps.ts";
import { every } from "./every.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("never does the same twice at once, and ends what is begun before it stops", async () => {
  let [begun, ended] = [0, 0];
  const job = async (): Promise<void> => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 250));
    ended += 1;
  };
  const stop = every(100, job, () => undefined);
  await vi.advanceTimersByTimeAsync(310);
  expect([begun, ended]).toEqual([1, 0]);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(100);
  await stopped;
  expect([begun, ended]).toEqual([1, 1]);
});

it("goes on after a failure, which is logged by its name", async () => {
  const log: LogEntry[] = [];
  let begun = 0;
  const job = (): Promise<void> => {
    begun += 1;
    return Promise.reject(new TypeError("von Ada Demir"));
  };
  const stop = every(100, job, (entry) => log.push(entry));
  await vi.advanceTimersByTimeAsync(210);
  await stop();
  expect(begun).toBe(2);
  expect(log[0]).toEqual({ level: "error", event: "worker-failed", code: "TypeError" });
});

it("may be done sooner the first time, and not any more once it is stopped", async () => {
  let begun = 0;
  const job = async (): Promise<void> => void (begun += 1);
  const stop = every(1000, job, () => undefined, 100);
  await vi.advanceTimersByTimeAsync(150);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toBe(2);
  await stop();
  const early = every(1000, job, () => undefined, 100);
  await early();
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toBe(2);
});
