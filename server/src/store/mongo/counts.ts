import type { ProgramCount, TaskCount } from "../port.ts";
import type { Context } from "./context.ts";
import { ANY_TASK } from "./inbox.ts";

// How many there are of something, without looking at any of it.

export async function countTasks({ in: { cases }, org }: Context): Promise<readonly TaskCount[]> {
  const counts = await cases
    .aggregate<{ readonly _id: string | null; readonly count: number }>([
      { $match: { org, inbox: ANY_TASK } },
      { $unwind: "$tasks" },
      { $group: { _id: "$tasks.role", count: { $sum: 1 } } },
    ])
    .toArray();
  return counts
    .flatMap(({ _id, count }) => (_id === null ? [] : [{ role: _id, count }]))
    .toSorted((one, two) => (one.role < two.role ? -1 : 1));
}

export async function countOpen(
  { in: { cases }, org }: Context,
  service: string,
): Promise<readonly ProgramCount[]> {
  const counts = await cases
    .aggregate<{ readonly _id: string; readonly count: number }>([
      { $match: { org, status: "open", service } },
      { $group: { _id: "$program", count: { $sum: 1 } } },
    ])
    .toArray();
  return counts
    .map(({ _id, count }) => ({ program: _id, count }))
    .toSorted((one, two) => (one.program < two.program ? -1 : 1));
}

export const hasSince = async (
  { in: { cases }, org }: Context,
  service: string,
  program: string,
  since: string,
): Promise<boolean> =>
  (await cases.findOne({ org, service, received: { $gte: since }, program }, { projection: { _id: 1 } })) !==
  null;
