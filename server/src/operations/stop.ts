import type { Server } from "node:http";
import type { LogEntry } from "../deps.ts";

interface Running {
  readonly server: Server;
  /** What was promised to be done after an answer. */
  readonly afterAnswers: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  /** What the worker has not ended by then is given back. */
  readonly letGo: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly log: (entry: LogEntry) => void;
  /** So long is `/ready` 503 before nobody is let in any more: those who share out requests look every few seconds. */
  readonly drainMs: number;
  /** So long may requests take that are open by then, and what is to be done after their answers. */
  readonly limitMs: number;
}

/** What the worker has in hand may wait for a database that says nothing: its lease is over soon, and others go on. */
const WORK_MS = 15_000;
const LET_GO_MS = 2000;
const CLOSE_MS = 5000;

/**
 * Ends a server so that nobody notices: no new requests, the open ones and what was promised with their answers to their
 * end, then worker and store.
 */
export async function endGently(running: Running): Promise<void> {
  const { server, afterAnswers, stopWorker, letGo, closeStore, log, drainMs, limitMs } = running;
  log({ level: "info", event: "stopping" });
  await wait(drainMs);
  const end = performance.now() + limitMs;
  await closed(server, limitMs, log);
  const isDone = await within(end - performance.now(), afterAnswers());
  if (!isDone) log({ level: "warn", event: "after-answers-cut-off" });
  if (!(await within(WORK_MS, stopWorker()))) {
    log({ level: "warn", event: "work-cut-off" });
    await within(LET_GO_MS, letGo());
  }
  await within(CLOSE_MS, closeStore());
  log({ level: "info", event: "stopped" });
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** False where it takes longer, or fails: that is said elsewhere, and the end goes on. */
function within(ms: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), ms);
    const end = (isDone: boolean): void => {
      clearTimeout(late);
      resolve(isDone);
    };
    work.then(
      () => end(true),
      () => end(false),
    );
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
