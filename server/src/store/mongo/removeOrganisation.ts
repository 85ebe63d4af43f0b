import type { Organisation } from "../port.ts";
import type { Collections } from "./collections.ts";
import { idOf } from "./id.ts";
import { text } from "../value.ts";

/**
 * The row goes last: until then nobody has its id, and whoever dies over it begins anew. Whoever was held up meanwhile
 * finds another one there, and leaves it alone.
 */
export async function removeOrganisation(
  all: Collections,
  { id, profile }: Organisation,
  kept: readonly string[],
): Promise<void> {
  const org = text(id);
  const row = { _id: org, profile: JSON.stringify(profile) };
  const isThere = async (): Promise<boolean> =>
    (await all.organisations.findOne(row, { projection })) !== null;
  if (await hasBegun(all, org)) return;
  if (await isThere()) await forgetRecords(all, org, kept);
  if (!(await isThere())) return;
  await all.mails.deleteMany({ org, at: { $gt: "" } });
  await all.messages.deleteMany({ org, expires: { $gt: "" } });
  await all.organisations.deleteOne(row);
}

const projection = { _id: 1 } as const;

/** A case (also an erased one), a form, a service. Sorted as the indexes are, which answer that by one document. */
export async function hasBegun(
  { cases, events, offerings, copies, releases }: Collections,
  org: string,
): Promise<boolean> {
  // "0" comes right after the slash that follows an organisation's name.
  const ofCases = { case: { $gt: `${idOf(org)}/`, $lt: `${idOf(org)}0` } };
  const found = await Promise.all([
    cases.findOne({ org }, { projection, sort: { received: 1 } }),
    events.findOne(ofCases, { projection }),
    offerings.findOne({ org }, { projection, sort: { service: 1 } }),
    copies.findOne({ org }, { projection, sort: { at: -1 } }),
    releases.findOne({ org }, { projection, sort: { service: 1 } }),
  ]);
  return found.some((one) => one !== null);
}

async function forgetRecords({ records, claims }: Collections, org: string, kept: readonly string[]) {
  const kinds = await records.distinct("kind", { org });
  for (const kind of kinds.filter((one) => !kept.includes(one))) {
    const gone = await records.find({ org, kind }, { projection: { keys: 1 } }).toArray();
    for (const { _id } of gone) await claims.deleteMany({ record: _id });
    await records.deleteMany({ org, kind });
  }
}
