import type { Document } from "mongodb";
import { eventOf } from "../../eventOf.ts";
import type { RowValues } from "../../rows.ts";
import { bytes, integer, maybeBytes, maybeText, text } from "../../value.ts";
import { emptyCase } from "../append.ts";
import type { Collections } from "../collections.ts";
import { inserted } from "../failure.ts";
import { hex, idOf, numbered } from "../id.ts";
import { inboxOf } from "../inbox.ts";
import type { Fills } from "./fills.ts";

export const cases: Pick<Fills, "keys" | "drafts" | "cases" | "events" | "tasks" | "effects" | "waits"> = {
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
};

/** The case a row belongs to; drafts and keys come before their case, so the first of them makes the document. */
async function inCase(all: Collections, org: string, id: string, change: Document): Promise<void> {
  const first = emptyCase(org, id);
  await inserted(all.cases.insertOne(first));
  await all.cases.updateOne({ _id: first._id }, change);
}
const ofCase = (all: Collections, row: RowValues, change: Document): Promise<void> =>
  inCase(all, text(row["org"]), text(row["case_id"]), change);
