/** One step of reckoning a date, as data, so that a screen can explain it. Dates are local, `2026-11-27`. */
export interface ReckoningStep {
  readonly code:
    "sent" | "retrieved" | "days" | "period" | "workingDays" | "pause" | "saturday" | "sunday" | "holiday";
  readonly from: string;
  readonly to: string;
  /** How many days, or which period. */
  readonly length?: string;
  /** Which holiday. */
  readonly name?: string;
}

export interface Reckoned {
  /** The date without moving on from weekends and holidays. */
  readonly end: string;
  readonly due: string;
  readonly steps: readonly ReckoningStep[];
}
