import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { MongoMemoryReplSet } from "mongodb-memory-server-core";
import type { Found } from "./find.ts";

/** Who develops without a network is not kept waiting; a run that may not do without one is. */
const isRequired = (): boolean => process.env["REQUIRE_MONGO"] === "1";
const patienceMs = (): number => (isRequired() ? 180_000 : 7000);
const FAILED = fileURLToPath(new URL("../../node_modules/.cache/no-mongo-download", import.meta.url));
const DAY_MS = 86_400_000;

/** A real MongoDB from its maker's site. Where that cannot be reached it is not tried again for a day. */
export async function download(): Promise<Found | null> {
  if (!isRequired() && existsSync(FAILED) && statSync(FAILED).mtimeMs > Date.now() - DAY_MS) return null;
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
  const found = await Promise.race([fetched, pause(patienceMs(), null)]);
  if (found !== null) return found;
  mkdirSync(dirname(FAILED), { recursive: true });
  writeFileSync(FAILED, "");
  return null;
}
