import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { offer, openStore, seed, type Deps } from "@blaupause/server";
import type { Found } from "../../mongo/find.ts";
import { TOWN } from "../applications.ts";
import { twentyFields } from "../twentyFields.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const child = join(root, "tests", "crash", "child.ts");

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
  const started: ChildProcess[] = [];
  const urls: string[] = [];
  for (let index = 0; index < servers; index += 1) {
    const process = startServer(folder, url);
    started.push(process);
    urls.push(await addressOf(process));
  }
  const close = async (): Promise<void> => {
    for (const process of started) if (process.kill("SIGKILL")) await once(process, "exit");
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { urls, store, close };
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

const startServer = (folder: string, url: string): ChildProcess =>
  spawn(process.execPath, ["--max-semi-space-size=32", "--import", "tsx", child, folder, "0", url, "60000"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", TSX_TSCONFIG_PATH: join(root, "tsconfig.run.json") },
    stdio: ["ignore", "pipe", "inherit"],
  });

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("a server without a voice");
  const [port] = (await once(stdout, "data")) as [Buffer];
  return `http://127.0.0.1:${port.toString().trim()}`;
}
