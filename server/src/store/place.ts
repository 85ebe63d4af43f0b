import type { RawStore } from "./raw.ts";
import type { Row } from "./rows.ts";
import { dumpMongo } from "./mongo/dump.ts";
import { fillMongo, isEmptyMongo } from "./mongo/fill.ts";
import { dumpSqlite } from "./sqlite/dump.ts";
import { fillSqlite, isEmptySqlite, leftoverIn } from "./sqlite/fill.ts";

/** Where data lies: in the database of an address, or else in a folder. The folder has the keys in either case. */
export interface DataPlace {
  readonly folder: string;
  readonly url?: string | undefined;
}

export const isEmpty = async ({ folder, url }: DataPlace): Promise<boolean> =>
  url === undefined ? isEmptySqlite(folder) : isEmptyMongo(url);

export { NotEmpty } from "./sqlite/fill.ts";
/** A file of a database that is gone, in the way of a new one. */
export const leftoverAt = ({ folder, url }: DataPlace): string | null =>
  url === undefined ? leftoverIn(folder) : null;

/** Everything a store holds, as rows. */
export const dump = ({ folder, url }: DataPlace): AsyncIterable<Row> =>
  url === undefined ? dumpSqlite(folder) : dumpMongo(url);

/** Fills an empty place; nobody finds anything there before `settle` is through. */
export const fill = (
  { folder, url }: DataPlace,
  rows: AsyncIterable<Row>,
  settle: (raw: RawStore) => Promise<void>,
): Promise<void> => (url === undefined ? fillSqlite(folder, rows, settle) : fillMongo(url, rows, settle));
