import type { SqliteDriver } from "../driver.ts";

// Group commit. A durable commit costs a flush of the disk, whatever it holds, and holds everybody
// up: so writes share one transaction, and it waits for as long as each turn of the event loop
// brings more of them, two milliseconds at most. A lone write waits for one empty turn. A promise
// resolves after the commit. A write checks before it changes anything and reports a refusal as its result; one that
// throws takes the group down, and then each is done again alone, so that it fails alone.

const MOST_AT_ONCE = 64;
const GATHER_MS = 2;

interface Job {
  /** does the write and gives what to call once it is durable */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

export interface Writer {
  /** The job must be able to run twice: its first run may be rolled back. */
  write<T>(job: () => T): Promise<T>;
  /** Writes what is waiting, then refuses everything else. */
  close(): void;
}

export function createWriter(driver: SqliteDriver): Writer {
  const waiting: Job[] = [];
  let turn: NodeJS.Immediate | null = null;
  let open = true;
  let grown = 0;
  let until = 0;

  function gather(): void {
    const isGrowing = waiting.length > grown && waiting.length < MOST_AT_ONCE;
    grown = waiting.length;
    if (isGrowing && performance.now() < until) turn = setImmediate(gather);
    else commitAll();
  }

  function commitAll(): void {
    turn = null;
    grown = 0;
    while (waiting.length > 0) commit(driver, waiting.splice(0, MOST_AT_ONCE));
  }

  return {
    write: <T>(job: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (!open) return reject(new Error("the store is closed"));
        waiting.push({ run: () => settle(job(), resolve), reject });
        if (turn !== null) return;
        until = performance.now() + GATHER_MS;
        turn = setImmediate(gather);
      }),
    close: () => {
      open = false;
      if (turn !== null) clearImmediate(turn);
      commitAll();
    },
  };
}

const settle =
  <T>(result: T, resolve: (result: T) => void) =>
  (): void =>
    resolve(result);

function commit(driver: SqliteDriver, jobs: readonly Job[]): void {
  try {
    for (const done of driver.transaction(() => jobs.map((job) => job.run()))) done();
  } catch (error) {
    if (jobs.length === 1) jobs[0]?.reject(error);
    else for (const job of jobs) commit(driver, [job]);
  }
}
