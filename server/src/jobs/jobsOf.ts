import type { AnswerOf, routes } from "@blaupause/api";
import type { Deps } from "../deps.ts";
import { JOBS, PERIODS, SELDOM_MS, type JobName } from "./jobs.ts";
import { runOf, type Run } from "./runs.ts";

type Job = AnswerOf<(typeof routes)["readOperations"]>["jobs"][number];

/** A round takes its time, and a server that starts anew takes five minutes until its first. */
const GRACE_MS = 600_000;

/** What the server does by itself: when it was done, how it went, when it is done again. */
export const jobsOf = ({ store, clock }: Pick<Deps, "store" | "clock">): Promise<readonly Job[]> =>
  Promise.all(JOBS.map(async (job) => jobAt(job, await runOf(store, job), clock())));

export function jobAt(job: JobName, run: Run | null, now: string): Job {
  if (run === null) return { job, state: "never", at: null, next: null, failed: null };
  const { at, failed } = run;
  const due = Date.parse(at) + Math.max(PERIODS[job], SELDOM_MS);
  const isLate = Date.parse(now) > due + GRACE_MS;
  const state = isLate ? "late" : failed?.at === at ? "failed" : "fine";
  const next = isLate || PERIODS[job] < SELDOM_MS ? null : new Date(due).toISOString();
  return { job, state, at, next, failed };
}
