import { hostname } from "node:os";
import { keyIn, masterKey, WrongKey } from "../seal/index.ts";
import { openMongo } from "./mongo/open.ts";
import { erasuresFile, noteErasure, type Erasure } from "./erasures.ts";
import { lastBackup } from "./lastBackup.ts";
import { isEmpty, type DataPlace } from "./place.ts";
import type { Store } from "./port.ts";
import { sealStore } from "./sealed.ts";
import { openSqlite } from "./sqlite/open.ts";

export type * from "./port.ts";
export type * from "./raw.ts";
export { PAYLOAD_LIMIT, STATE_LIMIT } from "./limits.ts";
export { sealStore } from "./sealed.ts";
export { openSqlite } from "./sqlite/open.ts";

/**
 * Opens the store: the database an address names, or else the embedded one in the folder. The master key is the folder's,
 * and is made there unless one is given.
 */
export async function openStore(folder: string, { master, url }: StoreOptions = {}): Promise<Store> {
  const key = master ?? (await keyIn(folder)) ?? (await newKey({ folder, url }));
  const raw = url === undefined ? openSqlite(folder, key) : await openMongo(url, key);
  const list = erasuresFile(folder, url === undefined ? "" : hostname());
  const note = (erasure: Erasure) => noteErasure(list, erasure);
  return sealStore(raw, key, note, () => lastBackup(folder));
}

/** Beside data that lie there already a new key would be a wrong one, and would stay in the way of the right one. */
export async function newKey(place: DataPlace, looks = isEmpty): Promise<Uint8Array> {
  if (await looks(place)) return masterKey(place.folder);
  // Whoever began at the same moment has made one, and the first data with it.
  const made = await keyIn(place.folder);
  if (made === null) throw new WrongKey();
  return made;
}

export interface StoreOptions {
  readonly master?: Uint8Array | undefined;
  /** address of a MongoDB */
  readonly url?: string | undefined;
}
