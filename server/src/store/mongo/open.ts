import { MongoClient, type Db, type MongoClientOptions } from "mongodb";
import { ownedBy } from "../owned.ts";
import type { RawStore } from "../raw.ts";
import { checkClock } from "./clock.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import { createIndexes } from "./indexes.ts";
import { endLostWrites } from "./lostWrites.ts";
import { checkKey, checkVersion } from "./meta.ts";
import * as parts from "./parts.ts";
import { platformOf } from "./platform.ts";
import { workerOf } from "./worker.ts";

// The store on MongoDB, for any number of equal server processes on one database. No transaction is used: each promise
// of the port is kept by one write of one document, and by an order of the writes around it in which a process may be
// killed anywhere. The invariants:
//  1. A case's document is the case. A step is the one write that finds the seq it was computed on; with the first step
//     the same write ends the draft, which is the same document under the same key.
//  2. A number is claimed before the case that bears it: it may be lost, it is never given twice.
//  3. What a document has no more room for, or what is about to be replaced, is copied before it is left out: readers
//     meet it once or twice and take it once, by its number (events, offerings, working copies).
//  4. What lies in parts is there when its own document is, which is written last and deleted first (files).
//  5. A key belongs to the record that names it; a claim without that counts for nothing after a minute (records).
//  6. An erasure is the write that takes the key out of the case's document. What lies elsewhere is deleted after it,
//     and a mark left by that same write makes a worker look once more: for what a killed process had not reached, and
//     for what somebody wrote at that very moment.

const OPTIONS: MongoClientOptions = {
  // What is confirmed is on the disks of most servers, and nothing is read that could be taken back.
  writeConcern: { w: "majority", journal: true },
  readConcern: { level: "majority" },
  readPreference: "primary",
  serverSelectionTimeoutMS: 7000,
  // A database that takes what is sent and says nothing: with the second try below whoever waits has an answer within a
  // minute, before a proxy gives up on us.
  socketTimeoutMS: 20_000,
  promoteBuffers: true,
  // A write whose answer was lost is sent once more; the server knows it again and does it once.
  retryWrites: true,
};

const DATABASE = "blaupause";

/** Connects to the database an address names, or to `blaupause` where it names none. */
export async function connect(
  url: string,
  more: MongoClientOptions = {},
): Promise<{ client: MongoClient; db: Db }> {
  endLostWrites();
  const client = new MongoClient(url, { ...OPTIONS, ...more });
  const [, name = ""] = /^[^/]*\/\/[^/]+\/([^?]*)/.exec(url) ?? [];
  // A name that is none is refused before anything is open.
  const db = client.db(name === "" ? DATABASE : name);
  await client.connect();
  return { client, db };
}

/** Opens a database and makes what is missing in it. */
export async function openMongo(url: string, master: Uint8Array): Promise<RawStore> {
  const { client, db } = await connect(url);
  const all = collectionsOf(db);
  try {
    await checkClock(db);
    await checkVersion(all);
    await checkKey(all, master);
    await createIndexes(db);
  } catch (error) {
    // An open client keeps the process alive: a command that was refused would hang.
    await client.close();
    throw error;
  }
  return storeOf(all, () => client.close());
}

/** The store over its collections. */
export const storeOf = (all: Collections, close: () => Promise<void>): RawStore => ({
  organisation: (org) => ownedBy(parts, { in: all, org, proposed: new Map(), reading: new Map() }),
  worker: workerOf(all),
  platform: platformOf(all),
  close,
});
