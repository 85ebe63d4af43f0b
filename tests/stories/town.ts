import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  createApp,
  openStore,
  readTemplates,
  readAssets,
  seed,
  workOnce,
  type Deps,
  type LogEntry,
} from "@blaupause/server";
import { seedInto } from "../builders/seededTowns.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where TOWN_STORE says so, towns keep what they have in a MongoDB: the project „stories on MongoDB“ does. */
async function databaseOfStories() {
  if (process.env["TOWN_STORE"] !== "MongoDB") return null;
  const { freshDatabase, dropDatabase } = await import("../mongo/database.ts");
  const url = freshDatabase();
  return { url, drop: () => dropDatabase(url) };
}

/** A whole server on a free port with an empty data folder and a clock of its own. */
export interface Town {
  readonly url: string;
  /** Where everything it keeps lies: a folder, and the database of an address where there is one. */
  readonly folder: string;
  readonly database: string | undefined;
  readonly deps: Deps;
  readonly log: readonly LogEntry[];
  /** Moves the clock; timers and deadlines follow when work is done. */
  readonly goTo: (instant: string) => void;
  /** Does what is due until nothing is. */
  readonly work: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openTown(start = "2026-07-10T07:00:00.000Z", more: Partial<Deps> = {}): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-"));
  const database = await databaseOfStories();
  const isOwn = more.store === undefined && database === null;
  if (isOwn) await seedInto(folder, start);
  const store = more.store ?? (await openStore(folder, { url: database?.url }));
  if (!isOwn) await seed(store, join(root, "templates"), start);
  const town = await served({ folder, database: database?.url }, start, { ...more, store });
  return {
    ...town,
    close: async () => {
      await town.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server on a store that has what it needs; closing it leaves what lies there. */
export async function served(
  place: Pick<Town, "folder" | "database">,
  start: string,
  more: Partial<Deps> & Pick<Deps, "store">,
): Promise<Town> {
  let now = start;
  const server = createServer();
  // On a busy machine a test may think longer than a connection is kept by default.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log: LogEntry[] = [];
  const deps: Deps = {
    clock: () => now,
    secret: new Uint8Array(32).fill(7),
    demo: true,
    baseUrl: url,
    assets: await readAssets(join(root, "runtime", "web", "dist"), join(root, "designer", "dist")),
    templates: await readTemplates(join(root, "templates")),
    log: (entry) => log.push(entry),
    ...more,
  };
  server.on("request", createApp(deps));
  return {
    ...place,
    url,
    deps,
    log,
    goTo: (instant) => {
      now = instant;
    },
    work: async () => {
      while ((await workOnce(deps, "test")) > 0);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.store.close();
    },
  };
}
