import { masterKey } from "../seal/index.ts";
import type { Store } from "./port.ts";
import { sealStore } from "./sealed.ts";
import { openSqlite } from "./sqlite/open.ts";

export type * from "./port.ts";
export type * from "./raw.ts";
export { PAYLOAD_LIMIT, STATE_LIMIT } from "./limits.ts";
export { sealStore } from "./sealed.ts";
export { openSqlite } from "./sqlite/open.ts";

/** Opens the embedded store in a folder: its database, and a master key unless one is given. */
export async function openStore(folder: string, master?: Uint8Array): Promise<Store> {
  const key = master ?? (await masterKey(folder));
  return sealStore(openSqlite(folder), key);
}
