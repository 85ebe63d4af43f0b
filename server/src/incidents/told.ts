import type { MailFault } from "../mail/fault.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Why nobody was told. */
export type Untold = MailFault | "no-mail" | "no-address" | "nobody";

/** What came of telling an organisation's people that something is broken. */
export interface Told {
  readonly at: string;
  /** Null: the mail server took it for those who are named; else they are who should have been told. */
  readonly fault: Untold | null;
  readonly names: readonly string[];
  /** Cases that stood still then (of a log: its first entry that does not follow, 0 where all do), and when the newest of them got stuck: what came later has not been told of. */
  readonly count: number;
  readonly newest: string;
}
interface Kept {
  readonly last: Told | null;
  /** A process is telling just now, since this instant. */
  readonly claimed: string | null;
}
/** The record and the revision it is changed on. */
export interface Found extends Kept {
  readonly rev: number;
}
const KIND = "told";
/** What somebody is told of: cases that stand still, a log that is not whole. Each has a record of its own. */
export type About = "incidents" | "log";
/** A process that died over it is not waited for any longer. */
const LEASE_MS = 600_000;

export async function foundTold({ records }: OrganisationStore, about: About = "incidents"): Promise<Found> {
  const found = await records.get(KIND, about);
  if (found === null) return { last: null, claimed: null, rev: 0 };
  return { ...(found.content as Kept), rev: found.rev };
}
export const isClaimed = ({ claimed }: Found, now: string): boolean =>
  claimed !== null && Date.parse(now) - Date.parse(claimed) < LEASE_MS;

/** Of all processes that look at the same moment one is first, and only it writes mails. */
export const claim = (
  store: OrganisationStore,
  { last, rev }: Found,
  now: string,
  about: About = "incidents",
): Promise<boolean> => save(store, about, rev, { last, claimed: now });

/** What came of it; where another process has taken it over meanwhile, what that one writes counts. */
export const keep = (
  store: OrganisationStore,
  { rev }: Found,
  last: Told,
  about: About = "incidents",
): Promise<boolean> => save(store, about, rev + 1, { last, claimed: null });

async function save(
  { records }: OrganisationStore,
  about: About,
  rev: number,
  content: Kept,
): Promise<boolean> {
  return (await records.save({ kind: KIND, id: about, rev, expires: null, content })).ok;
}
