/** What the server does by itself, and how often, in milliseconds. */
export const PERIODS = {
  work: 2000,
  "tell-of-incidents": 300_000,
  "erase-overdue": 3_600_000,
  "end-trials": 3_600_000,
  "remove-organisations": 3_600_000,
  "take-upgrades": 3_600_000,
  expire: 3_600_000,
  // Nobody waits for it: whoever applies writes nothing more than her case.
  "enter-cases": 300_000,
} as const;

export type JobName = keyof typeof PERIODS;
export const JOBS = Object.keys(PERIODS) as readonly JobName[];

/** What is done more often than this is written down this often only: each time is a write. */
export const SELDOM_MS = 60_000;
