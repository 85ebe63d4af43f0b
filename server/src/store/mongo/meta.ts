import { WrongKey } from "../../seal/index.ts";
import type { Collections } from "./collections.ts";
import { inserted } from "./failure.ts";

/** Version of what lies in the database. */
export const VERSION = 1;

/** Refuses what a newer program has written. */
export async function checkVersion({ meta }: Collections): Promise<void> {
  await inserted(meta.insertOne({ _id: "version", value: String(VERSION) }));
  const found = await meta.findOne({ _id: "version" });
  if (Number(found?.value) > VERSION)
    throw new Error(`the data is of version ${found?.value}, newer than this program knows`);
  if ((await meta.findOne({ _id: "restore" })) !== null)
    throw new Error("a restore into this database was not finished: drop the database and restore once more");
}

export const beginRestore = ({ meta }: Collections) => meta.insertOne({ _id: "restore", value: "running" });
export const endRestore = ({ meta }: Collections) => meta.deleteOne({ _id: "restore" });

/**
 * Every process has to bring the same master key: one that came with another, from an empty folder say, would write what
 * the others cannot read. The mark says nothing about the key.
 */
export async function checkKey({ meta }: Collections, mark: string): Promise<void> {
  await inserted(meta.insertOne({ _id: "key", value: mark }));
  const found = await meta.findOne({ _id: "key" });
  if (found?.value !== mark) throw new WrongKey();
}
