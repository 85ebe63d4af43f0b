import type { Deps } from "../deps.ts";

/**
 * Does something again and again, never twice at once; what fails is logged and done the next time. `firstMs`: when it
 * is done first, where that is sooner.
 */
export function every(
  ms: number,
  job: () => Promise<void>,
  log: Deps["log"],
  firstMs = ms,
): () => Promise<void> {
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
  const first = firstMs < ms ? setTimeout(start, firstMs) : undefined;
  timer.unref();
  first?.unref();
  return async () => {
    clearInterval(timer);
    clearTimeout(first);
    await running;
  };
}
