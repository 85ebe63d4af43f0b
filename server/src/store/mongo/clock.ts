import type { Db } from "mongodb";

/** Milliseconds: a lease lasts a minute, a session is prolonged by the hour. */
const MOST_MS = 10_000;

/** This computer's clock and the database's are too far apart. */
export class ClockDiffers extends Error {
  override name = "ClockDiffers";
  readonly seconds: number;
  constructor(ms: number) {
    super(`the clock differs from the database's by ${Math.round(ms / 1000)} s`);
    this.seconds = Math.round(ms / 1000);
  }
}

/**
 * Every process reckons leases and timers by its own clock. Where two are a lease apart, both do the same work: each is
 * held against the database's, so that none is far from another.
 */
export async function checkClock(db: Db, clock: () => number = Date.now): Promise<void> {
  const asked = clock();
  const { localTime } = await db.command({ hello: 1 });
  const answered = clock();
  if (!(localTime instanceof Date)) return;
  const there = localTime.getTime();
  const apart = Math.max(asked - there, there - answered, 0);
  if (apart > MOST_MS) throw new ClockDiffers(apart);
}

/** A clock drifts slowly, and jumps when somebody sets it. */
const AGAIN_MS = 60_000;

/** Checks where the last time it was fine is a minute ago: whoever finds it wrong asks each time. */
export function clockWatch(
  check: () => Promise<void>,
  elapsed = () => performance.now(),
): () => Promise<void> {
  let fine = -Infinity;
  return async () => {
    const now = elapsed();
    if (now - fine < AGAIN_MS) return;
    await check();
    fine = now;
  };
}
