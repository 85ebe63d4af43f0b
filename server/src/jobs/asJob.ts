import type { Deps } from "../deps.ts";
import { apart } from "../retention/apart.ts";
import type { JobName } from "./jobs.ts";
import { keepRun, type Failure } from "./runs.ts";

/** What a job logs when it could not do its work somewhere and went on elsewhere. */
const FAILURES: readonly string[] = ["job-failed", "work-failed", "incidents-not-seen", "log-not-seen"];

/** Does a job, whatever becomes of others, and writes down how it went for whoever operates the platform. */
export async function asJob(deps: Deps, job: JobName, act: (heard: Deps) => Promise<unknown>): Promise<void> {
  const at = deps.clock();
  const { heard, failure } = listening(deps);
  await apart(heard, job, () => act(heard));
  await keep(deps, job, at, failure());
}

/** The same server, and what of its work failed since, as its log tells it. */
export function listening(deps: Deps) {
  let failed: Failure | null = null;
  const hear = (code: string): void => {
    failed = { at: deps.clock(), code: failed?.code ?? code, count: (failed?.count ?? 0) + 1 };
  };
  const log: Deps["log"] = (entry) => {
    if (FAILURES.includes(entry.event)) hear(String(entry["code"]));
    deps.log(entry);
  };
  return { heard: { ...deps, log }, hear, failure: () => failed };
}

/** Where it cannot be written down, the store is away: the page then says that nothing was heard of the job. */
export const keep = (deps: Deps, job: JobName, at: string, failed: Failure | null): Promise<void> =>
  keepRun(deps.store, job, { at: failed?.at ?? at, failed }).catch(() => undefined);
