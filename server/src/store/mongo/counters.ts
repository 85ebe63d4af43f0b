import type { Counters, CounterValue } from "../port.ts";
import type { Context } from "./context.ts";
import { inserted } from "./failure.ts";
import { idOf } from "./id.ts";

/** What was proposed is remembered, so that cases that begin at once do not all claim the same number. */
export const countersOf = (context: Context): Counters => ({
  next: (name, above = 0) => next(context, name, above),
  async propose(name, above = 0) {
    const known = context.proposed.get(name);
    // Everybody who asks at once waits for one reading, and goes on in the order of asking.
    const below = known ?? (await readingOf(context, name));
    return remember(context, name, Math.max(context.proposed.get(name) ?? 0, below, above) + 1);
  },
  taken: (name) => claimed(context, name),
});

function readingOf(context: Context, name: string): Promise<number> {
  const running = context.reading.get(name) ?? claimed(context, name);
  context.reading.set(name, running);
  return running.finally(() => context.reading.delete(name));
}

function remember({ proposed }: Context, name: string, value: number): number {
  proposed.set(name, Math.max(proposed.get(name) ?? 0, value));
  return value;
}

async function next(context: Context, name: string, above: number): Promise<number> {
  const _id = idOf(context.org, name);
  const { counters } = context.in;
  for (;;) {
    if (above > 0) await counters.updateOne({ _id }, { $max: { value: above } });
    const found = await counters.findOneAndUpdate(
      { _id },
      { $inc: { value: 1 } },
      { returnDocument: "after" },
    );
    if (found !== null) return remember(context, name, found.value);
    const first = above + 1;
    if (await inserted(counters.insertOne({ _id, value: first }))) return remember(context, name, first);
  }
}

const claimed = async (context: Context, name: string): Promise<number> =>
  (await context.in.counters.findOne({ _id: idOf(context.org, name) }))?.value ?? 0;

/**
 * False where somebody has claimed this number or a higher one: the next proposal is above that. A number claimed for a
 * case that is then not written is lost; none is ever given twice.
 */
export async function claim(context: Context, { counter, value }: CounterValue): Promise<boolean> {
  const _id = idOf(context.org, counter);
  const { counters } = context.in;
  const raise = async (): Promise<boolean> =>
    (await counters.updateOne({ _id, value: { $lt: value } }, { $set: { value } })).matchedCount === 1;
  // A first value is most often the counter's beginning.
  if (value > 1 && (await raise())) return true;
  if (await inserted(counters.insertOne({ _id, value }))) return true;
  // Somebody made the counter in between, perhaps with a lower number.
  if (await raise()) return true;
  remember(context, counter, await claimed(context, counter));
  return false;
}
