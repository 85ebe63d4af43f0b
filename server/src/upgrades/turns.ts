import { setImmediate } from "node:timers/promises";

/** Longer than this nobody else on this server waits for a turn, but for what cannot be done in parts. */
const MOST = 20;

/** To be awaited between two steps of something long: gives everybody else a turn where it is time for one. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST) return;
    await setImmediate();
    since = performance.now();
  };
}
