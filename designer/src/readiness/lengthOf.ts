import type { Say } from "../words/words.ts";

const MINUTE = 60_000;
/** Whole minutes, hours or days, whatever people would say. */
export function lengthOf(from: string | null, to: string | null, say: Say): string {
  if (from === null || to === null || Date.parse(to) < Date.parse(from)) return "–";
  const minutes = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));
  if (minutes === 1) return say("ready.minute");
  if (minutes < 120) return say("ready.minutes", { count: minutes });
  if (minutes < 48 * 60) return say("ready.hours", { count: Math.round(minutes / 60) });
  return say("ready.days", { count: Math.round(minutes / 60 / 24) });
}
