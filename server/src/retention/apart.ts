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
    const code = error instanceof Error ? error.name : "unknown";
    log({ level: "error", event: "job-failed", job, code });
    return null;
  }
}
