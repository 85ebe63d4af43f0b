import type { Deps } from "../deps.ts";
import { newKey, newTimedId, readKey } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import { recordsStartingWith } from "../store/startingWith.ts";

/** By this link people without an account look at a draft and comment on it. Its key is kept as a keyed hash alone. */
export interface Link {
  readonly id: string;
  readonly rev: number;
  readonly service: string;
  readonly label: string;
  readonly by: string;
  readonly at: string;
  readonly until: string;
  readonly isClosed: boolean;
}
type Store = Pick<OrganisationStore, "records">;

const KIND = "workshop-link";
const DAY = 86_400_000;
/** Links of one organisation that are open. */
export const MOST_LINKS = 50;
/** Days after which a comment, and a link that is over, goes by itself. */
export const KEPT_DAYS = 180;

export const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * DAY).toISOString();

export const isOpen = ({ isClosed, until }: Link, now: string): boolean => !isClosed && until > now;

type New = Pick<Link, "service" | "label" | "by"> & { readonly days: number };

/** Makes a link; its key is in the answer and nowhere else. */
export async function openLink(
  deps: Pick<Deps, "clock">,
  { records }: Store,
  { days, ...link }: New,
): Promise<string> {
  const at = deps.clock();
  const key = newKey();
  const until = daysAfter(at, days);
  const content = { ...link, at, until, isClosed: false };
  const expires = daysAfter(until, KEPT_DAYS);
  const saved = await records.save({ kind: KIND, id: newTimedId(at), rev: 0, expires, content, keys: [key] });
  if (!saved.ok) throw new Error("a new key that somebody has already");
  return key;
}

/** Every link of the organisation, the oldest first. */
export const linksOf = async ({ records }: Store): Promise<readonly Link[]> =>
  (await recordsStartingWith(records, KIND, "")).map(linkIn);

/** The open link of a key; null for one that is over, was closed or never was: nobody is told which. */
export async function linkBy(
  { clock }: Pick<Deps, "clock">,
  { records }: Store,
  given: string,
): Promise<Link | null> {
  const key = readKey(given);
  const found = key === null ? null : await records.find(KIND, key);
  const link = found === null ? null : linkIn(found);
  return link !== null && isOpen(link, clock()) ? link : null;
}

/** Its key opens nothing any more, and is forgotten. */
export async function closeLink({ records }: Store, { id, rev, ...content }: Link): Promise<void> {
  const expires = daysAfter(content.until, KEPT_DAYS);
  await records.save({ kind: KIND, id, rev, expires, content: { ...content, isClosed: true }, keys: [] });
}
export const deleteLink = ({ records }: Store, { id }: Link): Promise<void> => records.delete(KIND, id);

const linkIn = ({ id, rev, content }: { id: string; rev: number; content: unknown }): Link => ({
  ...(content as Omit<Link, "id" | "rev">),
  id,
  rev,
});
