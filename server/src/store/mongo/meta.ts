import { DataNewer } from "../dataNewer.ts";
import { markOf, opensSome, WrongKey } from "../../seal/index.ts";
import { boxOf } from "../sealed/records.ts";
import type { Collections } from "./collections.ts";
import { inserted } from "./failure.ts";

/** Version of what lies in the database. */
export const VERSION = 1;

/** Refuses what a newer program has written. */
export async function checkVersion({ meta }: Collections): Promise<void> {
  await inserted(meta.insertOne({ _id: "version", value: String(VERSION) }));
  const found = await meta.findOne({ _id: "version" });
  if (Number(found?.value) > VERSION) throw new DataNewer(String(found?.value));
  if ((await meta.findOne({ _id: "restore" })) !== null)
    throw new Error("a restore into this database was not finished: drop the database and restore once more");
}

export const beginRestore = ({ meta }: Collections) => meta.insertOne({ _id: "restore", value: "running" });
export const endRestore = ({ meta }: Collections) => meta.deleteOne({ _id: "restore" });

/** So many keys of cases say whether the key at hand is the right one. */
const SAMPLES = 8;

/**
 * Every process has to bring the same master key: one that came with another, from an empty folder say, would write what
 * the others cannot read. The mark says nothing about the key. A restored database has none yet: there what lies in it
 * has to open, or whoever starts first would decide.
 */
export async function checkKey({ meta, cases, records }: Collections, master: Uint8Array): Promise<void> {
  const mark = markOf(master);
  if ((await meta.findOne({ _id: "key" })) === null) {
    const some = await cases.find({ key: { $ne: null } }, { limit: SAMPLES }).toArray();
    const keys = some.flatMap(({ org, id, key }) => (key === null ? [] : [{ org, owner: id, wrapped: key }]));
    const boxes = (await records.find({}, { limit: SAMPLES }).toArray()).map(boxOf);
    if (!opensSome(master, [...keys, ...boxes])) throw new WrongKey();
  }
  await inserted(meta.insertOne({ _id: "key", value: mark }));
  const found = await meta.findOne({ _id: "key" });
  if (found?.value !== mark) throw new WrongKey();
}
