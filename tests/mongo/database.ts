import { randomBytes } from "node:crypto";
import { MongoClient } from "mongodb";
import { inject } from "vitest";

/** The server of this run, or null: then a test on it is skipped. Projects that look for none have none. */
export const mongo = inject("mongo") ?? null;

/** An address of a database that nobody else uses. */
export function freshDatabase(): string {
  if (mongo === null) throw new Error("there is no server");
  const url = new URL(mongo.url);
  url.pathname = `/test_${randomBytes(8).toString("hex")}`;
  return url.toString();
}

export async function dropDatabase(url: string): Promise<void> {
  const client = new MongoClient(url);
  await client.db().dropDatabase();
  await client.close();
}
