import { MongoServerError } from "mongodb";
import type { RawFacts } from "../raw.ts";
import type { Collections } from "./collections.ts";
import { VERSION } from "./meta.ts";

/** What the database says of itself. */
export async function factsOf({ meta }: Collections): Promise<RawFacts> {
  const found = await meta.findOne({ _id: "version" });
  // What bears no version yet is from this program.
  return {
    kind: "MongoDB",
    version: Number(found?.value ?? VERSION),
    bytes: await bytesOf(meta),
    free: null,
  };
}

/** Null: a server may keep its size from those who may read and write only. */
async function bytesOf({ db }: Collections["meta"]): Promise<number | null> {
  try {
    const { storageSize, indexSize } = await db.stats();
    const bytes = Number(storageSize) + Number(indexSize);
    return Number.isFinite(bytes) ? bytes : null;
  } catch (error) {
    if (error instanceof MongoServerError) return null;
    throw error;
  }
}
