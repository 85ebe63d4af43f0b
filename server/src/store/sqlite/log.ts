import { setTimeout as pause } from "node:timers/promises";
import { BUSY_MS, isBusy } from "../driver/busy.ts";
import type { SqliteDriver } from "../driver.ts";
import { integer } from "../value.ts";

/** The write-ahead log beside the file, in which old pages live on until it is emptied (E1). */
export interface WriteLog {
  /** Moves it into the file and cuts it to nothing; false while another process reads or writes, and then it is owed. */
  empty(): Promise<boolean>;
  /** What is owed, once more; nobody waits for it. A process that died may have owed it too. */
  settle(): void;
}

const PATIENCE = [0, 10, 50, 250];

export function writeLogOf(driver: SqliteDriver): WriteLog {
  let isOwed = true;
  const tried = (): boolean => {
    isOwed = !isEmptied(driver);
    return !isOwed;
  };
  return {
    empty: async () => {
      for (const wait of PATIENCE) {
        if (wait > 0) await pause(wait);
        if (tried()) return true;
      }
      return false;
    },
    settle: () => void (isOwed && tried()),
  };
}

/** Without waiting inside SQLite: this process would answer nobody meanwhile. */
function isEmptied(driver: SqliteDriver): boolean {
  driver.exec("PRAGMA busy_timeout = 0");
  try {
    return integer(driver.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"]) === 0;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    driver.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  }
}
