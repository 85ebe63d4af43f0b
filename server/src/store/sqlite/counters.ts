import type { Counters, CounterValue } from "../port.ts";
import type { Context } from "./context.ts";
import { integer } from "./value.ts";

const GET = "SELECT value FROM counters WHERE org = ? AND name = ?";

/** What was proposed is remembered, so that cases that begin at once do not all claim the same number. */
export function countersOf({ driver, org }: Context): Counters {
  const proposed = new Map<string, number>();
  return {
    propose: async (name) => {
      const row = driver.prepare(GET).get(org, name);
      const claimed = row === undefined ? 0 : integer(row["value"]);
      const value = Math.max(claimed, proposed.get(name) ?? 0) + 1;
      proposed.set(name, value);
      return value;
    },
  };
}

const CLAIM = `
  INSERT INTO counters VALUES (?, ?, ?)
  ON CONFLICT (org, name) DO UPDATE SET value = excluded.value WHERE value < excluded.value`;

/** False where somebody has claimed this number or a higher one. */
export const claim = ({ driver, org }: Context, { counter, value }: CounterValue): boolean =>
  driver.prepare(CLAIM).run(org, counter, value) === 1;
