import type { Deps } from "../deps.ts";
import { framesOf, nameOf } from "../log/frames.ts";

/** Does one thing of many: what fails is logged by name and tried again the next time; the others are done. */
export async function apart<T>(
  { log }: Pick<Deps, "log">,
  job: string,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    log({ level: "error", event: "job-failed", job, code: nameOf(error), at: framesOf(error) });
    return null;
  }
}
