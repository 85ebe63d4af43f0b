import type { Json } from "@blaupause/model";
import type { Served } from "./settle.ts";

/*
 * What processes died of in a case: written down before it is begun, once somebody has died over the case, so that
 * nothing else of it is given up or kept waiting.
 */
interface Deaths {
  readonly begun: string | null;
  /** By what was begun: so often nobody came back from it. */
  readonly times: Readonly<Record<string, number>>;
  /** Timers that are left alone, and the case itself, until when. */
  readonly left: Readonly<Record<string, string>>;
}
const NONE: Deaths = { begun: null, times: {}, left: {} };

const KIND = "deaths";
/** Then whatever it was has gone on, or the case has. */
const KEPT_MS = 86_400_000;
/** With the first one, of which nobody knows: twelve. Where a database is slow, leases run out under who lives. */
const MOST = 11;
/** What is begun before anything else of a case: reading it. */
export const CASE = "case";
/** A timer is the law's, a case is somebody's: neither is given up. After so long one process tries it again. */
const LEFT_MS = 3_600_000;

async function read({ town, caseId }: Served): Promise<{ rev: number; deaths: Deaths }> {
  const found = await town.store.records.get(KIND, caseId);
  return { rev: found?.rev ?? 0, deaths: (found?.content as Deaths | undefined) ?? NONE };
}

async function change(served: Served, next: (deaths: Deaths) => Deaths): Promise<Deaths> {
  const { deps, town, caseId } = served;
  const { rev, deaths } = await read(served);
  const content = next(deaths);
  const expires = new Date(Date.parse(deps.clock()) + KEPT_MS).toISOString();
  await town.store.records.save({
    kind: KIND,
    id: caseId,
    rev,
    expires,
    content: content as unknown as Json,
  });
  return content;
}

/** Somebody died over the case once more. Whoever died first wrote nothing: what stands there is of others before. */
export async function countDeath(served: Served & { readonly deaths: number }): Promise<void> {
  await change(served, ({ begun, times, left }) => ({
    begun: null,
    times: begun === null || served.deaths < 2 ? times : { ...times, [begun]: (times[begun] ?? 0) + 1 },
    left,
  }));
}

/** False: so many have died of it that nobody begins it. Else it is what whoever dies now has died of. */
export async function begins(served: Served, what: string): Promise<boolean> {
  const { deaths } = await read(served);
  if ((deaths.times[what] ?? 0) >= MOST) return false;
  await change(served, (now) => ({ ...now, begun: what }));
  return true;
}

/** What was begun has come back, so the case was read: whoever dies later has died of neither. */
export const cameBack = (served: Served): Promise<unknown> =>
  change(served, ({ times: { [CASE]: _over, ...times }, ...rest }) => ({ ...rest, times, begun: null }));

/** It was given up: who has it tried again has mended it, and its deaths are over. */
export async function forgive(served: Served, what: string): Promise<void> {
  const { deaths } = await read(served);
  if (deaths.times[what] === undefined) return;
  await change(served, ({ times: { [what]: _over, ...times }, ...rest }) => ({ ...rest, times }));
}

/** Nobody begins it before the time that is given back. */
export async function leave(served: Served, what: string): Promise<string> {
  const until = new Date(Date.parse(served.deps.clock()) + LEFT_MS).toISOString();
  await change(served, (deaths) => ({ ...deaths, left: { ...deaths.left, [what]: until } }));
  return until;
}

/** The timers that are left alone now, until when. */
export async function leftAlone(served: Served): Promise<ReadonlyMap<string, string>> {
  const now = served.deps.clock();
  const { deaths } = await read(served);
  return new Map(Object.entries(deaths.left).filter(([, until]) => until > now));
}
