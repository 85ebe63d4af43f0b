import { addWorkingDays, localDay } from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";

export const todayIn = ({ clock }: Pick<Deps, "clock">, town: Pick<Town, "profile">): string =>
  dayIn(town, clock());

/** The day a calendar in the town shows at an instant. */
export function dayIn({ profile }: Pick<Town, "profile">, at: string): string {
  return localDay(at, profile.zone) ?? "";
}

/** Working days from today to a deadline's last day; negative when it has passed. */
export function workingDaysBetween(today: string, due: string, holidays: string | null): number {
  if (due < today) return -1;
  let days = 0;
  for (let end = today; end < due && days < 400; days += 1) {
    const next = addWorkingDays(dateOf(end), 1, holidays);
    if (next === null) break;
    end = next.due;
    if (end > due) break;
  }
  return days;
}

const dateOf = (iso: string) => {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { type: "date" as const, year, month, day };
};
