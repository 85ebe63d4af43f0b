import { setImmediate } from "node:timers/promises";

/**
 * SQLite answers at once: whoever walks through page after page would keep everybody else of the process waiting, and
 * what the pages were made of would not be freed. So every page but the first waits for its turn.
 */
export const turn = async (isFirst: boolean): Promise<void> => {
  if (!isFirst) await setImmediate();
};
