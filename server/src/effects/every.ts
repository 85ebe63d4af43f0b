import type { Deps } from "../deps.ts";

/** Does something again and again, never twice at once; what fails is logged and done the next time. */
export function every(ms: number, job: () => Promise<void>, log: Deps["log"]): () => Promise<void> {
  let running: Promise<void> | null = null;
  const start = (): void => {
    running ??= job()
      .catch((error: unknown) =>
        log({
          level: "error",
          event: "worker-failed",
          code: error instanceof Error ? error.name : "unknown",
        }),
      )
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(start, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
