import type { Server } from "node:http";
import type { LogEntry } from "../deps.ts";

interface Running {
  readonly server: Server;
  readonly stopWorker: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly log: (entry: LogEntry) => void;
  /** So long is `/ready` 503 before nobody is let in any more: those who share out requests look every few seconds. */
  readonly drainMs: number;
  /** So long may requests take that are open by then. */
  readonly limitMs: number;
}

/** Ends a server so that nobody notices: no new requests, the open ones to their end, then worker and store. */
export async function endGently(running: Running): Promise<void> {
  const { server, stopWorker, closeStore, log, drainMs, limitMs } = running;
  log({ level: "info", event: "stopping" });
  await wait(drainMs);
  await closed(server, limitMs, log);
  await stopWorker();
  await closeStore();
  log({ level: "info", event: "stopped" });
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function closed(server: Server, limitMs: number, log: Running["log"]): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      log({ level: "warn", event: "requests-cut-off" });
      server.closeAllConnections();
    }, limitMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
