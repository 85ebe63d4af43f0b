import type { SqliteDriver } from "../driver.ts";
import { integer } from "../value.ts";

/**
 * What every request asks for and hardly anybody changes, read and parsed once: organisations and offerings. What this
 * process writes is forgotten when it is written; that another process wrote shows in SQLite's own `data_version`. So
 * nobody ever sees an old page, and no time has to pass. What is given out is shared: it must not be changed.
 */
export interface Memory {
  recall<T>(key: string, read: () => T): T;
  forget(): void;
}

const MOST = 5000;

export function createMemory(driver: SqliteDriver): Memory {
  const known = new Map<string, unknown>();
  const version = driver.prepare("PRAGMA data_version");
  let seen = -1;
  let isChecked = false;
  // Once a turn of the event loop: what is answered in this turn had come before the version was asked for.
  function check(): void {
    isChecked = true;
    setImmediate(() => (isChecked = false));
    const now = integer(version.get()?.["data_version"]);
    if (now !== seen) known.clear();
    seen = now;
  }
  return {
    recall: <T>(key: string, read: () => T): T => {
      if (!isChecked) check();
      if (known.size >= MOST) known.clear();
      if (known.has(key)) return known.get(key) as T;
      const value = read();
      known.set(key, value);
      return value;
    },
    forget: () => known.clear(),
  };
}
