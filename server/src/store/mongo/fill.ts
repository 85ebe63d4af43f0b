import type { Document } from "mongodb";
import type { RawStore } from "../raw.ts";
import type { Row, RowValues, TableName } from "../rows.ts";
import { eventOf } from "../eventOf.ts";
import { bytes, integer, maybeBytes, maybeText, text } from "../value.ts";
import { emptyCase } from "./append.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import { inserted } from "./failure.ts";
import { writeFile } from "./files.ts";
import { hex, idOf, numbered } from "./id.ts";
import { inboxOf } from "./inbox.ts";
import { createIndexes } from "./indexes.ts";
import { beginRestore, checkVersion, endRestore } from "./meta.ts";
import { connect, storeOf } from "./open.ts";

/** A database in which nothing is, not even an index. */
export async function isEmptyMongo(url: string): Promise<boolean> {
  const { client, db } = await connect(url);
  const names = await db.listCollections({}, { nameOnly: true }).toArray();
  await client.close();
  return names.length === 0;
}

/** Fills an empty database and lets `settle` finish it. Until then no server opens it. */
export async function fillMongo(
  url: string,
  rows: AsyncIterable<Row>,
  settle: (raw: RawStore) => Promise<void>,
): Promise<void> {
  const { client, db } = await connect(url);
  try {
    const all = collectionsOf(db);
    await checkVersion(all);
    await beginRestore(all);
    await createIndexes(db);
    for await (const { table, values } of rows) await FILL[table](all, values);
    await settle(storeOf(all, async () => undefined));
    await endRestore(all);
  } finally {
    await client.close();
  }
}

type Fill = (all: Collections, row: RowValues) => Promise<unknown>;

/** The case a row belongs to; drafts and keys come before their case, so the first of them makes the document. */
async function inCase(all: Collections, org: string, id: string, change: Document): Promise<void> {
  const first = emptyCase(org, id);
  await inserted(all.cases.insertOne(first));
  await all.cases.updateOne({ _id: first._id }, change);
}
const ofCase = (all: Collections, row: RowValues, change: Document): Promise<void> =>
  inCase(all, text(row["org"]), text(row["case_id"]), change);

const offeringOf = (row: RowValues) => ({
  org: text(row["org"]),
  service: text(row["service"]),
  rev: integer(row["rev"]),
  state: text(row["state"]),
  program: maybeText(row["program"]),
  previous: maybeText(row["previous"]),
  template: text(row["template"]),
  version: text(row["version"]),
  at: text(row["at"]),
  by: text(row["by"]),
  adaptation: text(row["adaptation"]),
});

