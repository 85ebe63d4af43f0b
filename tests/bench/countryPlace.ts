import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@blaupause/server";
import { findServer } from "../mongo/find.ts";

/** Where a country is kept while it is measured. */
export interface Place {
  readonly name: string;
  readonly store: Awaited<ReturnType<typeof openStore>>;
  /** In megabytes, where that can be seen. */
  readonly size: () => string;
  readonly close: () => Promise<void>;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "blaupause-country-"));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export async function embedded(): Promise<Place> {
  const folder = newFolder();
  const store = await openStore(folder);
  return {
    name: "SQLite",
    store,
    size: () => (sizeOf(folder) / 1024 / 1024).toFixed(0),
    close: async () => {
      await store.close();
      remove(folder);
    },
  };
}

/** The first server that is found, in a database of its own; a server that somebody named keeps it. */
export async function onServer(): Promise<Place> {
  const server = await findServer();
  if (server === null) throw new Error("no MongoDB: set MONGODB_URL, or put mongod or ferretdb on the PATH");
  const folder = newFolder();
  const url = new URL(server.url);
  url.pathname = `/country_${randomBytes(4).toString("hex")}`;
  const store = await openStore(folder, { url: url.toString() });
  return {
    name: server.name,
    store,
    size: () => "–",
    close: async () => {
      await store.close();
      await server.stop();
      remove(folder);
    },
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
