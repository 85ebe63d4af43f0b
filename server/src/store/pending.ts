import { pendingInMongo } from "./mongo/pending.ts";
import type { DataPlace } from "./place.ts";
import { pendingInSqlite } from "./sqlite/pending.ts";

/** What opening a store would change in it. */
export interface Pending {
  /** Version of what lies there; null: nothing does. */
  readonly from: number | null;
  readonly to: number;
  /** What would be made, in this order. */
  readonly steps: readonly string[];
  /** Why a start would be refused. */
  readonly obstacle: "newer" | "restore-unfinished" | "key-differs" | null;
}

/** Looks and touches nothing: no file, no collection, no index comes about by asking. */
export const pendingIn = ({ folder, url }: DataPlace, master: Uint8Array | null): Promise<Pending> =>
  url === undefined ? pendingInSqlite(folder) : pendingInMongo(url, master);
