import { localDate, parseInstant } from "@blaupause/feel";
import type { Town } from "../offering/loadOffering.ts";

/** `KS-2026-00417`: the town's prefix, the year here, and a number that only rises. */
export async function nextNumber({ profile, store }: Town, at: string): Promise<string> {
  const instant = parseInstant(at);
  const year = instant === null ? null : localDate(instant, profile.zone)?.year;
  const number = await store.counters.next(`case-${year}`);
  return `${profile.prefix}-${year}-${String(number).padStart(5, "0")}`;
}
