import type { Choice } from "@blaupause/reuse";
import type { Origin } from "../catalogue/catalogue.ts";
import type { OrganisationStore, Place, Store } from "../store/index.ts";

/** What a municipality decided about a version that is not public there: on a day; not at all; first in the draft. */
export interface Standing {
  readonly to: string;
  readonly standing: "scheduled" | "refused" | "drafted";
  readonly on: string | null;
  readonly choices: readonly Choice[];
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  /** In the draft: what was there before. */
  readonly draft?: Taken;
}
/** The last version taken over, and where the way back leads. */
export interface Taken {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly by: string;
  /** Revisions of offering and working copy before; null without a working copy. */
  readonly offering: number;
  readonly copy: number | null;
  /** What the working copy said it was taken over from; absent: it was taken over before this was kept. */
  readonly origin?: Origin | null;
  /** There was no working copy, and one was made for it. */
  readonly madeCopy?: true;
  /** A running case was moved to it. */
  readonly hasCase?: true;
}

const STANDING = "upgrade";
const TAKEN = "upgrade-taken";

async function read<T>({ records }: OrganisationStore, kind: string, service: string): Promise<T | null> {
  const found = await records.get(kind, service);
  return found === null ? null : (found.content as T);
}
async function write(
  { records }: OrganisationStore,
  kind: string,
  id: string,
  content: object,
): Promise<void> {
  const found = await records.get(kind, id);
  await records.save({ kind, id, rev: found?.rev ?? 0, expires: null, content: { ...content } });
}

/** Only what was decided about this version counts. */
export async function standingOf(
  store: OrganisationStore,
  service: string,
  to: string,
): Promise<Standing | null> {
  const found = await read<Standing>(store, STANDING, service);
  return found?.to === to ? found : null;
}
/** What was decided at these places, whichever version it was about. */
export async function standingsAt({ platform }: Pick<Store, "platform">, places: readonly Place[]) {
  const all = await platform.recordsAt(STANDING, places);
  return all.map(({ org, id, content }) => ({ org, service: id, standing: content as Standing }));
}
export const saveStanding = (store: OrganisationStore, service: string, standing: Standing): Promise<void> =>
  write(store, STANDING, service, standing);
export const forgetStanding = (store: OrganisationStore, service: string): Promise<void> =>
  store.records.delete(STANDING, service);

export const takenOf = (store: OrganisationStore, service: string): Promise<Taken | null> =>
  read<Taken>(store, TAKEN, service);
export const saveTaken = (store: OrganisationStore, service: string, taken: Taken): Promise<void> =>
  write(store, TAKEN, service, taken);
export const forgetTaken = (store: OrganisationStore, service: string): Promise<void> =>
  store.records.delete(TAKEN, service);

export type Standings = Standing & { readonly service: string };
/** Whatever was decided here and has not come, for the clock. */
export async function standingsIn(store: OrganisationStore): Promise<readonly Standings[]> {
  const all = await store.records.list(STANDING, { limit: 1000 });
  return all.map(({ id, content }) => ({ ...(content as unknown as Standing), service: id }));
}
