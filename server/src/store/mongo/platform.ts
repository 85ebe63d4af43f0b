import type { Organisation, OrganisationPut } from "../port.ts";
import type { RawPlatform } from "../raw.ts";
import { adoptersOf } from "./adopters.ts";
import type { Collections } from "./collections.ts";
import type { OrganisationDocument } from "./documents.ts";
import { factsOf } from "./facts.ts";
import { ownersOf } from "./owners.ts";
import { isDuplicate } from "./failure.ts";
import { hasBegun, removeOrganisation } from "./removeOrganisation.ts";
import { text } from "../value.ts";

// `text`: what is no text although its type says so would be read as a question of its own, `{ $ne: null }`.
export const platformOf = (all: Collections): RawPlatform => ({
  ...adoptersOf(all),
  facts: () => factsOf(all),
  owners: () => ownersOf(all),
  put: (organisation, before) => put(all, organisation, before),
  remove: (organisation, kept) => removeOrganisation(all, organisation, kept),
  hasBegun: (id) => hasBegun(all, text(id)),
  get: async (id) => maybe(await all.organisations.findOne({ _id: text(id) })),
  findBySlug: async (slug) => maybe(await all.organisations.findOne({ slug: text(slug) })),
  findByHost: async (host) => maybe(await all.organisations.findOne({ hostKey: hosted(host) })),
  list: async () => (await all.organisations.find().sort({ _id: 1 }).toArray()).map(readOrganisation),
  offeringsOf: async (template) => {
    const found = await all.offerings
      .find({ template: text(template) })
      .sort({ org: 1, service: 1 })
      .toArray();
    return found.map(({ org, service, state, version }) => ({
      org,
      service,
      state,
      template: {
        id: template,
        version,
      },
    }));
  },
});

const hosted = (host: string): string => `host ${host}`;

/** The unique indexes decide; asking first only spares a server the error. */
async function put(
  { organisations }: Collections,
  organisation: Organisation,
  before?: Organisation | null,
): Promise<OrganisationPut> {
  const { id, slug, host, profile } = organisation;
  const hostKey = host === null ? `none ${id}` : hosted(host);
  const others = [
    await organisations.findOne({ slug }, { projection: { id: 1 } }),
    await organisations.findOne({ hostKey }, { projection: { id: 1 } }),
  ];
  if (others.some((other) => other !== null && other.id !== id)) return { ok: false, reason: "taken" };
  const content = { id, slug, host, hostKey, profile: JSON.stringify(profile) };
  try {
    return (await write(organisations, content, before)) ? { ok: true } : { ok: false, reason: "changed" };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const isThere = before === null && (await organisations.findOne({ _id: id })) !== null;
    return { ok: false, reason: isThere ? "changed" : "taken" };
  }
}

/** One write that finds what was read, where somebody says what that was; false where it is another. */
async function write(
  organisations: Collections["organisations"],
  content: Omit<OrganisationDocument, "_id">,
  before?: Organisation | null,
): Promise<boolean> {
  const { id } = content;
  if (before === null) return (await organisations.insertOne({ _id: id, ...content })).acknowledged;
  const read = before === undefined ? {} : { host: before.host, profile: JSON.stringify(before.profile) };
  const upsert = before === undefined;
  const done = await organisations.updateOne({ _id: id, ...read }, { $set: content }, { upsert });
  return done.matchedCount + done.upsertedCount > 0;
}

const maybe = (found: OrganisationDocument | null): Organisation | null => found && readOrganisation(found);

function readOrganisation({ id, slug, host, profile }: OrganisationDocument): Organisation {
  const content: unknown = JSON.parse(profile);
  return { id, slug, host, profile: content };
}
