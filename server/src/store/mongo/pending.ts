import { markOf } from "../../seal/index.ts";
import type { Pending } from "../pending.ts";
import { collectionsOf } from "./collections.ts";
import { missingIndexes } from "./indexes.ts";
import { VERSION } from "./meta.ts";
import { connect } from "./open.ts";

export async function pendingInMongo(url: string, master: Uint8Array | null): Promise<Pending> {
  const { client, db } = await connect(url);
  try {
    const { meta } = collectionsOf(db);
    const known = new Map((await meta.find().toArray()).map(({ _id, value }) => [_id, value]));
    const from = known.has("version") ? Number(known.get("version")) : null;
    const steps = (await missingIndexes(db)).map(({ collection, name }) => `${collection}.${name}`);
    return { from, to: VERSION, steps, obstacle: obstacleIn(known, master) };
  } finally {
    await client.close();
  }
}

function obstacleIn(known: ReadonlyMap<string, string>, master: Uint8Array | null): Pending["obstacle"] {
  if (Number(known.get("version") ?? 0) > VERSION) return "newer";
  if (known.has("restore")) return "restore-unfinished";
  const mark = known.get("key");
  return mark === undefined || (master !== null && mark === markOf(master)) ? null : "key-differs";
}