const FILL: Readonly<Record<TableName, Fill>> = {
  organisations: (all, row) => {
    const [id, host] = [text(row["id"]), maybeText(row["host"])];
    const hostKey = host === null ? `none ${id}` : `host ${host}`;
    const content = { slug: text(row["slug"]), profile: text(row["profile"]) };
    return all.organisations.insertOne({ _id: id, id, host, hostKey, ...content });
  },
  offerings: (all, row) => {
    const offering = offeringOf(row);
    return all.offerings.insertOne({ _id: idOf(offering.org, offering.service), ...offering });
  },
  offering_history: (all, row) => {
    const offering = offeringOf(row);
    const now = idOf(offering.org, offering.service);
    return all.history.insertOne({ _id: idOf(now, numbered(offering.rev)), ...offering });
  },
  programs: (all, row) =>
    all.programs.insertOne({ _id: idOf(text(row["org"]), text(row["hash"])), body: bytes(row["body"]) }),
  working_copies: (all, row) => {
    const [org, id] = [text(row["org"]), text(row["id"])];
    const [template, version] = [maybeText(row["template"]), maybeText(row["version"])];
    const origin = template === null || version === null ? null : { id: template, version };
    const place = { _id: idOf(org, id), org, id, birth: idOf(org, id), label: "" };
    return all.copies.insertOne({ ...place, ...stateOf(row), title: text(row["title"]), origin });
  },
  working_revisions: async (all, row) => {
    const birth = idOf(text(row["org"]), text(row["id"]));
    const [state, label] = [stateOf(row), text(row["label"])];
    const isNow = await all.copies.updateOne({ _id: birth, rev: state.rev }, { $set: { label } });
    if (isNow.matchedCount === 0)
      await all.revisions.insertOne({ _id: idOf(birth, numbered(state.rev)), birth, label, ...state });
  },
  releases: (all, row) => {
    const [org, service, number] = [text(row["org"]), text(row["service"]), integer(row["number"])];
    return all.releases.insertOne({
      _id: idOf(org, service, numbered(number)),
      org,
      service,
      number,
      hash: text(row["hash"]),
      state: releaseState(row["state"]),
      note: text(row["note"]),
      content: bytes(row["content"]),
      requestedBy: text(row["requested_by"]),
      requestedAt: text(row["requested_at"]),
      decidedBy: maybeText(row["decided_by"]),
      decidedAt: maybeText(row["decided_at"]),
      reason: maybeText(row["reason"]),
    });
  },
  records: (all, row) => {
    const [org, kind, id] = [text(row["org"]), text(row["kind"]), text(row["id"])];
    const content = {
      rev: integer(row["rev"]),
      expires: maybeText(row["expires"]),
      content: bytes(row["content"]),
    };
    return all.records.insertOne({ _id: idOf(org, kind, id), org, kind, id, ...content, keys: [] });
  },
  record_keys: async (all, row) => {
    const [org, kind, id] = [text(row["org"]), text(row["kind"]), text(row["id"])];
    const [_id, record] = [idOf(org, kind, hex(bytes(row["lookup"]))), idOf(org, kind, id)];
    await all.claims.insertOne({ _id, record, stamp: "restored", since: 0 });
    await all.records.updateOne({ _id: record }, { $push: { keys: _id } });
  },
  keys: (all, row) =>
    inCase(all, text(row["org"]), text(row["owner"]), { $set: { key: bytes(row["wrapped"]) } }),
  drafts: (all, row) => {
    const resume = maybeBytes(row["resume"]);
    const draft = {
      service: text(row["service"]),
      program: text(row["program"]),
      rev: integer(row["rev"]),
      expires: text(row["expires"]),
      answers: bytes(row["answers"]),
    };
    const change = { $set: { draft, resume: resume && hex(resume) } };
    return inCase(all, text(row["org"]), text(row["id"]), change);
  },
  cases: (all, row) => {
    const { org, id, legal_due: legalDue = null, ...content } = row;
    return inCase(all, text(org), text(id), { $set: { ...content, legalDue } });
  },
  events: (all, row) => {
    const of = idOf(text(row["org"]), text(row["case_id"]));
    return all.events.insertOne({ _id: idOf(of, numbered(integer(row["seq"]))), case: of, ...eventOf(row) });
  },
  tasks: (all, row) => {
    const task = {
      id: text(row["id"]),
      node: text(row["node"]),
      role: maybeText(row["role"]),
      team: maybeText(row["team"]),
      assignee: maybeText(row["assignee"]),
      due: maybeText(row["due"]),
    };
    return ofCase(all, row, { $push: { tasks: task, inbox: { $each: inboxOf([task]) } } });
  },
  effects: (all, row) => {
    const { org: _org, case_id: _case, ...effect } = row;
    return ofCase(all, row, { $push: { effects: effect } });
  },
  waits: (all, row) => {
    const [id, lookup, node] = [text(row["id"]), bytes(row["lookup"]), text(row["node"])];
    return ofCase(all, row, { $push: { waits: { id, lookup, node }, waitKeys: hex(lookup) } });
  },
  files: (all, row) => {
    const file = { owner: text(row["owner"]), id: text(row["id"]) };
    const content = { meta: bytes(row["meta"]), content: bytes(row["content"]) };
    return writeFile({ in: all, org: text(row["org"]) }, { ...file, ...content });
  },
  mails: (all, row) => {
    const [org, id, caseId] = [text(row["org"]), text(row["id"]), maybeText(row["case_id"])];
    const of = caseId === null ? null : idOf(org, caseId);
    const content = { at: text(row["at"]), repeats: integer(row["repeats"]), content: bytes(row["content"]) };
    return all.mails.insertOne({ _id: idOf(org, id), org, id, case: of, caseId, ...content });
  },
  messages: (all, row) => {
    const [org, lookup, id] = [text(row["org"]), hex(bytes(row["lookup"])), text(row["id"])];
    const content = {
      expires: text(row["expires"]),
      came: integer(row["place"]),
      payload: bytes(row["payload"]),
    };
    return all.messages.insertOne({ _id: idOf(org, lookup, id), org, lookup, id, ...content });
  },
  counters: (all, row) =>
    all.counters.insertOne({ _id: idOf(text(row["org"]), text(row["name"])), value: integer(row["value"]) }),
};

const stateOf = (row: RowValues) => ({
  rev: integer(row["rev"]),
  at: text(row["at"]),
  by: text(row["by"]),
  content: bytes(row["content"]),
});

const STATES = ["requested", "approved", "refused", "withdrawn"] as const;
function releaseState(value: unknown) {
  const state = STATES.find((one) => one === value);
  if (state === undefined) throw new RangeError("a release in a state that nobody knows");
  return state;
}
