import type { Offering, Offerings, OfferingSaved } from "../port.ts";
import type { Context } from "./context.ts";
import type { OfferingDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { idOf, numbered } from "./id.ts";

// The offering's document is the newest rev. It is copied into the history before it is replaced, so that a process that
// is killed between the two leaves a copy too many and never one too few; readers take each rev once.

export const offeringsOf = (context: Context): Offerings => ({
  save: (offering) => save(context, offering),
  get: async (service) => {
    const found = await context.in.offerings.findOne({ _id: idOf(context.org, service) });
    return found === null ? null : readOffering(found);
  },
  list: async () => {
    const found = await context.in.offerings.find({ org: context.org }).sort({ service: 1 }).toArray();
    return found.map(readOffering);
  },
  history: (service) => history(context, service),
});

async function save(context: Context, offering: Offering): Promise<OfferingSaved> {
  const { rev } = offering;
  const next = documentOf(context.org, { ...offering, rev: rev + 1 });
  const isSaved = rev === 0 ? inserted(context.in.offerings.insertOne(next)) : replace(context, rev, next);
  return (await isSaved) ? { ok: true, rev: rev + 1 } : { ok: false, reason: "conflict" };
}

async function replace(context: Context, rev: number, next: OfferingDocument): Promise<boolean> {
  const { offerings, history } = context.in;
  const guard = { _id: next._id, rev };
  const before = await offerings.findOne(guard);
  if (before === null) return false;
  await inserted(history.insertOne({ ...before, _id: idOf(before._id, numbered(rev)) }));
  const { _id, ...content } = next;
  return (await offerings.updateOne(guard, { $set: content })).matchedCount === 1;
}

async function history({ in: all, org }: Context, service: string): Promise<readonly Offering[]> {
  const now = await all.offerings.findOne({ _id: idOf(org, service) });
  if (now === null) return [];
  const before = await all.history
    .find({ org, service, rev: { $lt: now.rev } })
    .sort({ rev: 1 })
    .toArray();
  return [...before, now].map(readOffering);
}

export function documentOf(org: string, offering: Offering): OfferingDocument {
  const { service, rev, state, program, previous, template, at, by, adaptation } = offering;
  return {
    _id: idOf(org, service),
    org,
    service,
    rev,
    state,
    program,
    previous,
    template: template.id,
    version: template.version,
    at,
    by,
    adaptation: JSON.stringify(adaptation),
  };
}

export const readOffering = (found: OfferingDocument): Offering => {
  const { service, rev, state, program, previous, template, version, at, by, adaptation } = found;
  const content: unknown = JSON.parse(adaptation);
  return {
    service,
    rev,
    state,
    program,
    previous,
    template: { id: template, version },
    at,
    by,
    adaptation: content,
  };
};
