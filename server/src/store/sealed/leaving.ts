import type { Leaving, Organisation, Platform } from "../port.ts";
import type { RawPlatform } from "../raw.ts";

// Whoever takes an organisation away meets others who are at work in it: a request that was let in before, a mail that is
// on its way. So its row is marked first, and everybody is told that there is no such organisation; once nothing of that
// can be under way any more, it is looked at again, and goes. Every database does that alike.

interface Mark {
  readonly since: string;
  /** It had this one until then. */
  readonly host: string | null;
}
/** No field of an organisation is called so. */
const MARK = "@leaving";

type Marked = Readonly<Record<typeof MARK, Mark>>;
const markOf = ({ profile }: Organisation): Mark | undefined => (profile as Partial<Marked>)[MARK];
const there = (found: Organisation | null): Organisation | null =>
  found === null || markOf(found) !== undefined ? null : found;

type Parts = Pick<
  Platform,
  "get" | "findBySlug" | "findByHost" | "list" | "leave" | "leaving" | "remove" | "stay"
>;

export const withLeaving = (raw: RawPlatform): Parts => ({
  get: async (id) => there(await raw.get(id)),
  findBySlug: async (slug) => there(await raw.findBySlug(slug)),
  findByHost: async (host) => there(await raw.findByHost(host)),
  list: async () => (await raw.list()).filter((one) => there(one) !== null),
  leave: async (organisation, since) => {
    const mark: Mark = { since, host: organisation.host };
    const profile = { ...(organisation.profile as object), [MARK]: mark };
    return (await raw.put({ ...organisation, host: null, profile }, organisation)).ok;
  },
  leaving: async () => (await raw.list()).flatMap(leavingIn),
  remove: async (id, kept) => {
    const found = await raw.get(id);
    if (found !== null && markOf(found) !== undefined) await raw.remove(found, kept);
  },
  stay: async (id) => {
    const found = await raw.get(id);
    const mark = found === null ? undefined : markOf(found);
    if (found === null || mark === undefined) return;
    const { [MARK]: _mark, ...profile } = found.profile as Marked;
    const done = await raw.put({ ...found, host: mark.host, profile }, found);
    if (!done.ok && done.reason === "taken") await raw.put({ ...found, host: null, profile }, found);
  },
});

function leavingIn(one: Organisation): readonly Leaving[] {
  const mark = markOf(one);
  return mark === undefined ? [] : [{ id: one.id, since: mark.since }];
}
