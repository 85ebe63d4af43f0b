import type { Counters, CounterValue } from "../port.ts";
import type { Context } from "./context.ts";
import { integer } from "../value.ts";

/** What was proposed is remembered, so that cases that begin at once do not all claim the same number. */
export const countersOf = (context: Context): Counters => ({
  next: (name, above = 0) => context.writer.write(() => next(context, name, above)),
  propose: async (name, above = 0) => {
    const value = Math.max(context.proposed.get(name) ?? claimed(context, name), above) + 1;
    context.proposed.set(name, value);
    return value;
  },
  taken: async (name) => claimed(context, name),
});

const NEXT = `
  INSERT INTO counters VALUES (?, ?, ? + 1)
  ON CONFLICT (org, name) DO UPDATE SET value = MAX(value + 1, excluded.value) RETURNING value`;

function next({ driver, org, proposed }: Context, name: string, above: number): number {
  const value = integer(driver.prepare(NEXT).get(org, name, above)?.["value"]);
  proposed.set(name, Math.max(proposed.get(name) ?? 0, value));
  return value;
}

const GET = "SELECT value FROM counters WHERE org = ? AND name = ?";

function claimed({ driver, org }: Context, name: string): number {
  const row = driver.prepare(GET).get(org, name);
  return row === undefined ? 0 : integer(row["value"]);
}

const CLAIM = `
  INSERT INTO counters VALUES (?, ?, ?)
  ON CONFLICT (org, name) DO UPDATE SET value = excluded.value WHERE value < excluded.value`;

/** False where somebody has claimed this number or a higher one: the next proposal is above that. */
export function claim(context: Context, { counter, value }: CounterValue): boolean {
  const { driver, org, proposed } = context;
  if (driver.prepare(CLAIM).run(org, counter, value) === 1) return true;
  proposed.set(counter, Math.max(proposed.get(counter) ?? 0, claimed(context, counter)));
  return false;
}
