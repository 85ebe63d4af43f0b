import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { MongoMemoryReplSet } from "mongodb-memory-server-core";
import type { Found } from "./find.ts";

const PATIENCE_MS = 7000;
const FAILED = fileURLToPath(new URL("../../node_modules/.cache/no-mongo-download", import.meta.url));
const DAY_MS = 86_400_000;

/** A real MongoDB from its maker's site. Where that cannot be reached it is not tried again for a day. */
export async function download(): Promise<Found | null> {
  if (existsSync(FAILED) && statSync(FAILED).mtimeMs > Date.now() - DAY_MS) return null;
  const fetched = MongoMemoryReplSet.create({ replSet: { count: 1 } }).then(
    (set): Found => ({
      url: set.getUri(),
      name: "mongod, downloaded",
      plans: true,
      stop: async () => {
        await set.stop();
      },
    }),
    () => null,
  );
  const found = await Promise.race([fetched, pause(PATIENCE_MS, null)]);
  if (found !== null) return found;
  mkdirSync(dirname(FAILED), { recursive: true });
  writeFileSync(FAILED, "");
  return null;
}
