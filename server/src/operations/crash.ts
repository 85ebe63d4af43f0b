import type { LogEntry } from "../deps.ts";
import { framesOf, nameOf } from "../log/frames.ts";

/**
 * What nobody caught ends the process, as nobody knows what it has left half done; what runs it starts another one. The
 * last line says where it was, and not what it was about: Node itself would print the message.
 */
export function endOnCrash(log: (entry: LogEntry) => void): void {
  const end = (error: unknown): void => {
    log({ level: "error", event: "crashed", code: nameOf(error), at: framesOf(error) });
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
