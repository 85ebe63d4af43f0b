import { BEFORE_CASES, type Row, type RowValues, type TableName } from "../rows.ts";
import { connect } from "./open.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import type { CaseDocument, OfferingDocument, RecordDocument } from "./documents.ts";
import { contentOf } from "./files.ts";
import { partsOf } from "./id.ts";

/** Every document as rows, in the order of `TABLES`, while servers may go on writing. */
export async function* dumpMongo(url: string): AsyncIterable<Row> {
  const { client, db } = await connect(url);
  try {
    const all = collectionsOf(db);
    for (const part of [register, cases, catalogue, workshop, records, rest])
      for await (const [table, values] of part(all)) yield { table, values };
  } finally {
    await client.close();
  }
}

type Rows = AsyncIterable<readonly [TableName, RowValues]>;
const bytesOf = (hex: string): Buffer => Buffer.from(hex, "hex");

async function* catalogue(all: Collections): Rows {
  for await (const { id, slug, host, profile } of all.organisations.find())
    yield ["organisations", { id, slug, host, profile }];
  const revs = new Map<string, number>();
  for await (const found of all.offerings.find()) {
    revs.set(found._id, found.rev);
    yield ["offerings", offeringOf(found)];
    yield ["offering_history", offeringOf(found)];
  }
  for await (const found of all.history.find())
    if (found.rev < (revs.get(nowOf(found._id)) ?? 0)) yield ["offering_history", offeringOf(found)];
  for await (const { _id, body } of all.programs.find()) {
    const [org = "", hash = ""] = partsOf(_id);
    yield ["programs", { org, hash, body }];
  }
}

const nowOf = (historyId: string): string => partsOf(historyId)[0] ?? "";
const offeringOf = ({ _id, ...values }: OfferingDocument): RowValues => values;

async function* workshop(all: Collections): Rows {
  for await (const found of all.copies.find()) {
    const { org, id, rev, title, origin, at, by, content, label, birth } = found;
    const from = { template: origin?.id ?? null, version: origin?.version ?? null };
    yield ["working_copies", { org, id, rev, title, ...from, at, by, content }];
    yield ["working_revisions", { org, id, rev, label, at, by, content }];
    for await (const { _id, birth: _birth, ...old } of all.revisions.find({ birth, rev: { $lt: rev } }))
      yield ["working_revisions", { org, id, ...old }];
  }
  for await (const found of all.releases.find()) {
    const { org, service, number, hash, state, note, content, reason } = found;
    const asked = { requested_by: found.requestedBy, requested_at: found.requestedAt };
    const decided = { decided_by: found.decidedBy, decided_at: found.decidedAt, reason };
    yield ["releases", { org, service, number, hash, state, note, ...asked, ...decided, content }];
  }
}

/** Its head before its pages, which never falls short of them. */
async function* register(all: Collections): Rows {
  for (const kind of BEFORE_CASES)
    for await (const found of all.records.find({ kind })) yield ["records", rowOf(found)];
}

/**
 * In the order of their ids: the head of a log comes before its entries, and never names one that is not read. A key that
 * goes from one record to another meanwhile may be read of both, and belongs to the one that was read later.
 */
async function* records(all: Collections): Rows {
  const keys = new Map<string, RowValues>();
  for await (const found of all.records.find({ kind: { $nin: [...BEFORE_CASES] } }).sort({ _id: 1 })) {
    yield ["records", rowOf(found)];
    for (const key of found.keys) keys.set(key, keyOf(found, key));
  }
  for (const values of keys.values()) yield ["record_keys", values];
}

const rowOf = ({ org, kind, id, rev, expires, content }: RecordDocument): RowValues => ({
  org,
  kind,
  id,
  rev,
  expires,
  content,
});

const keyOf = ({ org, kind, id }: RecordDocument, key: string): RowValues => ({
  org,
  kind,
  lookup: bytesOf(partsOf(key)[2] ?? ""),
  id,
});

/** A case with all that is in its document, then the events its tail had no room for: both are of one moment. */
async function* cases(all: Collections): Rows {
  for await (const found of all.cases.find()) {
    yield* ofCase(found);
    const begin = found.tail[0]?.seq ?? found.seq + 1;
    for await (const { _id, case: _case, ...event } of all.events.find({
      case: found._id,
      seq: { $lt: begin },
    })) {
      const body = found.key === null && event.type !== "erased" ? null : event.body;
      yield ["events", { org: found.org, case_id: found.id, ...event, body }];
    }
  }
}

function* ofCase(found: CaseDocument): Iterable<readonly [TableName, RowValues]> {
  const { org, id, seq, key, draft, resume, received, tail, tasks, effects, waits } = found;
  const place = { org, case_id: id };
  if (key !== null) yield ["keys", { org, owner: id, wrapped: key }];
  if (draft !== null)
    yield ["drafts", { org, id, ...draft, resume: resume === null ? null : bytesOf(resume) }];
  if (seq > 0) yield ["cases", headOf(found)];
  for (const event of tail) yield ["events", { ...place, ...event }];
  for (const task of tasks) yield ["tasks", { ...place, ...task, received }];
  for (const effect of effects) yield ["effects", { ...place, ...effect }];
  for (const { id: wait, lookup, node } of waits) yield ["waits", { ...place, id: wait, lookup, node }];
}

function headOf(found: CaseDocument): RowValues {
  const { org, id, seq, status, program, number, service, received, legalDue, wake } = found;
  const { chain, proof, columns, state } = found;
  const head = { org, id, seq, status, program, number, service, received, legal_due: legalDue, wake };
  return { ...head, chain, proof, columns, state };
}

async function* rest(all: Collections): Rows {
  for await (const file of all.files.find()) {
    const [org = "", owner = ""] = partsOf(file.owner);
    const content = await contentOf({ in: all }, file);
    if (content !== null) yield ["files", { org, owner, id: file.id, meta: file.meta, content }];
  }
  for await (const { org, id, caseId, at, repeats, content } of all.mails.find())
    yield ["mails", { org, id, case_id: caseId, at, repeats, content }];
  let place = 0;
  for await (const { org, lookup, id, expires, payload } of all.messages.find().sort({ came: 1 }))
    yield ["messages", { place: (place += 1), org, lookup: bytesOf(lookup), id, expires, payload }];
  for await (const { _id, value } of all.counters.find()) {
    const [org = "", name = ""] = partsOf(_id);
    yield ["counters", { org, name, value }];
  }
}
