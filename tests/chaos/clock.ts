import { setTimeout as pause } from "node:timers/promises";

/** A clock a thousand times as fast as ours, that every process is told. */
export interface Clock {
  readonly now: () => string;
  readonly rest: (minutes: number) => Promise<void>;
  readonly stop: () => void;
}
const FASTER = 1000;
const TICK_MS = 20;

export function startClock(start: string, tell: (now: string) => void): Clock {
  const begun = performance.now();
  const now = (): string => new Date(Date.parse(start) + (performance.now() - begun) * FASTER).toISOString();
  const tick = setInterval(() => tell(now()), TICK_MS);
  return {
    now,
    rest: (minutes) => pause((minutes * 60_000) / FASTER),
    stop: () => clearInterval(tick),
  };
}
