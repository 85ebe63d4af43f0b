import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { offer, openStore, seed } from "@blaupause/server";
import type { Store } from "../../server/src/store/index.ts";
import { bundled } from "../builders/bundled.ts";
import { startClock } from "./clock.ts";
import { startDatabase, type Database } from "./database.ts";
import { startFleet } from "./fleet.ts";
import { SERVICE, TOWN } from "./protocol.ts";
import { chance } from "./random.ts";
import { rounds } from "./rounds.ts";
import { restlessService } from "./service.ts";
import type { Report, Wanted } from "./wanted.ts";

// Chaos: people apply and decide, processes die, wires are cut, and after each round everything that was ever answered
// is looked for. The seed decides what is done and what goes wrong when; which of two processes is faster, it does not.

const SERVER = fileURLToPath(new URL("serverProcess.ts", import.meta.url));

/** A lease by the fake clock: more than a second as people know it. */
const LEASE_MS = 20 * 60_000;

export async function runChaos(wanted: Wanted): Promise<Report> {
  const folder = wanted.folder ?? mkdtempSync(join(tmpdir(), "blaupause-chaos-"));
  const begins = wanted.before?.report.now ?? START;
  const database = wanted.store === "MongoDB" ? await startDatabase() : null;
  const luck = chance(wanted.seed);
  const store = await prepared(folder, database, wanted.before !== undefined);
  const [sent, file] = [new Set<string>(), await bundled(SERVER)];
  const fleet = await startFleet({
    file,
    place: { folder, ...(database === null ? {} : { url: database.url }) },
    size: wanted.servers ?? 2,
    leaseMs: LEASE_MS,
    now: begins,
    luck: luck.branch(0),
    onMail: (id) => sent.add(id),
  });
  const clock = startClock(begins, fleet.setClock);
  try {
    return await rounds(wanted, { store, database, fleet, clock, luck, sent }, folder);
  } finally {
    clock.stop();
    await fleet.stop();
    await store.close();
    await database?.close();
    if (wanted.folder === undefined) rmSync(folder, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
}

const START = "2026-07-10T07:00:00.000Z";

async function prepared(folder: string, database: Database | null, isThere: boolean): Promise<Store> {
  const store = await openStore(folder, { url: database?.direct });
  if (isThere) return store;
  await seed(store, fileURLToPath(new URL("../../templates", import.meta.url)), START);
  await offer(store, TOWN, SERVICE, restlessService(), {}, { at: START, by: "chaos", version: "1.0.0" });
  return store;
}
