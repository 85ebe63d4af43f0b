import type { AnswerOf, routes } from "@blaupause/api";
import type { Deps } from "../deps.ts";
import type { Failing } from "./failing.ts";
import { JOBS, PERIODS, SELDOM_MS, type JobName } from "./jobs.ts";
import { runOf, type Run } from "./runs.ts";

type Job = AnswerOf<(typeof routes)["readOperations"]>["jobs"][number];

/** A round takes its time, and a server that starts anew takes five minutes until its first. */
const GRACE_MS = 600_000;

/** What the server does by itself: when it was done, how it went, when it is done again. */
export async function jobsOf(
  { store, clock }: Pick<Deps, "store" | "clock">,
  failing: readonly Failing[],
): Promise<readonly Job[]> {
  const jobs = await Promise.all(JOBS.map(async (job) => jobAt(job, await runOf(store, job), clock())));
  // Most rounds find nothing due and go well, while the same cases fail once an hour.
  const isFailing = ({ job, state }: Job): boolean =>
    job === "work" && state === "fine" && failing.length > 0;
  return jobs.map((job) => (isFailing(job) ? { ...job, state: "failed" } : job));
}

export function jobAt(job: JobName, run: Run | null, now: string): Job {
  if (run === null) return { job, state: "never", at: null, next: null, failed: null };
  const { at, failed } = run;
  const due = Date.parse(at) + Math.max(PERIODS[job], SELDOM_MS);
  const isLate = Date.parse(now) > due + GRACE_MS;
  const state = isLate ? "late" : failed?.at === at ? "failed" : "fine";
  const next = isLate || PERIODS[job] < SELDOM_MS ? null : new Date(due).toISOString();
  return { job, state, at, next, failed };
}
