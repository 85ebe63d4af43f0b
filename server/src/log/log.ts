import { pino, type DestinationStream } from "pino";
import type { LogEntry } from "../deps.ts";

/**
 * Writes entries as lines of JSON. Nothing is added that could be personal: no host, no process, no request; what an
 * entry may hold, its type says. Written at once, so that the last line before an end is there.
 */
export function createLog(destination?: DestinationStream): (entry: LogEntry) => void {
  const options = {
    base: null,
    messageKey: "event",
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return ({ level, event, ...more }) => logger[level](more, event);
}
