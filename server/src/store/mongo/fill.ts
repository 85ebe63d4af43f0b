import type { RawStore } from "../raw.ts";
import type { Row } from "../rows.ts";
import { collectionsOf } from "./collections.ts";
import { cases } from "./fill/cases.ts";
import { catalogue } from "./fill/catalogue.ts";
import type { Fills } from "./fill/fills.ts";
import { records } from "./fill/records.ts";
import { rest } from "./fill/rest.ts";
import { workshop } from "./fill/workshop.ts";
import { createIndexes } from "./indexes.ts";
import { beginRestore, checkVersion, endRestore } from "./meta.ts";
import { connect, storeOf } from "./open.ts";

/** A database in which nothing is, not even an index. */
export async function isEmptyMongo(url: string): Promise<boolean> {
  const { client, db } = await connect(url);
  const names = db.listCollections({}, { nameOnly: true }).toArray();
  return (await names.finally(() => client.close())).length === 0;
}

/** Fills an empty database and lets `settle` finish it. Until then no server opens it. */
export async function fillMongo(
  url: string,
  rows: AsyncIterable<Row>,
  settle: (raw: RawStore) => Promise<void>,
): Promise<void> {
  const { client, db } = await connect(url);
  try {
    const all = collectionsOf(db);
    await checkVersion(all);
    await beginRestore(all);
    await createIndexes(db);
    for await (const { table, values } of rows) await FILL[table](all, values);
    await settle(storeOf(all, async () => undefined));
    await endRestore(all);
  } finally {
    await client.close();
  }
}

const FILL: Fills = { ...catalogue, ...workshop, ...records, ...cases, ...rest };
