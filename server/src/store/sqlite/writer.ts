import type { SqliteDriver } from "../driver.ts";

// Group commit. A durable commit costs a flush of the disk, whatever it holds, and holds everybody
// up: so writes share one transaction, and it waits for as long as each turn of the event loop
// brings more of them, two milliseconds at most. A lone write waits for one empty turn. A promise
// resolves after the commit. While another process writes, they wait for it without holding this one up, and the group
// grows. A write checks before it changes anything and reports a refusal as its result; one that
// throws takes the group down, and then each is done again alone, so that it fails alone.

const MOST_AT_ONCE = 64;
const GATHER_MS = 2;
/** How often it is tried while another process writes, and how long in all. */
const AGAIN_MS = 1;
const PATIENCE_MS = 5000;

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
  let turn: { readonly cancel: () => void } | null = null;
  let open = true;
  let grown = 0;
  let until = 0;
  let heldSince: number | null = null;

  function gather(): void {
    const isGrowing = waiting.length > grown && waiting.length < MOST_AT_ONCE;
    grown = waiting.length;
    if (isGrowing && performance.now() < until) turn = nextTurn(gather);
    else commitAll();
  }

  function commitAll(): void {
    turn = null;
    grown = 0;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_AT_ONCE);
      if (!commit(driver, group)) return held(group);
      heldSince = null;
      waiting.splice(0, group.length);
    }
  }

  /** Another process writes: later again, and after long enough those who waited are told. */
  function held(group: readonly Job[]): void {
    heldSince ??= performance.now();
    if (performance.now() - heldSince > PATIENCE_MS) {
      heldSince = null;
      waiting.splice(0, group.length);
      for (const { reject } of group) reject(tooLong());
    }
    if (waiting.length > 0) turn = later(commitAll);
  }

  return {
    write: <T>(job: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (!open) return reject(new Error("the store is closed"));
        waiting.push({ run: () => settle(job(), resolve), reject });
        if (turn !== null) return;
        until = performance.now() + GATHER_MS;
        turn = nextTurn(gather);
      }),
    close: () => {
      open = false;
      turn?.cancel();
      for (const job of waiting.splice(0)) commitAlone(driver, job);
    },
  };
}

/** As SQLite itself says it after waiting: the store is away, and the same may be tried again. */
const tooLong = (): Error =>
  Object.assign(new Error("another process writes and does not end"), { code: "SQLITE_BUSY" });

function nextTurn(run: () => void): { readonly cancel: () => void } {
  const turn = setImmediate(run);
  return { cancel: () => clearImmediate(turn) };
}

function later(run: () => void): { readonly cancel: () => void } {
  const timer = setTimeout(run, AGAIN_MS);
  return { cancel: () => clearTimeout(timer) };
}

const settle =
  <T>(result: T, resolve: (result: T) => void) =>
  (): void =>
    resolve(result);

/** False, and nothing done, while another process writes. */
function commit(driver: SqliteDriver, jobs: readonly Job[]): boolean {
  try {
    const done = driver.transactionNow(() => jobs.map((job) => job.run()));
    for (const tell of done?.result ?? []) tell();
    return done !== null;
  } catch {
    for (const job of jobs) commitAlone(driver, job);
    return true;
  }
}

function commitAlone(driver: SqliteDriver, job: Job): void {
  try {
    driver.transaction(job.run)();
  } catch (error) {
    job.reject(error);
  }
}
