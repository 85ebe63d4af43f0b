import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { offer, openStore, seed, type Deps } from "@blaupause/server";
import { bundled } from "../../builders/bundled.ts";
import type { Found } from "../../mongo/find.ts";
import { MAIN, startServer, type ServerProcess } from "../../operations/serverProcess.ts";
import { TOWN } from "../applications.ts";
import { twentyFields } from "../twentyFields.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** As in production, with its log and its measures; only the demo's people are there to sign in as. */
const SETTINGS = {
  NODE_ENV: "production",
  BLAUPAUSE_DEMO: "1",
  METRICS_TOKEN: "measured",
  NODE_OPTIONS: "--max-semi-space-size=32",
};

/** So many servers on one store, and the store itself to prepare what they are asked for. */
export interface Place {
  readonly urls: readonly string[];
  readonly store: Deps["store"];
  readonly close: () => Promise<void>;
}

export async function openPlace(database: Found | null, servers: number): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-load-"));
  const url = database === null ? "" : named(database.url, `load_${servers}`);
  const store = await openStore(folder, { url: url === "" ? undefined : url });
  const at = new Date().toISOString();
  await seed(store, join(root, "templates"), at);
  await offer(store, TOWN, "zwanzig-felder", service(), {}, { at, by: "bench", version: "1.0.0" });
  const program = await bundled(MAIN);
  const started: ServerProcess[] = [];
  for (let index = 0; index < servers; index += 1)
    started.push(
      await startServer(folder, url === "" ? SETTINGS : { ...SETTINGS, MONGODB_URL: url }, program),
    );
  const close = async (): Promise<void> => {
    for (const server of started) await server.end("SIGKILL");
    await store.close();
    rmSync(program, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { urls: started.map((server) => server.url), store, close };
}

function named(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

/** An official of the tax office may read what comes in. */
function service() {
  const made = twentyFields();
  const { pruefen, ...nodes } = made.process.nodes;
  if (pruefen?.type !== "userTask") throw new Error("the service has no task any more");
  const process = { nodes: { ...nodes, pruefen: { ...pruefen, role: "steueramt" } } };
  return { ...made, roles: { steueramt: { title: "Steueramt" } }, process };
}
