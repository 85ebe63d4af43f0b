import type { Store } from "../store/index.ts";
import type { JobName } from "./jobs.ts";

/** How a job went the last time, in whichever process, and the last time something of it failed. */
export interface Run {
  readonly at: string;
  readonly failed: Failure | null;
}
export interface Failure {
  readonly at: string;
  /** The name of the first error; never its message, which may quote an answer. */
  readonly code: string;
  /** So many organisations or cases it failed for. */
  readonly count: number;
}

/** Jobs belong to no organisation. None can have this id: those of organisations are parts of addresses. */
export const PLATFORM = "@platform";
const KIND = "job";
const TRIES = 5;

export const runOf = async ({ organisation }: Store, job: JobName): Promise<Run | null> =>
  ((await organisation(PLATFORM).records.get(KIND, job))?.content ?? null) as Run | null;

/** Every process tells; what failed in one of them is not forgotten because another one had no trouble. */
export async function keepRun({ organisation }: Store, job: JobName, { at, failed }: Run): Promise<void> {
  const { records } = organisation(PLATFORM);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await records.get(KIND, job);
    const before = (found?.content ?? null) as Run | null;
    const content = { at, failed: (failed ?? before?.failed ?? null) as never };
    const saved = await records.save({ kind: KIND, id: job, rev: found?.rev ?? 0, expires: null, content });
    if (saved.ok) return;
  }
}
