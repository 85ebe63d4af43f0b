import type { Organisation } from "@blaupause/model";
import { newestVersions, type Published } from "../catalogue/catalogue.ts";
import type { Shelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import type { PlacedOffering } from "../store/index.ts";
import { nameOfOrganisation, type SpreadView } from "./views.ts";

type Downstream = SpreadView["downstream"][number];
type Known = ReadonlyMap<string, Organisation>;

/** Templates made from one's own, down the chain, and who uses each in which version. */
export async function downstreamOf(
  deps: Deps,
  shelf: Shelf,
  known: Known,
  id: string,
): Promise<Downstream[]> {
  const below = templatesBelow(await newestVersions(deps), id);
  const found = below.map(async (head): Promise<Downstream> => {
    const offered = await deps.store.platform.offeringsOf(head.id);
    const through =
      head.from?.id === id ? null : (shelf.versionsOf(head.from?.id ?? "").at(-1)?.title ?? null);
    return {
      template: head.id,
      title: head.title,
      publisher: head.publisher,
      name: await nameOfOrganisation(deps, head.publisher),
      through,
      version: head.version,
      base: standsOn(shelf, id, head.id, head.version),
      rows: rowsOf(shelf, known, id, offered),
    };
  });
  return Promise.all(found);
}

/** Everybody who publishes or uses one of them. */
export const usersOf = (all: readonly Downstream[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ publisher, rows }) => [publisher, ...rows.map(({ organisation }) => organisation)]));

/** Level by level, each once: nothing on a shelf goes round in a circle, and nothing here trusts in that. */
function templatesBelow(newest: readonly Published[], id: string): readonly Published[] {
  const found: Published[] = [];
  const seen = new Set([id]);
  for (const above of seen)
    for (const head of newest) {
      if (head.from?.id !== above || seen.has(head.id)) continue;
      seen.add(head.id);
      found.push(head);
    }
  return found;
}

function rowsOf(shelf: Shelf, known: Known, id: string, offered: readonly PlacedOffering[]) {
  const rows = offered.flatMap(({ org, state, template }) => {
    const profile = state === "live" ? known.get(org) : undefined;
    if (profile === undefined) return [];
    const { name, ags = "" } = profile;
    const { version } = template;
    return [{ organisation: org, name, ags, version, base: standsOn(shelf, id, template.id, version) }];
  });
  // Whoever offers it twice is one organisation.
  const once = [...new Map(rows.map((row) => [row.organisation, row])).values()];
  return once.toSorted((left, right) => (left.ags < right.ags ? -1 : 1));
}

/** The version of one's own template that a version of another stands on; null where it is not made from it. */
function standsOn(shelf: Shelf, own: string, id: string, version: string): string | null {
  const seen = new Set<string>();
  let at = { id, version };
  while (at.id !== own && !seen.has(at.id)) {
    seen.add(at.id);
    const { from } = shelf.versionsOf(at.id).find((one) => one.version === at.version) ?? {};
    if (from === undefined) return null;
    at = from;
  }
  return at.id === own ? at.version : null;
}
