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
  /** Where everything it keeps lies. */
  readonly folder: string;
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
  let now = start;
  if (!isOwn) await seed(store, join(root, "templates"), now);
  const assets = await readAssets(join(root, "runtime", "web", "dist"), join(root, "designer", "dist"));
  const server = createServer();
  // On a busy machine a test may think longer than a connection is kept by default.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log: LogEntry[] = [];
  const deps: Deps = {
    store,
    clock: () => now,
    secret: new Uint8Array(32).fill(7),
    demo: true,
    baseUrl: url,
    assets,
    templates: await readTemplates(join(root, "templates")),
    log: (entry) => log.push(entry),
    ...more,
  };
  server.on("request", createApp(deps));
  return {
    url,
    folder,
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
      await store.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
