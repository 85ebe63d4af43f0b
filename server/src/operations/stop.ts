import type { Server } from "node:http";
import type { LogEntry } from "../deps.ts";

interface Running {
  readonly server: Server;
  /** What was promised to be done after an answer. */
  readonly afterAnswers: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly log: (entry: LogEntry) => void;
  /** So long is `/ready` 503 before nobody is let in any more: those who share out requests look every few seconds. */
  readonly drainMs: number;
  /** So long may requests take that are open by then, and what is to be done after their answers. */
  readonly limitMs: number;
}

/**
 * Ends a server so that nobody notices: no new requests, the open ones and what was promised with their answers to their
 * end, then worker and store.
 */
export async function endGently(running: Running): Promise<void> {
  const { server, afterAnswers, stopWorker, closeStore, log, drainMs, limitMs } = running;
  log({ level: "info", event: "stopping" });
  await wait(drainMs);
  const end = performance.now() + limitMs;
  await closed(server, limitMs, log);
  const isDone = await within(end - performance.now(), afterAnswers());
  if (!isDone) log({ level: "warn", event: "after-answers-cut-off" });
  await stopWorker();
  await closeStore();
  log({ level: "info", event: "stopped" });
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function within(ms: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), ms);
    void work.then(() => {
      clearTimeout(late);
      resolve(true);
    });
  });
}

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
