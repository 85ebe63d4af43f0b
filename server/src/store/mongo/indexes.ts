import { MongoServerError, type Collection, type Db } from "mongodb";

/** Fields of an index, in their order; 1 rises, -1 falls. */
export interface DeclaredIndex {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
}

/**
 * Every index beside `_id`, with the question it answers. Only kinds that every server has: none is partial, sparse or
 * ends documents by itself.
 */
export const INDEXES: Readonly<Record<string, readonly DeclaredIndex[]>> = {
  cases: [
    // lists, the longest waiting first
    { name: "received", key: { org: 1, received: 1, id: 1 } },
    { name: "status", key: { org: 1, status: 1, received: 1, id: 1 } },
    { name: "service", key: { org: 1, service: 1, received: 1, id: 1 } },
    { name: "number", key: { org: 1, number: 1 } },
    // the inbox of a role, of a person, of both
    { name: "inbox", key: { org: 1, inbox: 1, received: 1, id: 1 } },
    // who waits for a message
    { name: "waits", key: { org: 1, waitKeys: 1 } },
    // the worker: what is due, and what an erasure may have left
    { name: "due", key: { wake: 1, org: 1, leaseUntil: 1 } },
    { name: "sweep", key: { sweep: 1 } },
    { name: "resume", key: { org: 1, resume: 1 } },
    { name: "expires", key: { org: 1, "draft.expires": 1 } },
  ],
  events: [
    { name: "seq", key: { case: 1, seq: 1 } },
    { name: "command", key: { case: 1, command: 1, seq: 1 } },
  ],
  files: [{ name: "owner", key: { owner: 1, id: 1 } }],
  chunks: [{ name: "owner", key: { owner: 1 } }],
  mails: [
    { name: "at", key: { org: 1, at: -1 } },
    { name: "case", key: { case: 1, at: -1 } },
  ],
  messages: [
    { name: "lookup", key: { org: 1, lookup: 1, came: 1 } },
    { name: "expires", key: { org: 1, expires: 1 } },
  ],
  offerings: [
    { name: "service", key: { org: 1, service: 1 } },
    { name: "template", key: { template: 1, org: 1, service: 1 } },
  ],
  offering_history: [{ name: "rev", key: { org: 1, service: 1, rev: 1 } }],
  working_copies: [{ name: "at", key: { org: 1, at: -1, id: 1 } }],
  working_revisions: [{ name: "rev", key: { birth: 1, rev: -1 } }],
  releases: [
    { name: "number", key: { org: 1, service: 1, number: -1 } },
    { name: "open", key: { org: 1, state: 1, requestedAt: 1, service: 1 } },
  ],
  records: [
    { name: "kind", key: { org: 1, kind: 1, id: 1 } },
    { name: "expires", key: { org: 1, expires: 1 } },
  ],
  record_claims: [{ name: "record", key: { record: 1 } }],
  organisations: [
    { name: "slug", key: { slug: 1 }, unique: true },
    { name: "host", key: { hostKey: 1 }, unique: true },
  ],
};

/** What another index does now, and every write would still pay for. */
const RETIRED: readonly { readonly collection: string; readonly name: string }[] = [
  { collection: "cases", name: "wake" },
];

/** Creates what is missing, each by itself, then drops what is retired. Two processes may do so at once. */
export async function createIndexes(db: Db): Promise<void> {
  for (const { collection, key, ...options } of await missingIndexes(db))
    await db.collection(collection).createIndex({ ...key }, options);
  for (const { collection, name } of RETIRED)
    if ((await namesIn(db.collection(collection))).includes(name))
      await drop(db.collection(collection), name);
}

const NO_INDEX = 27;

/** Another process may have been faster. */
async function drop(collection: Collection, name: string): Promise<void> {
  await collection.dropIndex(name).catch((error: unknown) => {
    if (!(error instanceof MongoServerError && error.code === NO_INDEX)) throw error;
  });
}

type Missing = DeclaredIndex & { readonly collection: string };

/** The indexes that are declared and not there. */
export async function missingIndexes(db: Db): Promise<readonly Missing[]> {
  const missing: Missing[] = [];
  for (const [collection, indexes] of Object.entries(INDEXES)) {
    const known = await namesIn(db.collection(collection));
    for (const index of indexes) if (!known.includes(index.name)) missing.push({ collection, ...index });
  }
  return missing;
}

const NO_COLLECTION = 26;

async function namesIn(collection: Collection): Promise<readonly unknown[]> {
  try {
    return (await collection.listIndexes().toArray()).map((index) => index["name"]);
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NO_COLLECTION) return [];
    throw error;
  }
}
