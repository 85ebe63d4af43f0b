import { randomBytes } from "node:crypto";
import type { Context } from "./context.ts";
import type { ClaimDocument } from "./documents.ts";
import { inserted } from "./failure.ts";

// A key of a kind belongs to one record. A unique index over a list would say so on MongoDB, but not on every server
// that speaks its protocol; an `_id` is unique everywhere. So each key has a claim of its own, made before the record is
// written and counting only once the record names the key. A claim that came to nothing, because its process was killed
// or its save was a conflict, may be taken over after a minute, far longer than two writes that follow each other take.

const PATIENCE_MS = 60_000;

/** Makes a record's keys its own; false where one belongs to another. */
export async function claimKeys(context: Context, record: string, keys: readonly string[]): Promise<boolean> {
  for (const key of keys) if (!(await claimKey(context, record, key))) return false;
  return true;
}

async function claimKey(context: Context, record: string, _id: string): Promise<boolean> {
  const { claims } = context.in;
  for (;;) {
    const mine = { record, stamp: randomBytes(12).toString("hex"), since: Date.now() };
    if (await inserted(claims.insertOne({ _id, ...mine }))) return true;
    const found = await claims.findOne({ _id });
    if (found === null) continue;
    if (found.record !== record && (await isHeld(context, found))) return false;
    // The new stamp keeps it from whoever is about to give it up.
    const taken = await claims.updateOne({ _id, stamp: found.stamp }, { $set: mine });
    if (taken.matchedCount === 1) return true;
  }
}

async function isHeld(context: Context, { _id, record, since }: ClaimDocument): Promise<boolean> {
  const owner = await context.in.records.findOne({ _id: record }, { projection: { keys: 1 } });
  return owner?.keys.includes(_id) === true || since > Date.now() - PATIENCE_MS;
}

/** The claims of a record as they are now, to be given up later unless they are made anew meanwhile. */
export const claimsOf = (context: Context, record: string): Promise<ClaimDocument[]> =>
  context.in.claims.find({ record }).toArray();

export async function giveUp(context: Context, claims: readonly ClaimDocument[]): Promise<void> {
  for (const { _id, stamp } of claims) await context.in.claims.deleteOne({ _id, stamp });
}
