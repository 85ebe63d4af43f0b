import { describe, expect, it } from "vitest";
import { hasDatabase } from "./database.ts";
import { kindsOn } from "./disturb.ts";
import { told } from "./print.ts";
import { runChaos } from "./run.ts";
import type { Wanted } from "./wanted.ts";

const seed = Number(process.env["CHAOS_SEED"] ?? Date.now() % 1_000_000);
/** How many in all: nearly all of them on SQLite, as FerretDB takes a hundred times as long for one. */
const CASES = Number(process.env["CHAOS_CASES"] ?? 10_000);
const ON_MONGO = 40;

const stores: readonly Pick<Wanted, "store" | "cases" | "perRound" | "atOnce">[] = [
  // The slow one first: what the other leaves to be collected and flushed must not outlast its short leases.
  ...(hasDatabase() ? [{ store: "MongoDB", cases: ON_MONGO, perRound: 40, atOnce: 20 } as const] : []),
  { store: "SQLite", cases: CASES - ON_MONGO, perRound: 3300, atOnce: 600 },
];

describe("servers and databases killed at random, wires cut, under load", () => {
  it.each(stores)(
    "P13 P29 P30 P31 P37 $cases cases on $store: nothing accepted is lost, nothing is double, chains verify",
    async (wanted) => {
      const report = await runChaos({ ...wanted, seed });
      console.log(told(report, { seed, store: wanted.store }));
      expect(report.faults).toEqual([]);
      expect(report.audit).toMatchObject({ cases: wanted.cases, badCount: 0, badLogs: [] });
      // A run in which something did not go wrong would prove nothing of it.
      const spared = kindsOn(wanted.store).filter((kind) => report.disturbed[kind] === 0);
      expect(spared).toEqual([]);
    },
    600_000,
  );
});
