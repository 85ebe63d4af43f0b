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
}
