import type { Filter } from "mongodb";
import { readCursor, writeCursor } from "../cursor.ts";
import type { CaseQuery } from "../port.ts";
import type { RawPage, RawSummary } from "../raw.ts";
import { text } from "../value.ts";
import type { Context } from "./context.ts";
import type { CaseDocument } from "./documents.ts";
import { headOf } from "./head.ts";
import { askedOf } from "./inbox.ts";

const SUMMARY = {
  id: 1,
  seq: 1,
  status: 1,
  program: 1,
  number: 1,
  service: 1,
  received: 1,
  legalDue: 1,
  wake: 1,
  key: 1,
  columns: 1,
  tasks: 1,
};

/** A page of cases in the order of receipt. */
export async function listCases({ in: { cases }, org }: Context, query: CaseQuery): Promise<RawPage> {
  const found = await cases
    .find(filterOf(org, query), { projection: SUMMARY })
    .sort({ received: 1, id: 1 })
    .limit(query.limit + 1)
    .toArray();
  const page = found.slice(0, query.limit).map(summaryOf);
  const last = page.at(-1);
  return {
    cases: page,
    cursor:
      found.length > page.length && last !== undefined
        ? writeCursor({ received: last.receivedAt, id: last.caseId })
        : null,
  };
}

/** Exported so that a test can hold it against the indexes. A draft has not been received: no list shows it. */
export function filterOf(org: string, query: CaseQuery): Filter<CaseDocument> {
  const { service, status, number } = query;
  const asked = askedOf(query);
  return {
    org,
    ...(asked === null ? {} : { inbox: asked.length === 1 ? asked[0] : { $in: asked } }),
    ...(service === undefined ? {} : { service: text(service) }),
    ...(status === undefined ? {} : { status: text(status) }),
    ...(number === undefined ? {} : { number: { $gte: text(number), $lt: `${number}\u{10FFFF}` } }),
    ...behind(query.cursor ?? null),
  };
}

function behind(cursor: string | null): Filter<CaseDocument> {
  const after = readCursor(cursor);
  if (after === null) return { received: { $gte: "" } };
  const { received, id } = after;
  return {
    received: { $gte: received },
    $or: [{ received: { $gt: received } }, { received, id: { $gt: id } }],
  };
}

function summaryOf(found: CaseDocument): RawSummary {
  const { id, seq, key, columns, tasks } = found;
  return { caseId: id, ...headOf(found), seq, key, columns, tasks };
}
