import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp, openStore, readAssets, readTemplates, workOnce, type Deps } from "@blaupause/server";
import type { Town } from "../stories/town.ts";
import { dying, type Dying } from "./dying.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "runtime", "web", "dist");

const templates = readTemplates(join(root, "templates"));

/** A server on a folder that has been seeded before, with a store that may be killed. */
export async function dyingTown(folder: string, start: string): Promise<Town & { readonly dying: Dying }> {
  const killed = dying(await openStore(folder));
  let now = start;
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const deps: Deps = {
    store: killed.store,
    clock: () => now,
    secret: new Uint8Array(32).fill(7),
    demo: true,
    baseUrl: url,
    assets: await readAssets(dist),
    templates: await templates,
    log: () => undefined,
  };
  server.on("request", createApp(deps));
  return {
    url,
    folder,
    deps,
    log: [],
    dying: killed,
    goTo: (instant) => {
      now = instant;
    },
    work: async () => {
      while ((await workOnce(deps, "test")) > 0);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await killed.store.close();
    },
  };
}
