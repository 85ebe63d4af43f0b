import type { Standing } from "./standing.ts";
import type { Told } from "./told.ts";

const MINUTE = 60_000;
/** What breaks together is told together, and who stands beside it may mend it before anybody is called. */
const SETTLE = 5 * MINUTE;
/** Nobody gets more than about one mail an hour; with the pause between two looks what is new is told within it. */
export const PAUSE = 50 * MINUTE;
export const DAY = 24 * 60 * MINUTE;

/** What got stuck after the last mail, the oldest first. */
export const newerThan = ({ since }: Standing, told: Told | null): readonly string[] =>
  told === null ? since : since.filter((at) => at > told.newest);

/** Is somebody to be told now? Once when something new stands still, then once a day, and again after a failure. */
export function isDue(standing: Standing, told: Told | null, now: string): boolean {
  if (standing.count === 0) return false;
  const passed = told === null ? Infinity : Date.parse(now) - Date.parse(told.at);
  if (passed < PAUSE) return false;
  const [first] = newerThan(standing, told);
  if (first !== undefined) return Date.parse(now) - Date.parse(first) >= SETTLE;
  return passed >= DAY || told === null || told.fault !== null || standing.count > told.count;
}
