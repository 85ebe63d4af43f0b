import type { Deps } from "../deps.ts";

/** Does one thing of many: what fails is logged by name and tried again the next time; the others are done. */
export async function apart<T>(
  { log }: Pick<Deps, "log">,
  job: string,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    log({ level: "error", event: "job-failed", job, code: codeOf(error) });
    return null;
  }
}

/** The name of an error: its message may quote an answer. */
export const codeOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
