import type { CaseSpan, Place } from "../port.ts";
import type { RawEvent, RawPlatform } from "../raw.ts";
import type { Collections } from "./collections.ts";
import type { CaseDocument } from "./documents.ts";
import { idOf } from "./id.ts";
import { readOffering } from "./offerings.ts";
import { recordOf } from "./records.ts";

// What a publisher asks about everybody who offers her template: each question once for all of them.

type Adopters = Pick<RawPlatform, "adoptionsOf" | "recordsAt" | "spansAt">;

export const adoptersOf = (all: Collections): Adopters => ({
  adoptionsOf: async (template) => {
    const found = await all.offerings.find({ template }).sort({ org: 1, service: 1 }).toArray();
    return found.map((one) => ({ org: one.org, ...readOffering(one) }));
  },
  recordsAt: async (kind, places) => {
    const ids = places.map(({ org, service }) => idOf(org, kind, service));
    const found = await all.records.find({ _id: { $in: ids } }).toArray();
    return found.map((one) => ({ org: one.org, ...recordOf(one) }));
  },
  spansAt: (places, since, deciding) => spansAt(all, places, since, deciding),
});

const SPAN = {
  org: 1,
  service: 1,
  received: 1,
  status: 1,
  seq: 1,
  held: 1,
  "tail.type": 1,
  "tail.at": 1,
  "tail.node": 1,
} as const;

async function spansAt(
  all: Collections,
  places: readonly Place[],
  since: string,
  deciding: readonly string[],
): Promise<readonly CaseSpan[]> {
  const asked = new Set(places.map(nameOf));
  const each = (of: (place: Place) => string) => ({ $in: [...new Set(places.map(of))] });
  const where = { org: each(({ org }) => org), service: each(({ service }) => service) };
  const found = await all.cases.find({ ...where, received: { $gte: since } }, { projection: SPAN }).toArray();
  // Several services and several organisations at once also find what nobody asked for.
  const cases = found.filter(({ org, service }) => service !== null && asked.has(nameOf({ org, service })));
  const [ends, begins] = [await endsOf(all, cases), await decidedBefore(all, cases, deciding)];
  return cases.map((one) => spanOf(one, ends, decidedIn(one, deciding, begins)));
}

const nameOf = ({ org, service }: Place): string => idOf(org, service);

function spanOf(found: CaseDocument, ends: ReadonlyMap<string, string>, decidedAt: string | null): CaseSpan {
  const { _id, org, service, received, status } = found;
  const closedAt = status === "closed" ? (endIn(found) ?? ends.get(_id) ?? null) : null;
  return { org, service: service ?? "", receivedAt: received ?? "", decidedAt, closedAt };
}

const endIn = ({ tail }: CaseDocument): string | undefined =>
  tail.findLast(({ type }) => type === "caseClosed")?.at;

/** The first of all: what a case's document has no more room for is older than what it holds. */
const decidedIn = (
  { _id, tail }: CaseDocument,
  deciding: readonly string[],
  before: ReadonlyMap<string, string>,
): string | null => before.get(_id) ?? tail.find((one) => isDeciding(one, deciding))?.at ?? null;

const isDeciding = ({ type, node }: Pick<RawEvent, "type" | "node">, deciding: readonly string[]): boolean =>
  type === "effectRequested" && node !== null && deciding.includes(node);

async function decidedBefore(
  { events }: Collections,
  cases: readonly CaseDocument[],
  deciding: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = cases.flatMap(({ _id, seq, held }) => (held < seq ? [_id] : []));
  if (ids.length === 0 || deciding.length === 0) return new Map();
  const where = { case: { $in: ids }, type: "effectRequested", node: { $in: [...deciding] } };
  const found = await events.find(where, { projection: { case: 1, at: 1 } }).toArray();
  // The last that is written for a case is its first.
  const newest = found.toSorted((left, right) => (left.at < right.at ? 1 : -1));
  return new Map(newest.map((event) => [event.case, event.at]));
}

/** Ends that a case's document had no more room for. */
async function endsOf(
  { events }: Collections,
  cases: readonly CaseDocument[],
): Promise<ReadonlyMap<string, string>> {
  const ids = cases.flatMap((one) => (one.status === "closed" && endIn(one) === undefined ? [one._id] : []));
  if (ids.length === 0) return new Map();
  const found = await events
    .find({ case: { $in: ids }, type: "caseClosed" }, { projection: { case: 1, at: 1 } })
    .toArray();
  return new Map(found.map((event) => [event.case, event.at]));
}
