import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { auditAll } from "../../server/src/admin/audit.ts";
import type { Store } from "../../server/src/store/index.ts";
import { lead, type Told } from "./clients.ts";
import type { Clock } from "./clock.ts";
import type { Database } from "./database.ts";
import { DISTURBANCES, disturb, type Disturbed } from "./disturb.ts";
import type { Fleet } from "./fleet.ts";
import { faultsOf } from "./inspect.ts";
import { addNumbers, readNumbers } from "./kept.ts";
import { TOWN } from "./protocol.ts";
import type { Chance } from "./random.ts";
import type { Report, Wanted } from "./wanted.ts";

/** Everything that takes part. */
export interface World {
  readonly store: Store;
  readonly database: Database | null;
  readonly fleet: Fleet;
  readonly clock: Clock;
  readonly luck: Chance;
  readonly sent: Set<string>;
}

/** Round after round; what was told in one is looked for while the next goes on. */
export async function rounds(wanted: Wanted, world: World, folder: string): Promise<Report> {
  const report: Report = wanted.before?.report ?? nothingYet(world.clock.now());
  const [before, start, numbers] = [report.seconds, performance.now(), readNumbers(folder)];
  let looked: Promise<unknown> = Promise.resolve();
  while (report.cases < wanted.cases && wanted.isOver?.() !== true && report.faults.length === 0) {
    const told = await oneRound(wanted, world, report);
    report.faults.push(...(await healed(world)), ...twice(told, numbers));
    addNumbers(folder, told);
    await looked;
    looked = lookAt(world, told, report);
    report.seconds = before + (performance.now() - start) / 1000;
    await wanted.onRound?.(report, world.fleet);
  }
  await looked;
  report.now = world.clock.now();
  if (report.cases < wanted.cases && wanted.folder !== undefined) return report;
  report.audit = await auditAll(world.store);
  const { cases, badLogs } = report.audit;
  if (cases !== report.cases) report.faults.push(`${cases} cases are there`);
  for (const { org, firstBad } of badLogs)
    report.faults.push(`the log of ${org} is not whole from entry ${firstBad}`);
  return report;
}

const nothingYet = (now: string): Report => ({
  cases: 0,
  faults: [],
  counts: { asked: 0, broken: 0, lost: 0, twice: 0 },
  disturbed: Object.fromEntries(DISTURBANCES.map((one) => [one, 0])) as Disturbed,
  seconds: 0,
  round: 0,
  now,
  audit: null,
});

function twice(told: readonly Told[], numbers: Set<string>): string[] {
  const again: string[] = [];
  for (const { number } of told)
    if (numbers.has(number)) again.push(`${number} was given twice`);
    else numbers.add(number);
  return again;
}

/** Every one of them, against what is in the store now. */
async function lookAt(world: World, told: readonly Told[], report: Report): Promise<void> {
  const sent = new Set(world.sent);
  world.sent.clear();
  for (const one of told) {
    report.faults.push(...(await faultsOf(world.store.organisation(TOWN), one, sent)));
    // SQLite answers at once: without this nobody else would have a turn, nor would the clock.
    await turn();
  }
}

async function oneRound(wanted: Wanted, world: World, report: Report): Promise<Told[]> {
  const { fleet, database, clock } = world;
  const { round } = report;
  const luck = world.luck.branch(round + 1);
  const count = Math.min(wanted.perRound, wanted.cases - report.cases);
  const told: Told[] = [];
  let [next, isOver] = [0, false];
  const trouble = disturb(
    { fleet, database, spared: wanted.spared ?? 0, luck: luck.branch(0), calm: wanted.calm },
    () => isOver,
    report.disturbed,
  );
  const person = async (number: number): Promise<void> => {
    const own = { fleet, luck: luck.branch(number + 1), counts: report.counts, rest: clock.rest };
    while (next < count) {
      next += 1;
      told.push(await lead(own, `r${round}n${next}`));
    }
  };
  try {
    await Promise.all(Array.from({ length: wanted.atOnce }, (_, number) => person(number)));
    await untilOpen(world, Math.floor(count / 10));
  } finally {
    isOver = true;
    await trouble;
  }
  report.cases += count;
  report.round += 1;
  return told;
}

/** A limit to waiting, not a goal: a busy machine starts a killed database slowly. */
const HEAL_MS = 180_000;

/** Until every case is closed; whatever is still open then is a fault. */
async function healed(world: World): Promise<string[]> {
  const open = await untilOpen(world, 0);
  return open.map((id) => `${id} does not end`);
}

/** Waits until no more cases than that are open; gives those that are, where they do not get fewer. */
async function untilOpen({ store }: World, most: number): Promise<readonly string[]> {
  const { cases } = store.organisation(TOWN);
  const until = performance.now() + HEAL_MS;
  for (;;) {
    const { ids } = await cases.ids({ status: "open", limit: most + 1 }).catch(() => ({ ids: ["?"] }));
    if (ids.length <= most || performance.now() > until) return ids.length <= most ? [] : ids;
    await pause(200);
  }
}
